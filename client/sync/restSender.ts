import type { Doc } from '../../shared/sync/doc.ts';
import { nothingMeanwhile } from './meanwhile.ts';
import type { Meanwhile } from './meanwhile.ts';
import type { Clocks } from './part.ts';
import { isLong, PART_SIZES, restOf } from './rest.ts';

/**
 * Updates on their way whose arrival the server has not told yet: enough to keep a slow link busy, and far from what
 * the server takes in one go.
 */
const AHEAD = 4;

/** Hands over what was written without the link, as fast as the server saves it. */
export interface RestSender {
  /** The server said what it has: everything beyond that goes out, from now on. */
  readonly begin: (known: Clocks) => void;
  /** So many updates of this socket are on the server's disk. */
  readonly acknowledged: (messages: number) => void;
  /** Whether all that was written without the link went out over this socket. */
  readonly isDone: () => boolean;
  /** The socket is gone, and with it what was on its way. */
  readonly stop: () => void;
}

export interface RestEvents {
  /** What the rooms say of values that were overwritten; asked for where the work is long. */
  readonly meanwhile: () => Promise<Meanwhile>;
  readonly send: (update: Uint8Array) => void;
  /** The last of it went out. */
  readonly done: () => void;
}

export function restSender(doc: Doc, { meanwhile, send, done }: RestEvents): RestSender {
  let steps: ReturnType<typeof restOf> | null = null;
  let sent = 0;
  let saved = 0;
  let isDone = false;
  /** Which socket's rest it is: the rooms may be there only when that one has gone. */
  let socket = 0;
  const goOn = () => {
    while (steps !== null && sent - saved < AHEAD) {
      const step = steps.next();
      if (step.done === true) {
        steps = null;
        isDone = true;
        done();
        return;
      }
      for (const update of step.value) send(update);
      sent += step.value.length;
    }
  };
  return {
    begin(known) {
      const mine = socket;
      const start = (said: Meanwhile) => {
        if (socket !== mine) return;
        steps = restOf(doc, known, PART_SIZES, said);
        goOn();
      };
      if (!isLong(doc, known)) return start(nothingMeanwhile);
      meanwhile().then(start, () => start(nothingMeanwhile));
    },
    acknowledged(messages) {
      saved = Math.max(saved, messages);
      goOn();
    },
    isDone: () => isDone,
    stop() {
      socket += 1;
      isDone = false;
      steps = null;
      sent = 0;
      saved = 0;
    },
  };
}
