import type { Awareness } from 'y-protocols/awareness';
import { subscribers } from './subscribers.ts';
import { isRecord } from './plain.ts';

/** Least time between two announcements, milliseconds: 25 devices times 25 receivers add up. */
const PACE = 66;

/** What another device shows for now: which circle it holds, the stroke under its finger. Identity is the server's stamp. */
export interface Other {
  readonly client: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Presence {
  /** Shows a field to the others; null takes it away. Many calls in a row travel as one. */
  readonly set: (field: string, value: unknown) => void;
  /** The others at this moment, the same array until something changes. */
  readonly others: () => readonly Other[];
  readonly subscribe: (onChange: () => void) => () => void;
}

export function presenceOf(awareness: Awareness): Presence & { readonly close: () => void } {
  const listeners = subscribers();
  let others: readonly Other[] | null = null;
  let waiting: Record<string, unknown> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  // Read when somebody looks: with 25 pens at work there are thirty changes between two looks.
  const read = (): readonly Other[] =>
    [...awareness.getStates()]
      .filter(([client, state]) => client !== awareness.clientID && isRecord(state))
      .map(([client, fields]) => ({ client, fields }));
  const refresh = () => {
    others = null;
    listeners.call();
  };
  const send = () => {
    timer = null;
    if (waiting === null) return;
    awareness.setLocalState({ ...awareness.getLocalState(), ...waiting });
    waiting = null;
    timer = setTimeout(send, PACE);
  };
  awareness.on('change', refresh);
  return {
    set(field, value) {
      waiting = { ...waiting, [field]: value };
      if (timer === null) send();
    },
    others: () => (others ??= read()),
    subscribe: listeners.add,
    close() {
      if (timer !== null) clearTimeout(timer);
      awareness.off('change', refresh);
    },
  };
}
