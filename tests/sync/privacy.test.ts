import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { keyFor } from '../../shared/domain/key.ts';
import { writeSticker } from '../../shared/methods/gallery/index.ts';
import { addNote } from '../../shared/notes/index.ts';
import { addPerson } from '../../shared/register/index.ts';
import { openDevice } from '../demo/seat.ts';
import { apiOf, type Api, type Made, type Seated } from '../kit/api.ts';
import { HOST_KEY, startServer, type TestServer } from '../kit/server.ts';
import { until } from '../kit/until.ts';

/** A participant's sockets as a curious neighbour would keep them: every frame of every document he can name. */
class Wire {
  readonly frames: Buffer[] = [];
  readonly closed = new Map<string, number>();
  readonly #sockets: WebSocket[] = [];

  constructor(url: string, session: string, token: string, boards: readonly string[]) {
    for (const board of boards) {
      const name = `session/${session}${board === '' ? '' : `/${board}`}`;
      const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${name}?token=${token}&ashar=1`);
      socket.on('message', (data: Buffer) => this.frames.push(Buffer.from(data)));
      socket.on('close', (code) => this.closed.set(board, code));
      // Asks for all there is: sync step 1 with an empty state vector.
      socket.on('open', () => socket.send(Buffer.from([0, 0, 1, 0])));
      this.#sockets.push(socket);
    }
  }

  has(words: string): boolean {
    return Buffer.concat(this.frames).includes(Buffer.from(words));
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.terminate();
    await until(() => this.#sockets.every((socket) => socket.readyState === WebSocket.CLOSED), 'the wires are cut');
  }
}

const BOARDS = [
  '',
  'map',
  'gallery',
  'venn-all',
  'venn-women',
  'venn-men',
  'tokoch',
  'tokoch-real',
  'causes-1',
  'notes',
  'register',
  'pocket/1',
  'pocket/2',
  'pocket/3',
];
const PLANTED = {
  read: 'окулган-стикер-кумуш',
  unread: 'окулбаган-стикер-алтын',
  note: 'протокол-сөзү-жибек',
  name: 'Асанова-Айгүл-каттоодо',
  phone: '0555-987654',
};

describe('on the wire of a participant', () => {
  let server: TestServer;
  let api: Api;
  let made: Made;
  let seats: Seated[];
  let wire: Wire;

  beforeAll(async () => {
    server = await startServer();
    api = apiOf(server.url, HOST_KEY);
    made = await api.makeSession({ village: 'X', seats: 5 });
    seats = await Promise.all(['1', '2', '3'].map((seat) => api.join(made.joinCode, { seat })));
    wire = new Wire(server.url, made.sessionId, seats[0]?.token ?? '', BOARDS);
  });
  afterAll(async () => {
    await wire.close();
    await server.stop();
  });

  const write = async (token: string, board: string, work: (doc: Parameters<typeof writeSticker>[0]) => void) => {
    const device = await openDevice(server.url, `session/${made.sessionId}/${board}`, token);
    work(device.doc);
    await device.whenSaved();
    device.close();
  };
  const command = (name: string, args: unknown = {}) =>
    api.command(made.sessionId, made.tokens.facilitator, { name, args });

  it('pockets of others, the register and the protocol are closed for good, what is revealed later for now', async () => {
    const never = ['pocket/2', 'pocket/3', 'register', 'notes'].map((board) => [board, 4403] as const);
    const later = ['venn-women', 'venn-men', 'tokoch-real'].map((board) => [board, 4503] as const);
    for (const [board, code] of [...never, ...later]) {
      await until(() => wire.closed.has(board), `${board} turned the participant away`);
      expect([board, wire.closed.get(board)]).toEqual([board, code]);
    }
  });

  it('through a whole session only what was read aloud goes by', async () => {
    await command('step.go', { step: 's.gallery' });
    await command('step.moment', { moment: 'write' });
    const [, second, third] = seats;
    await write(second?.token ?? '', 'pocket/2', (doc) => writeSticker(doc, keyFor('2', 'aaaa'), PLANTED.read));
    await write(third?.token ?? '', 'pocket/3', (doc) => writeSticker(doc, keyFor('3', 'bbbb'), PLANTED.unread));
    await write(made.tokens.recorder, 'notes', (doc) =>
      addNote(doc, keyFor('r', 'cccc'), { text: PLANTED.note, at: 1, step: null, object: null }),
    );
    await write(made.tokens.recorder, 'register', (doc) =>
      addPerson(doc, keyFor('r', 'dddd'), { name: PLANTED.name, contacts: PLANTED.phone, order: 'V' }),
    );
    expect(Object.values(PLANTED).filter((words) => wire.has(words))).toEqual([]);

    await command('step.moment', { moment: 'read' });
    // Seats are read in turn, so the first to be read is one of the two.
    const { sticker } = await command('gallery.readNext');
    const [shown, hidden] = sticker === '2.aaaa' ? [PLANTED.read, PLANTED.unread] : [PLANTED.unread, PLANTED.read];
    await until(() => wire.has(shown), 'the sticker that was read aloud is on every board');
    expect(wire.has(hidden)).toBe(false);

    await command('gallery.readNext');
    await until(() => wire.has(hidden), 'the other sticker is on every board');
    for (const words of [PLANTED.note, PLANTED.name, PLANTED.phone])
      expect([words, wire.has(words)]).toEqual([words, false]);
  });

  it('how full the pockets are is told to leaders only', () => {
    expect(wire.has('"pockets"')).toBe(false);
  });
});
