import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { undo } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import type { HeldCircle } from './holds.ts';
import { vennStrings } from './strings/vennStrings.ts';
import styles from './SaidBar.module.css';
import type { VennHand } from './useVenn.ts';

/** What the last move changed, pair by pair, with "back"; and who is moving what now. */
export function SaidBar({ hand, holds = [] }: { readonly hand: VennHand; readonly holds?: readonly HeldCircle[] }) {
  const words = useStrings(vennStrings);
  const { said, nameOf } = hand;
  const quiet = said === null && holds.length === 0;
  return (
    <div className={classes(styles['bar'], quiet && styles['quiet'])} role="status">
      {holds.map(({ id, seat }) => (
        <p key={id}>{`${nameOf(id)}: ${seat === null ? words.heldByLeader : words.heldBy(seat)}`}</p>
      ))}
      {said !== null && (
        <div className={styles['said']}>
          <div>
            {said.noRoom === true && <p>{words.noRoom}</p>}
            {said.binned !== undefined && <p>{words.inBin(nameOf(said.binned))}</p>}
            {said.noRoom !== true && said.binned === undefined && said.changes.length === 0 && (
              <p>{words.nothingChanged}</p>
            )}
            {said.changes.map(({ a, b, from, to }) => (
              <p key={`${a}${b}`}>{words.changed(nameOf(a), nameOf(b), words.relations[from], words.relations[to])}</p>
            ))}
          </div>
          {said.back !== undefined && (
            <Button icon={undo} onPress={said.back}>
              {words.back}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
