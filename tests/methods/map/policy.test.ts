import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/domain/role.ts';
import { inkOf } from '../../../shared/methods/map/ink.ts';
import { mayOpen, permit } from '../../../shared/methods/map/policy.ts';
import type { DocumentRef } from '../../../shared/sync/documentName.ts';
import type { Change, StepNow } from '../../../shared/sync/change.ts';

const document: DocumentRef = {
  name: `session/${'a'.repeat(26)}/map`,
  kind: 'map',
  owner: 'a'.repeat(26),
  variant: null,
};
const seat7: Actor = { role: 'participant', seat: '7', sex: 'man', tables: [] };
const woman3: Actor = { role: 'participant', seat: '3', sex: 'woman', tables: [] };
const leader: Actor = { role: 'facilitator', seat: null, sex: null, tables: [] };
const wall: Actor = { role: 'projector', seat: null, sex: null, tables: [] };
const open: StepNow = { open: true, locked: false, frozen: false, moment: null, settings: {} };

const change = (part: Partial<Change>): Change => {
  const key = part.key ?? '7.abc';
  const maker = part.maker ?? key.split('.')[0] ?? '';
  return { document, root: 'objects', key, maker, field: null, kind: 'add', from: undefined, to: {}, ...part };
};
const stamp = (layer = 'services') => ({ kind: 'school', pos: [1, 2], layer });
const move = (key: string) => change({ key, kind: 'set', field: 'pos', from: [1, 1], to: [2, 2] });
const locked = new Set<string>();
const look = (root: string, key: string, field: string | null): unknown => {
  if (root === 'layers') return locked.has(key);
  return field === 'layer' ? 'services' : undefined;
};

const cases: [string, Change, Actor, StepNow, boolean][] = [
  ['a seat places a stamp', change({ to: stamp() }), seat7, open, true],
  ['a seat places a stamp as another', change({ key: '3.abc', to: stamp() }), seat7, open, false],
  ['a seat moves the school another seat placed', move('3.abc'), seat7, open, true],
  [
    '… not when the setting says one moves only one’s own',
    move('3.abc'),
    seat7,
    { ...open, settings: { moveOthers: false } },
    false,
  ],
  ['… but one’s own still', move('7.abc'), seat7, { ...open, settings: { moveOthers: false } }, true],
  [
    'a seat says the condition of another’s school',
    change({ key: '3.a', kind: 'set', field: 'condition', to: 'old' }),
    seat7,
    open,
    true,
  ],
  ['a seat bins its own', change({ kind: 'set', field: 'bin', to: 'x' }), seat7, open, true],
  ['a seat bins another’s', change({ key: '3.a', kind: 'set', field: 'bin', to: 'x' }), seat7, open, false],
  ['a seat undoes its own new stamp', change({ kind: 'remove' }), seat7, open, true],
  ['a seat removes another’s', change({ key: '3.a', kind: 'remove' }), seat7, open, false],
  [
    'a seat makes another’s school a shop',
    change({ key: '3.a', kind: 'set', field: 'kind', to: 'shop' }),
    seat7,
    open,
    false,
  ],
  ['a late new stamp of one’s own lands', change({ to: stamp() }), seat7, { ...open, open: false }, true],
  ['moving after the step is refused', move('7.abc'), seat7, { ...open, open: false }, false],
  ['a locked board takes nothing from a seat', change({ to: stamp() }), seat7, { ...open, locked: true }, false],
  [
    'a locked board takes the facilitator’s',
    change({ key: 'f.a', to: stamp() }),
    leader,
    { ...open, locked: true },
    true,
  ],
  [
    'a frozen board takes nothing from anyone',
    change({ key: 'f.a', to: stamp() }),
    leader,
    { ...open, frozen: true },
    false,
  ],
  ['the facilitator bins anyone’s', change({ key: '3.a', kind: 'set', field: 'bin', to: 'x' }), leader, open, true],
  ['the facilitator signs as seat 3', change({ key: '3.a', to: stamp() }), leader, open, false],
  ['the facilitator removes another’s for good', change({ key: '3.a', kind: 'remove' }), leader, open, false],
  ['a seat locks a layer', change({ root: 'layers', key: 'skeleton', maker: '', to: true }), seat7, open, false],
  [
    'the facilitator locks a layer',
    change({ root: 'layers', key: 'skeleton', maker: '', to: true }),
    leader,
    open,
    true,
  ],
  ['a seat answers a guiding question', change({ root: 'answers', key: '3', maker: '', to: 'x' }), seat7, open, false],
  ['a man marks on the women’s layer', change({ to: stamp('women') }), seat7, open, false],
  ['a woman marks on the women’s layer', change({ key: '3.a', to: stamp('women') }), woman3, open, true],
  [
    'a man brings a thing onto the women’s layer',
    change({ kind: 'set', field: 'layer', to: 'women' }),
    seat7,
    open,
    false,
  ],
  [
    'a man may write the word “women” in a note',
    change({ kind: 'set', field: 'note', to: 'women' }),
    seat7,
    open,
    true,
  ],
  ['a seat bins its own stroke', change({ root: 'inkBin', maker: '', to: 'x' }), seat7, open, true],
  ['a seat bins another’s stroke', change({ root: 'inkBin', key: '3.a', maker: '', to: 'x' }), seat7, open, false],
  [
    'nobody says which candidate a problem became',
    change({ root: 'marks', key: 'f.a', kind: 'set', field: 'candidate', to: 'x' }),
    leader,
    open,
    false,
  ],
  [
    '… nor brings it along',
    change({ root: 'marks', key: '7.a', to: { kind: 'problem', candidate: 'x' } }),
    seat7,
    open,
    false,
  ],
  ['the wall writes nothing', change({ key: 'p.a', to: stamp() }), wall, open, false],
];

describe('who may do what on the map', () => {
  it.each(cases)('[M9] %s', (_, asked, actor, step, may) => {
    expect(permit(asked, actor, step, look).ok).toBe(may);
  });

  it('[M6] on a locked layer only leaders write, stamps as well as ink', () => {
    locked.add('services');
    const ink = inkOf([1, 1, 50, 50], { colour: 'ink', width: 30, layer: 'services' })[0];
    expect(permit(change({ to: stamp() }), seat7, open, look)).toEqual({ ok: false, code: 'map.layer-locked' });
    expect(permit(change({ root: 'ink', to: ink }), seat7, open, look)).toEqual({
      ok: false,
      code: 'map.layer-locked',
    });
    expect(permit(move('7.abc'), seat7, open, look)).toEqual({ ok: false, code: 'map.layer-locked' });
    expect(permit(change({ key: 'f.a', to: stamp() }), leader, open, look).ok).toBe(true);
    locked.delete('services');
  });

  it('all of the session read the map; the wall only reads', () => {
    const session = {} as never;
    expect(mayOpen(document, seat7, session)).toBe('write');
    expect(mayOpen(document, leader, session)).toBe('write');
    expect(mayOpen(document, wall, session)).toBe('read');
    expect(mayOpen(document, { ...leader, role: 'working-group' }, session)).toBe('never');
  });
});
