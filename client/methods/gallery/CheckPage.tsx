import { useState, type ReactNode } from 'react';
import { NOTE_LENGTH } from '../../../shared/domain/limits.ts';
import {
  answerCheck,
  answerImpact,
  checksOf,
  type CheckName,
  type RankedColumn,
} from '../../../shared/methods/gallery/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { left, lock } from '../../ui/icons/marks.ts';
import { StateCard } from '../../ui/StateCard.tsx';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { ClassChoice } from './ClassChoice.tsx';
import { Refusal } from './Refusal.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';
import { takenSeats } from './taken.ts';
import styles from './TopBoard.module.css';
import { useBoardAction } from './useBoardAction.ts';
import type { Leading } from './useLeading.ts';

interface CheckPageProps {
  readonly props: ViewProps;
  readonly leading: Leading;
  readonly onBack: () => void;
}

/** What to look at before the result is fixed [G17]. It asks and notes the answer; it never blocks. */
export function CheckPage({ props, leading, onBack }: CheckPageProps) {
  const words = useStrings(galleryStrings);
  const checks = checksOf(leading.gallery, takenSeats(props.session).length);
  const { total } = checks;
  useBoardAction({ label: words.freeze, icon: lock, onPress: () => void leading.ask('gallery.freeze') });
  return (
    <div className={styles['board']}>
      <h1>{words.checkTitle}</h1>
      {checks.warnings === 0 && <StateCard kind="done" title={words.checkFine} />}
      {total.missing !== 0 && (
        <Check name="total" leading={leading}>
          <b>
            {words.checkTotal(total.votes, total.expected)}
            {total.paper > 0 && ` ${words.checkPaper(total.paper)}`}
          </b>
        </Check>
      )}
      {checks.unplaced.length > 0 && (
        <Check name="unplaced" leading={leading}>
          <b>{words.checkUnplaced(checks.unplaced.length)}</b>
          <ul>
            {checks.unplaced.map((sticker) => (
              <li key={sticker.id}>{sticker.text}</li>
            ))}
          </ul>
        </Check>
      )}
      {checks.twice.length > 0 && (
        <Check name="twice" leading={leading}>
          {checks.twice.map(({ column, seat, stickers }) => (
            <div key={`${column.id} ${seat}`}>
              <b>{words.checkTwice(seat, column.name)}</b>
              <ul>
                {stickers.map((sticker) => (
                  <li key={sticker.id}>{sticker.text}</li>
                ))}
              </ul>
            </div>
          ))}
        </Check>
      )}
      {checks.wide.length > 0 && (
        <Check name="wide" leading={leading}>
          {checks.wide.map(({ column }) => (
            <b key={column.id}>{words.checkWide(column.name)}</b>
          ))}
        </Check>
      )}
      {checks.undecided.map(({ column }) => (
        <section key={column.id} className={styles['check']}>
          <b>{words.checkClass(column.name)}</b>
          <ClassChoice column={column} doc={leading.doc} />
        </section>
      ))}
      {checks.impact.map((ranked) => (
        <ImpactFields key={ranked.column.id} ranked={ranked} leading={leading} />
      ))}
      <p>{words.freezeWarnings}</p>
      <Refusal code={leading.refusal} />
      <div className={styles['tools']}>
        <Button icon={left} onPress={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}

interface CheckProps {
  readonly name: CheckName;
  readonly leading: Leading;
  readonly children: ReactNode;
}

/** One warning and, in a line, why it stays so; written down when the field is left. */
function Check({ name, leading, children }: CheckProps) {
  const words = useStrings(galleryStrings);
  const [answer, setAnswer] = useState(leading.gallery.checks.get(name) ?? '');
  return (
    <section className={styles['check']} onBlur={() => answerCheck(leading.doc, name, answer)}>
      {children}
      <Field label={words.checkWhy} value={answer} onChange={setAnswer} maxLength={NOTE_LENGTH} />
    </section>
  );
}

/** Whom it touches, now and later. Written down when the field is left, so that the warning goes only then. */
function ImpactFields({ ranked: { column }, leading }: { readonly ranked: RankedColumn; readonly leading: Leading }) {
  const words = useStrings(galleryStrings);
  const [impact, setImpact] = useState(leading.gallery.impact.get(column.id) ?? { whom: '', now: '', later: '' });
  return (
    <section className={styles['check']} onBlur={() => answerImpact(leading.doc, column.id, impact)}>
      <b>{column.name}</b>
      <div className={styles['three']}>
        <Field
          label={words.impactWhom}
          value={impact.whom}
          onChange={(whom) => setImpact({ ...impact, whom })}
          maxLength={NOTE_LENGTH}
        />
        <Field
          label={words.impactNow}
          value={impact.now}
          onChange={(now) => setImpact({ ...impact, now })}
          maxLength={NOTE_LENGTH}
        />
        <Field
          label={words.impactLater}
          value={impact.later}
          onChange={(later) => setImpact({ ...impact, later })}
          maxLength={NOTE_LENGTH}
        />
      </div>
    </section>
  );
}
