import { useCallback, useEffect, useState } from 'react';
import type { AgeGroup } from '../../../shared/domain/ageGroup.ts';
import type { Sex } from '../../../shared/domain/role.ts';
import { LanguageProvider } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenRoot } from '../../ui/ScreenRoot.tsx';
import { About } from './About.tsx';
import { ClaimWait } from './ClaimWait.tsx';
import { CodePad } from './CodePad.tsx';
import { knock, sitDown } from './door.ts';
import type { DoorProblem, Entry, Knock, Seated } from './door.ts';
import { holdSeat } from './heldSeat.ts';
import styles from './Join.module.css';
import { SeatGrid } from './SeatGrid.tsx';

type Place =
  | { readonly at: 'code'; readonly why: DoorProblem | null }
  | { readonly at: 'knocking' }
  | { readonly at: 'seats' }
  | { readonly at: 'about'; readonly seat: string }
  | { readonly at: 'claim'; readonly seat: string; readonly claim: string; readonly sex: Sex | null };

interface EntranceProps {
  readonly code: string | null;
  /** Seats of this device that need not be shown as taken by others. */
  readonly onSeated: (code: string, seated: Seated) => void;
}

type Door = Extract<Knock, { at: 'open' }>;

/** How often the seats on show are asked for again. Milliseconds. */
const LOOK_AGAIN = 5_000;

/** Keeps the seats on show fresh: others sit down meanwhile, and a full hall gets more seats. */
function useFreshSeats(shown: boolean, code: string, onSeats: (door: Door) => void): void {
  useEffect(() => {
    if (!shown) return undefined;
    const look = () =>
      void knock(code).then((answer) => {
        if (answer.at === 'open') onSeats(answer);
      });
    const timer = setInterval(look, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [shown, code, onSeats]);
}

/** From a code to a seat: code, seat, a word about oneself if one likes, and a claim where the seat is taken. */
export function Entrance({ code: given, onSeated }: EntranceProps) {
  const [code, setCode] = useState(given ?? '');
  const [door, setDoor] = useState<Door | null>(null);
  const [place, setPlace] = useState<Place>(given === null ? { at: 'code', why: null } : { at: 'knocking' });

  const tryCode = useCallback(async (next: string) => {
    setCode(next);
    setPlace({ at: 'knocking' });
    const answer = await knock(next);
    if (answer.at === 'shut') {
      setPlace({ at: 'code', why: answer.why });
      return;
    }
    setDoor(answer);
    setPlace({ at: 'seats' });
  }, []);
  useEffect(() => {
    if (given !== null) void Promise.resolve().then(() => tryCode(given));
  }, [given, tryCode]);

  useFreshSeats(place.at === 'seats', code, setDoor);

  const seatedAs = (seated: Seated, sex: Sex | null) => {
    holdSeat({ ...seated, code, sex, language: door?.language ?? 'ky' });
    onSeated(code, seated);
  };
  const arrive = (entry: Entry, seat: string, sex: Sex | null) => {
    if (entry.at === 'in') seatedAs(entry.seated, sex);
    else if (entry.at === 'claim') setPlace({ at: 'claim', seat, claim: entry.claim, sex });
    else setPlace({ at: 'code', why: entry.at === 'shut' ? entry.why : 'problem' });
  };
  const sit = async (seat: string, sex: Sex | null, ageGroup: AgeGroup | null) =>
    arrive(await sitDown({ joinCode: code, seat, sex, ageGroup }), seat, sex);

  const tryAgain = (next: string) => void tryCode(next);
  return (
    <LanguageProvider initial={door?.language ?? 'ky'}>
      <ScreenRoot kind="pocket">
        <div className={styles['entrance']}>
          {place.at === 'code' && <CodePad why={place.why} last={code} onCode={tryAgain} />}
          {place.at === 'knocking' && <Loading />}
          {place.at === 'seats' && (
            <SeatGrid
              seats={door?.seats ?? []}
              onFree={(seat) => setPlace({ at: 'about', seat })}
              onClaim={(seat) => void sit(seat, null, null)}
            />
          )}
          {place.at === 'about' && (
            <About seat={place.seat} onDone={(sex, ageGroup) => void sit(place.seat, sex, ageGroup)} />
          )}
          {place.at === 'claim' && (
            <ClaimWait
              key={place.claim}
              claim={place.claim}
              seat={place.seat}
              onIn={(seated) => seatedAs(seated, place.sex)}
              onAgain={() => void sit(place.seat, place.sex, null)}
              onOther={() => tryAgain(code)}
            />
          )}
        </div>
      </ScreenRoot>
    </LanguageProvider>
  );
}
