import '../../kit/page.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openLink, type LinkEvents } from '../../../client/sync/link.ts';
import { newDoc } from '../../../shared/sync/doc.ts';

const nothing = (): void => undefined;
const EVENTS: LinkEvents = {
  acknowledged: nothing,
  verdict: nothing,
  progress: nothing,
  heartbeat: nothing,
  connected: nothing,
  synced: nothing,
  serverHas: nothing,
  unsaved: () => 0,
  sentPart: nothing,
  sentRest: nothing,
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a closed link leaves no timer that would hold its document for as long as the page stands', () => {
  const before = vi.getTimerCount();
  const link = openLink(newDoc(), { document: 'session/x/map', token: 't', generation: null }, EVENTS);
  expect(vi.getTimerCount()).toBeGreaterThan(before);
  link.close();
  expect(vi.getTimerCount()).toBe(before);
});
