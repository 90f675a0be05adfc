import { useState } from 'react';
import { RELATIONS, type Arrangement, type Relation } from '../../../shared/methods/venn/index.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { check } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { RelationPicture } from './RelationPicture.tsx';
import styles from './RelateForm.module.css';
import { vennStrings } from './strings/vennStrings.ts';
import type { VennHand } from './useVenn.ts';

/** Choosing instead of dragging: two organisations and their link; the circle goes where that is so, if it can. */
export function RelateForm({ hand, onDone }: { readonly hand: VennHand; readonly onDone?: () => void }) {
  const words = useStrings(vennStrings);
  const [a, setA] = useState('');
  const [b, setB] = useState('');
  const [relation, setRelation] = useState<Relation | null>(null);
  const [answer, setAnswer] = useState<Arrangement | null>(null);
  const ready = a !== '' && b !== '' && a !== b && relation !== null;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const found = hand.relate(a, b, relation);
        setAnswer(found);
        if (found.ok) onDone?.();
      }}
    >
      <Pick hand={hand} label={words.first} value={a} except={b} onPick={setA} />
      <Pick hand={hand} label={words.second} value={b} except={a} onPick={setB} />
      <fieldset className={styles['relations']}>
        <legend>{words.relation}</legend>
        {RELATIONS.map((each) => (
          <label key={each} className={classes(styles['relation'], relation === each && styles['chosen'])}>
            <input type="radio" name="relation" checked={relation === each} onChange={() => setRelation(each)} />
            <RelationPicture relation={each} />
            <span>{words.relations[each]}</span>
          </label>
        ))}
      </fieldset>
      {answer?.ok === false && <InTheWay hand={hand} answer={answer} />}
      <Button
        kind="go"
        wide
        type="submit"
        icon={check}
        disabledReason={ready ? null : words.chooseOne}
        onPress={() => undefined}
      >
        {words.put}
      </Button>
    </form>
  );
}

function InTheWay({
  hand,
  answer,
}: {
  readonly hand: VennHand;
  readonly answer: Arrangement & { readonly ok: false };
}) {
  const words = useStrings(vennStrings);
  if (answer.inTheWay.length === 0) return <StateCard kind="refused" title={words.pageTooSmall} />;
  return (
    <>
      {answer.inTheWay.map(({ of, other, relation }) => (
        <StateCard
          key={other}
          kind="refused"
          title={words.inTheWay(hand.nameOf(of), hand.nameOf(other), words.relations[relation])}
        />
      ))}
    </>
  );
}

interface PickProps {
  readonly hand: VennHand;
  readonly label: string;
  readonly value: string;
  readonly except: string;
  readonly onPick: (id: string) => void;
}

function Pick({ hand, label, value, except, onPick }: PickProps) {
  const words = useStrings(vennStrings);
  return (
    <label className={styles['pick']}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{words.chooseOne}</option>
        {hand.venn.organisations
          .filter(({ id }) => id !== except)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
}
