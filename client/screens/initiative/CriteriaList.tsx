import { useState } from 'react';
import { keyFor } from '../../../shared/domain/key.ts';
import { orderBetween } from '../../../shared/domain/order.ts';
import { addCriterion, binCriterion, wordCriterion, type Criterion } from '../../../shared/register/index.ts';
import { useRoom, type LiveBoard } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { cross, plus, undo } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { initiativeStrings } from './strings/initiativeStrings.ts';
import styles from './InitiativeDesk.module.css';

/** Characters of a criterion: a sentence called out, not a speech. */
const CRITERION_LENGTH = 240;

interface CriteriaListProps {
  readonly criteria: readonly Criterion[];
  readonly board: LiveBoard;
}

/** The brainstorm: what a member must be like, one line each, as the room calls it out. */
export function CriteriaList({ criteria, board }: CriteriaListProps) {
  const words = useStrings(initiativeStrings);
  const [text, setText] = useState('');
  const add = () => {
    const said = text.trim();
    if (said === '') return;
    const last = criteria[criteria.length - 1]?.order ?? '';
    addCriterion(board.doc, keyFor(board.maker, board.fresh()), { text: said, order: orderBetween(last, '') });
    setText('');
  };
  return (
    <section className={styles['side']} aria-label={words.criteria}>
      <h2>{words.criteria}</h2>
      <p className={styles['more']}>{words.criteriaMore}</p>
      {criteria.length === 0 && <p>{words.noCriteria}</p>}
      <ol className={styles['list']}>
        {criteria.map((criterion, index) => (
          <CriterionLine
            key={`${criterion.id} ${criterion.text}`}
            criterion={criterion}
            number={index + 1}
            board={board}
          />
        ))}
      </ol>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field label={words.newCriterion} value={text} maxLength={CRITERION_LENGTH} onChange={setText} />
        <Button icon={plus} type="submit" onPress={() => undefined}>
          {words.add}
        </Button>
      </form>
      {board.canUndo && (
        <Button icon={undo} onPress={board.undo}>
          {words.undo}
        </Button>
      )}
    </section>
  );
}

interface CriterionLineProps {
  readonly criterion: Criterion;
  readonly number: number;
  readonly board: LiveBoard;
}

/** One criterion; its words are written when the line is left, and an emptied line keeps what it said. */
function CriterionLine({ criterion, number, board }: CriterionLineProps) {
  const words = useStrings(initiativeStrings);
  const room = useRoom();
  const { id, text } = criterion;
  return (
    <li className={styles['line']}>
      <span aria-hidden>{number}</span>
      <input
        aria-label={words.criterion(number)}
        defaultValue={text}
        maxLength={CRITERION_LENGTH}
        onBlur={(event) => {
          const said = event.currentTarget.value.trim();
          if (said === '') event.currentTarget.value = text;
          else if (said !== text) wordCriterion(board.doc, id, said);
        }}
      />
      <IconButton icon={cross} label={words.remove(text)} onPress={() => binCriterion(board.doc, id, room.now())} />
    </li>
  );
}
