import { useState } from 'react';
import { recall, remember } from '../../sync/index.ts';
import { Pocket } from '../pocket/Pocket.tsx';
import { Entrance } from './Entrance.tsx';
import { letSeatGo, seatsUnder } from './heldSeat.ts';
import type { HeldSeat } from './heldSeat.ts';

const lastKey = (code: string): string => `ashar.last.${code}`;

/** The seat this device showed last under a code, or the first it holds. */
function lastSeat(code: string): HeldSeat | null {
  const held = seatsUnder(code);
  const last = recall(lastKey(code));
  return held.find((each) => each.seat === last) ?? held[0] ?? null;
}

type Here =
  | { readonly at: 'entrance'; readonly code: string | null; readonly from: HeldSeat | null }
  | { readonly at: 'pocket'; readonly held: HeldSeat; readonly from: HeldSeat | null };

function start(code: string | null): Here {
  const held = code === null ? null : lastSeat(code);
  return held === null ? { at: 'entrance', code, from: null } : { at: 'pocket', held, from: null };
}

/**
 * The participant's page: straight to the seat this device holds, else the way in. A tablet that holds several seats is
 * passed round, and covers itself between people.
 */
export function Join({ code }: { readonly code: string | null }) {
  const [here, setHere] = useState<Here>(() => start(code));
  const show = (held: HeldSeat, from: HeldSeat | null) => {
    remember(lastKey(held.code), held.seat);
    setHere({ at: 'pocket', held, from });
  };
  if (here.at === 'entrance')
    return (
      <Entrance
        key={here.code ?? ''}
        code={here.code}
        onSeated={(joined, seated) => {
          const held = seatsUnder(joined).find((each) => each.seat === seated.seat);
          history.replaceState(null, '', `/j/${joined}`);
          if (held !== undefined) show(held, null);
        }}
      />
    );
  const { held, from } = here;
  return (
    <Pocket
      key={held.token}
      held={held}
      cameFrom={from?.seat ?? null}
      others={seatsUnder(held.code).filter((each) => each.seat !== held.seat)}
      onPass={(next) => show(next, held)}
      onAdd={() => setHere({ at: 'entrance', code: held.code, from: held })}
      onOut={() => {
        letSeatGo(held);
        setHere({ at: 'entrance', code: held.code, from: null });
      }}
    />
  );
}
