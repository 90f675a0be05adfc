import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { MESSAGE } from '../../shared/sync/wire.ts';
import type { Acknowledgement, Heartbeat, Progress, VerdictMessage } from '../../shared/sync/wire.ts';
import { isRecord, numberOf, parseJson, textOf } from './plain.ts';

/** What the server says beside y-protocols' own messages, read; each handler gets one kind. */
export interface Heard {
  readonly acknowledged: (message: Acknowledgement) => void;
  readonly verdict: (message: VerdictMessage) => void;
  readonly progress: (message: Progress) => void;
  readonly heartbeat: (message: Heartbeat) => void;
}

const ACTIONS = ['neutralised', 'reset', 'readonly', 'renew'] as const;

/** Hands one message of ours to its handler. What is not readable is left out: a newer server may say more. */
export function hear(type: number, decoder: decoding.Decoder, heard: Heard): void {
  const body = parseJson(decoding.readVarString(decoder));
  if (!isRecord(body)) return;
  if (type === MESSAGE.acknowledgement)
    heard.acknowledged({
      client: numberOf(body['client']),
      clock: numberOf(body['clock']),
      messages: numberOf(body['messages']),
    });
  else if (type === MESSAGE.progress) heard.progress({ name: textOf(body['name']), data: body['data'] });
  else if (type === MESSAGE.heartbeat)
    heard.heartbeat({
      time: numberOf(body['time']),
      generation: numberOf(body['generation']),
      store: body['store'] === 'failing' ? 'failing' : 'ok',
      coming: numberOf(body['coming']),
    });
  else if (type === MESSAGE.verdict)
    heard.verdict({
      code: textOf(body['code']),
      action: ACTIONS.find((each) => each === body['action']) ?? 'reset',
      client: numberOf(body['client']),
      fromClock: numberOf(body['fromClock']),
    });
}

/** The state vector of a SyncStep1 that `decoder` stands at, without moving it; null for any other sync message. */
export function peekStateVector(decoder: decoding.Decoder): ReadonlyMap<number, number> | null {
  const copy = decoding.clone(decoder);
  if (decoding.readVarUint(copy) !== 0) return null;
  return Y.decodeStateVector(decoding.readVarUint8Array(copy));
}
