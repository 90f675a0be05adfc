import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Doc } from '../../shared/sync/doc.ts';
import { MESSAGE, type Acknowledgement } from '../../shared/sync/wire.ts';

/** One person's device: a document of the session over its own socket, spoken by the stock y-websocket client. */
export interface Device {
  readonly doc: Doc;
  /** Resolves when all that was written here is on the server's disk. */
  readonly whenSaved: () => Promise<void>;
  /** Shows a passing field to the others, as the stroke under a finger; null takes it away. */
  readonly show: (field: string, value: unknown) => void;
  readonly close: () => void;
}

const LIMIT = 30_000;

/** Opens a document and waits until it is in step with the server. */
export async function openDevice(url: string, document: string, token: string): Promise<Device> {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace(/^http/, 'ws')}/sync`, document, doc, {
    params: { token, client: String(doc.clientID), ashar: '1' },
    // The stock client takes any class of the browser's shape.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  const saved = new Map<number, number>();
  provider.messageHandlers[MESSAGE.acknowledgement] = (_, decoder) => {
    const { client, clock } = JSON.parse(decoding.readVarString(decoder)) as Acknowledgement;
    saved.set(client, clock);
    wake();
  };
  // Nobody here looks at what others show, and the stock client would send all of it back to the server, which makes
  // twenty-five of them a load that no hall of tablets is.
  provider.messageHandlers[MESSAGE.awareness] = () => undefined;
  provider.messageHandlers[MESSAGE.heartbeat] = (encoder) => encoding.writeVarUint(encoder, MESSAGE.heartbeat);
  for (const type of [MESSAGE.verdict, MESSAGE.progress])
    provider.messageHandlers[type] = (_, decoder) => {
      const said = decoding.readVarString(decoder);
      if (type === MESSAGE.verdict) fail(new Error(`The server refused a write to ${document}: ${said}`));
    };
  let wake = (): void => undefined;
  let fail: (error: Error) => void = () => undefined;
  const until = (holds: () => boolean, label: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${document} was not ${label} in time`)), LIMIT);
      fail = (error) => {
        clearTimeout(timer);
        reject(error);
      };
      wake = () => {
        if (!holds()) return;
        clearTimeout(timer);
        resolve();
      };
      wake();
    });
  provider.on('sync', () => wake());
  provider.on('connection-close', (event) => {
    if (event !== null && event.code >= 4400) fail(new Error(`The server closed ${document} with ${event.code}`));
  });
  await until(() => provider.synced, 'in step with the server');
  return {
    doc,
    whenSaved: () => until(() => (saved.get(doc.clientID) ?? 0) >= Y.getState(doc.store, doc.clientID), 'saved'),
    show: (field, value) => provider.awareness.setLocalStateField(field, value),
    close: () => {
      provider.destroy();
      // The presence that the provider made keeps a timer until its document goes.
      doc.destroy();
    },
  };
}
