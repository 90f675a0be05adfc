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
    cuts: async () => 0,
    damages: () => [],
    latency: () => null,
    close: () => Promise.resolve(),
  };
  return { store, appended };
}

function committerWith(readers: number) {
  const { store, appended } = notingStore();
  const failed = (error: unknown): never => {
    throw new Error(String(error));
  };
  const committer = new Committer({ store, pace: PACE, readers: () => readers, onState: failed, onError: failed });
  return { committer, appended };
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
