import { describe, expect, it } from 'vitest';
import { ledger } from '../../../client/sync/ledger.ts';

const ME = 7;
const clocks = (mine: number) => (client: number) => (client === ME ? mine : 0);

describe('the saved tick', () => {
  it('waits for what was written until the server acknowledges it', () => {
    const book = ledger(ME);
    expect(book.unsaved(clocks(0))).toBe(0);
    expect(book.unsaved(clocks(3))).toBe(3);
    book.acknowledged({ client: ME, clock: 2, messages: 1 });
    expect(book.unsaved(clocks(3))).toBe(1);
    book.acknowledged({ client: ME, clock: 3, messages: 2 });
    expect(book.unsaved(clocks(3))).toBe(0);
  });

  it('never goes back: an old acknowledgement takes nothing away', () => {
    const book = ledger(ME);
    book.acknowledged({ client: ME, clock: 5 });
    book.acknowledged({ client: ME, clock: 2 });
    expect(book.unsaved(clocks(5))).toBe(0);
  });

  it('counts work of an earlier page of this device that the server has not', () => {
    const book = ledger(ME);
    const before = 4;
    book.serverHas(new Map([[before, 2]]), new Map([[before, 5]]));
    expect(book.unsaved((client) => (client === before ? 5 : 0))).toBe(3);
    expect(book.own().has(before)).toBe(true);
    book.acknowledged({ client: before, clock: 5 });
    expect(book.unsaved((client) => (client === before ? 5 : 0))).toBe(0);
  });

  it("does not count what others wrote: it came from the server's disk", () => {
    const book = ledger(ME);
    book.serverHas(new Map([[9, 40]]), new Map([[9, 40]]));
    expect(book.unsaved((client) => (client === 9 ? 60 : 0))).toBe(0);
  });
});

describe('work that another page of this device had sent before', () => {
  const OTHER = 4;
  const local = (client: number) => (client === OTHER ? 5 : client === ME ? 2 : 0);

  it('is saved once all that this page sent of it is acknowledged, though the server names no clock for it', () => {
    const book = ledger(ME, new Map([[OTHER, 0]]));
    book.opened();
    book.sent();
    book.sentRest(
      new Map([
        [OTHER, 5],
        [ME, 1],
      ]),
    );
    expect(book.unsaved(local)).toBe(7);
    book.acknowledged({ client: ME, clock: 0, messages: 0 });
    expect(book.unsaved(local)).toBe(7);
    book.acknowledged({ client: ME, clock: 1, messages: 1 });
    // What was written after it went out still waits.
    expect(book.unsaved(local)).toBe(1);
    expect(book.told().get(OTHER)).toBe(0);
  });

  it('is saved when it comes from the server', () => {
    const book = ledger(ME, new Map([[OTHER, 3]]));
    book.came(OTHER, 5);
    expect(book.unsaved((client) => (client === OTHER ? 5 : 0))).toBe(0);
    book.came(9, 40);
    expect([...book.own()]).toEqual([ME, OTHER]);
  });

  it('that went over a link which broke waits for the next', () => {
    const book = ledger(ME, new Map([[OTHER, 0]]));
    book.opened();
    book.sent();
    book.sentRest(new Map([[OTHER, 5]]));
    book.opened();
    book.acknowledged({ client: ME, clock: 0, messages: 1 });
    expect(book.unsaved((client) => (client === OTHER ? 5 : 0))).toBe(5);
  });
});

describe('an edit that only removes moves no clock', () => {
  it('is saved when as many messages are acknowledged as were sent up to it', () => {
    const book = ledger(ME);
    book.opened();
    book.sent();
    book.sent();
    book.removed(true);
    book.acknowledged({ client: ME, clock: 3, messages: 1 });
    expect(book.unsaved(clocks(3))).toBe(1);
    book.acknowledged({ client: ME, clock: 3, messages: 2 });
    expect(book.unsaved(clocks(3))).toBe(0);
  });

  it('made without the link waits for the message that carries the rest', () => {
    const book = ledger(ME);
    book.removed(false);
    book.opened();
    book.acknowledged({ client: ME, clock: 0, messages: 0 });
    book.heartbeat(true);
    book.heartbeat(true);
    expect(book.unsaved(clocks(0))).toBe(1);
    book.sent();
    book.sent();
    book.sentRest(new Map());
    book.acknowledged({ client: ME, clock: 0, messages: 1 });
    expect(book.unsaved(clocks(0))).toBe(1);
    book.acknowledged({ client: ME, clock: 0, messages: 2 });
    expect(book.unsaved(clocks(0))).toBe(0);
  });

  it('is saved after two heartbeats of a store that works, and after none of one that does not', () => {
    const book = ledger(ME);
    book.opened();
    book.sent();
    book.removed(true);
    book.heartbeat(false);
    book.heartbeat(false);
    book.heartbeat(true);
    expect(book.unsaved(clocks(0))).toBe(1);
    book.heartbeat(true);
    expect(book.unsaved(clocks(0))).toBe(0);
  });

  it('is counted anew when the link broke before the answer', () => {
    const book = ledger(ME);
    book.opened();
    book.sent();
    book.removed(true);
    book.opened();
    book.acknowledged({ client: ME, clock: 0, messages: 5 });
    expect(book.unsaved(clocks(0))).toBe(1);
  });
});

describe('what became of one’s work', () => {
  const BEFORE = 4;
  const written = (clock: number) => (client: number) => (client === BEFORE ? clock : 0);

  it('an earlier page of this device was told of waits for nothing, even without a link; the rest waits', () => {
    const book = ledger(ME, new Map([[BEFORE, 3]]));
    expect(book.unsaved(written(3))).toBe(0);
    expect(book.unsaved(written(5))).toBe(2);
    expect([...book.told()]).toEqual([
      [ME, 0],
      [BEFORE, 3],
    ]);
  });

  it('is known of an earlier page, too, once what the server had has come', () => {
    const book = ledger(ME, new Map([[BEFORE, 3]]));
    book.serverHas(new Map([[BEFORE, 5]]), new Map([[BEFORE, 5]]));
    expect(book.told().get(BEFORE)).toBe(3);
    book.toldAll();
    expect(book.told().get(BEFORE)).toBe(5);
  });
});
