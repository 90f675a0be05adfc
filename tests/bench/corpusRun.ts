import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { MESSAGE } from '../../shared/sync/wire.ts';
import { type CorpusCase, readCorpus, unpack, type WireCase } from '../faults/corpus/file.ts';

/** The address of each who sends a case, on each document of the corpus. */
export type CorpusDoors = Readonly<Record<CorpusCase['sender'], Readonly<Record<WireCase['document'], string>>>>;

export interface CorpusFigures {
  readonly cases: number;
  /** How often the server ended the link. */
  readonly ended: number;
  readonly seconds: number;
}

/** Milliseconds that a case has to do its harm. */
const HOLD = 40;
const LIMIT = 5_000;

/** Sends the whole hostile corpus, one case after the other, each on a link of its own. */
export async function runCorpus(doors: CorpusDoors): Promise<CorpusFigures> {
  const corpus = readCorpus(path.join('tests', 'faults', 'corpus'));
  const start = performance.now();
  let ended = 0;
  for (const each of corpus) if (await attackWith(each, doors)) ended++;
  return { cases: corpus.length, ended, seconds: Math.round((performance.now() - start) / 100) / 10 };
}

function framesOf(each: CorpusCase): (Uint8Array | string)[] {
  if (each.kind === 'wire')
    return each.frames.flatMap(({ text, bytes, times = 1 }) => {
      const frame = unpack(bytes);
      return Array.from({ length: times }, () => (text === true ? Buffer.from(frame).toString('utf8') : frame));
    });
  return [
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.sync);
      encoding.writeVarUint(encoder, each.source === 'sync' ? 1 : 2);
      encoding.writeVarUint8Array(encoder, unpack(each.update));
    }),
  ];
}

/** Whether the server ended the link. */
async function attackWith(each: CorpusCase, doors: CorpusDoors): Promise<boolean> {
  const frames = framesOf(each);
  const document = each.kind === 'wire' ? each.document : 'map';
  const socket = new WebSocket(doors[each.sender][document], { perMessageDeflate: false });
  socket.on('error', () => undefined);
  let closed = false;
  const over = new Promise<void>((resolve) =>
    socket.once('close', () => {
      closed = true;
      resolve();
    }),
  );
  await Promise.race([new Promise((resolve) => socket.once('open', resolve)), over, pause(LIMIT)]);
  for (const frame of frames) if (socket.readyState === WebSocket.OPEN) socket.send(frame);
  await Promise.race([over, pause(HOLD)]);
  const byServer = closed;
  socket.terminate();
  return byServer;
}
