import { expect, it } from 'vitest';
import { gravest, linkStateOf } from '../../../client/sync/linkState.ts';

it.each([
  ['all is on the disk', { connected: true, unsaved: 0, serverStore: 'ok', deviceStore: true }, 'saved'],
  ['something is on its way', { connected: true, unsaved: 1, serverStore: 'ok', deviceStore: true }, 'saving'],
  ['no link, the tablet keeps it', { connected: false, unsaved: 4, serverStore: 'ok', deviceStore: true }, 'offline'],
  ['no link, nothing to lose', { connected: false, unsaved: 0, serverStore: 'ok', deviceStore: false }, 'offline'],
  ['no link, nowhere to keep it', { connected: false, unsaved: 1, serverStore: 'ok', deviceStore: false }, 'failing'],
  ["the laptop's disk refuses", { connected: true, unsaved: 0, serverStore: 'failing', deviceStore: true }, 'failing'],
] as const)('%s', (_case, facts, state) => {
  expect(linkStateOf(facts)).toBe(state);
});

it('shows the gravest of all documents', () => {
  expect(gravest([])).toBe('saved');
  expect(gravest(['saved', 'offline', 'saving'])).toBe('offline');
  expect(gravest(['failing', 'saved'])).toBe('failing');
});
