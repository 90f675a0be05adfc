import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Committer } from '../../server/sync/committer.ts';
import { PACE } from '../../server/sync/limits.ts';
import type { Entry, Store } from '../../server/store/store.ts';

const OWNER = 'a'.repeat(26);
const entry = (text: string): Entry => ({
  owner: OWNER,
  document: `session/${OWNER}/map`,
  at: 0,
  by: 'seat:1',
  bytes: new TextEncoder().encode(text),
});

/** A store that only notes what each append was given. */
function notingStore() {
  const appended: string[] = [];
  const append: Store['append'] = (entries) => {
    appended.push(entries.map(({ bytes }) => new TextDecoder().decode(bytes)).join(' '));
    return Promise.resolve();
  };
  const unused = () => Promise.reject(new Error('not asked in this test'));
  const store: Store = {
    append,
    load: unused,
    recent: unused,
    owners: unused,
    remove: unused,
    kept: unused,
    keep: unused,
    cuts: async () => 0,
    damages: () => [],
    latency: () => null,
    close: () => Promise.resolve(),
  };
  return { store, appended };
}

function committerWith(readers: number, strain = 0) {
  const { store, appended } = notingStore();
  const failed = (error: unknown): never => {
    throw new Error(String(error));
  };
  const committer = new Committer({
    store,
    pace: PACE,
    readers: () => readers,
    strain: () => strain,
    onState: failed,
    onError: failed,
  });
  return { committer, appended };
}

/** Its appends do not come to an end until they are let go. */
function committerHeld() {
  const { store } = notingStore();
  let letGo: () => void = () => undefined;
  const append: Store['append'] = () => new Promise((resolve) => (letGo = resolve));
  const failed = (error: unknown): never => {
    throw new Error(String(error));
  };
  const place = {
    store: { ...store, append },
    pace: PACE,
    readers: () => 0,
    strain: () => 0,
    onState: failed,
    onError: failed,
  };
  return { committer: new Committer(place), letGo: () => letGo() };
}

describe('the committer', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('keeps nothing waiting that comes after a rest, and gathers what comes within the window', async () => {
    const { committer, appended } = committerWith(0);
    committer.record(entry('first'));
    await vi.advanceTimersByTimeAsync(1);
    expect(appended).toEqual(['first']);
    committer.record(entry('second'));
    committer.record(entry('third'));
    await vi.advanceTimersByTimeAsync(PACE.window.least);
    expect(appended).toEqual(['first', 'second third']);
  });

  it('takes longer for a full hall, where a batch costs more', async () => {
    const { committer, appended } = committerWith(25);
    committer.record(entry('first'));
    await vi.advanceTimersByTimeAsync(1);
    committer.record(entry('second'));
    await vi.advanceTimersByTimeAsync(PACE.window.least * 2);
    committer.record(entry('third'));
    expect(appended).toEqual(['first']);
    await vi.advanceTimersByTimeAsync(PACE.window.most);
    expect(appended).toEqual(['first', 'second third']);
  });

  it('takes up to twice as long where the process has hardly a rest', async () => {
    const taken: number[] = [];
    for (const strain of [0.5, 0.8, 0.9, 1]) {
      const { committer, appended } = committerWith(16, strain);
      committer.record(entry('first'));
      await vi.advanceTimersByTimeAsync(PACE.window.least);
      const from = performance.now();
      committer.record(entry('second'));
      while (appended.length < 2) await vi.advanceTimersByTimeAsync(1);
      taken.push(Math.round((performance.now() - from) / PACE.window.least));
    }
    expect(taken).toEqual([2, 2, 3, 5]);
  });

  it('closes the batch at once for somebody who waits for an answer', async () => {
    const { committer, appended } = committerWith(25);
    committer.record(entry('first'));
    await vi.advanceTimersByTimeAsync(1);
    committer.record(entry('second'));
    const settled = committer.settled();
    await vi.advanceTimersByTimeAsync(1);
    await settled;
    expect(appended).toEqual(['first', 'second']);
  });

  it('does what was to be done with the next batch as it closes it, and writes what that records', async () => {
    const { committer, appended } = committerWith(0);
    committer.record(entry('first'));
    await vi.advanceTimersByTimeAsync(1);
    committer.gather(() => committer.record(entry('third')));
    committer.record(entry('second'));
    expect(appended).toEqual(['first']);
    await vi.advanceTimersByTimeAsync(PACE.window.least);
    expect(appended).toEqual(['first', 'second third']);
    expect(committer.isIdle).toBe(true);
  });

  it('closes a batch for what is to be done alone, and keeps it waiting no longer than a record', async () => {
    const { committer, appended } = committerWith(0);
    committer.gather(() => committer.record(entry('first')));
    expect(committer.isIdle).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(appended).toEqual(['first']);
  });

  it('counts as settled only what it was asked to do before', async () => {
    const { committer, appended } = committerWith(25);
    committer.record(entry('first'));
    await vi.advanceTimersByTimeAsync(1);
    committer.gather(() => committer.record(entry('second')));
    const settled = committer.settled();
    await vi.advanceTimersByTimeAsync(1);
    await settled;
    expect(appended).toEqual(['first', 'second']);
  });

  it('keeps nothing waiting for a disk that takes long', async () => {
    const { committer, letGo } = committerHeld();
    committer.record(entry('first'));
    await vi.advanceTimersByTimeAsync(1);
    let done = false;
    committer.gather(() => (done = true));
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toBe(true);
    letGo();
  });

  it('closes the batches of several owners on one beat', async () => {
    const [one, other] = [committerWith(3), committerWith(3)];
    one.committer.record(entry('first'));
    await vi.advanceTimersByTimeAsync(3);
    other.committer.record(entry('first'));
    await vi.advanceTimersByTimeAsync(1);
    one.committer.record(entry('second'));
    other.committer.record(entry('second'));
    const sizes = new Set<string>();
    for (let ms = 0; ms < PACE.window.most; ms++) {
      await vi.advanceTimersByTimeAsync(1);
      sizes.add(`${one.appended.length} ${other.appended.length}`);
    }
    expect([...sizes]).toEqual(['1 1', '2 2']);
  });
});
