import { useEffect, useState } from 'react';
import { people } from '../../../shared/i18n/people/people.ts';
import { formatTime } from '../../../shared/i18n/format/format.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import type { Session, Step } from '../../../shared/session/session.ts';
import { call, useRoom } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { down, undo } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { SeatChip } from '../../ui/SeatChip.tsx';
import { Segmented, type Choice } from '../../ui/Segmented.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { useDesk } from './commandDesk.tsx';
import styles from './HistorySheet.module.css';
import { minutesOf, type WrittenMinute } from './moments.ts';

/** So many minutes are shown at first, and more each time one asks for earlier ones. */
const SHOWN = 20;
/** So many hands of one minute are shown by their signs. */
const HANDS = 6;

const clockOf = (at: number): string => {
  const when = new Date(at);
  return formatTime(when.getHours(), when.getMinutes());
};

interface HistorySheetProps {
  readonly session: Session;
  readonly step: Step;
  readonly onClose: () => void;
}

/** The boards of a step: one, or those of women and men, or a table for each subgroup. */
function useBoardsOf({ subgroups }: Session, step: Step): readonly Choice<string>[] {
  const words = useStrings(deskStrings).conductor;
  if (step.kind === 'venn' && step.settings['apart'] === true)
    return [
      { value: 'venn-women', label: words.women2 },
      { value: 'venn-men', label: words.men2 },
    ];
  if (step.kind === 'causes' && subgroups.length > 0)
    return subgroups.map(({ table, problem }) => ({ value: `causes-${table}`, label: problem }));
  return step.board === null ? [] : [{ value: step.board, label: words.board }];
}

/** When a board was written on, and by whom: a time that is pressed brings it back as it was then, and forward again. */
export function HistorySheet({ session, step, onClose }: HistorySheetProps) {
  const words = useStrings(deskStrings).conductor;
  const boards = useBoardsOf(session, step);
  const [board, setBoard] = useState(boards[0]?.value ?? '');
  return (
    <Sheet open title={words.history} onClose={onClose}>
      <p>{words.historyMore}</p>
      {boards.length > 1 && <Segmented label={words.board} choices={boards} value={board} onChange={setBoard} />}
      <Moments key={board} board={board} />
    </Sheet>
  );
}

function Moments({ board }: { readonly board: string }) {
  const words = useStrings(deskStrings).conductor;
  const codes = useStrings(refusals);
  const { run } = useDesk();
  const { minutes, refused, look } = useMinutes(board);
  const [shown, setShown] = useState(SHOWN);
  const [back, setBack] = useState<{ readonly to: number; readonly from: number } | null>(null);
  if (refused !== null) return <StateCard kind="refused" title={codes[refused]} />;
  if (minutes === null) return <Loading />;
  if (minutes.length === 0) return <StateCard kind="empty" title={words.historyNone} />;
  const go = (to: number) => {
    const from = minutes[0]?.at ?? to;
    void run('board.back', { board, at: to }).then((answer) => {
      if (!answer.ok) return;
      setBack({ to, from });
      look();
    });
  };
  return (
    <>
      {back !== null && (
        <StateCard kind="done" title={words.historyDone(clockOf(back.to))}>
          <Button icon={undo} onPress={() => go(back.from)}>
            {words.historyUndo}
          </Button>
        </StateCard>
      )}
      <ol className={styles['minutes']}>
        {minutes.slice(0, shown).map((minute, at) => (
          <li key={minute.at}>
            <button type="button" disabled={at === 0} onClick={() => go(minute.at)}>
              <b>{clockOf(minute.at)}</b>
              {at === 0 && <span>{words.historyNow}</span>}
              <Hands by={minute.by} />
            </button>
          </li>
        ))}
      </ol>
      {minutes.length > shown && (
        <Button icon={down} wide onPress={() => setShown(shown + SHOWN)}>
          {words.historyOlder}
        </Button>
      )}
    </>
  );
}

function Hands({ by }: Pick<WrittenMinute, 'by'>) {
  const { roles } = people[useLanguage()];
  const seats = by.flatMap((each) => (each.startsWith('seat:') ? [each.slice('seat:'.length)] : []));
  const leaders = (['facilitator', 'recorder'] as const).filter((each) => by.includes(each));
  return (
    <span className={styles['hands']}>
      {seats.slice(0, HANDS).map((seat) => (
        <SeatChip key={seat} seat={seat} />
      ))}
      {seats.length > HANDS && <span>{`+${seats.length - HANDS}`}</span>}
      {leaders.map((role) => (
        <span key={role}>{roles[role]}</span>
      ))}
    </span>
  );
}

/** The minutes of a board's log; null until they are here. `look` asks again. */
function useMinutes(board: string) {
  const { pass } = useRoom();
  const [minutes, setMinutes] = useState<readonly WrittenMinute[] | null>(null);
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  // A new object asks again.
  const [asked, setAsked] = useState({ board });
  useEffect(() => {
    let wanted = true;
    const path = `/api/sessions/${pass.session}/history/${asked.board}`;
    void call({ method: 'GET', path, token: pass.token }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setMinutes(minutesOf(answer.answer['moments']));
      setRefused(answer.ok ? null : answer.code);
    });
    return () => {
      wanted = false;
    };
  }, [pass, asked]);
  return { minutes, refused, look: () => setAsked({ board }) };
}
