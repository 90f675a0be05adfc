import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Actor } from '../../../shared/domain/role.ts';
import { readGallery, totalsOf } from '../../../shared/methods/gallery/index.ts';
import { inkOf } from '../../../shared/methods/map/ink.ts';
import {
  addInk,
  addMark,
  addStamp,
  inkIn,
  inventoryOf,
  legendOf,
  LAYERS,
  mapRoom,
  readMap,
} from '../../../shared/methods/map/index.ts';

const leader: Actor = { role: 'facilitator', seat: null, sex: null, tables: [] };

function village(): Map<string, Y.Doc> {
  const map = new Y.Doc();
  addInk(map, '1.i', inkOf([1, 1, 9, 9], { colour: 'ink', width: 30, layer: 'skeleton' })[0] ?? new Uint8Array());
  addStamp(map, '1.s', { kind: 'school', pos: [100, 100], layer: 'services' }, { condition: 'old', users: ['youth'] });
  addStamp(map, '2.s', { kind: 'school', pos: [300, 100], layer: 'services' }, { condition: 'new' });
  addMark(map, '2.p', { kind: 'problem', pos: [5, 5], layer: 'problems', text: 'суу аз' });
  addMark(map, '2.w', { kind: 'wish', pos: [5, 5], layer: 'wishes', wished: 'school' });
  return new Map([
    ['map', map],
    ['gallery', new Y.Doc()],
  ]);
}

const docOf = (docs: Map<string, Y.Doc>, board: string): Y.Doc => docs.get(board) ?? new Y.Doc();

function run(docs: Map<string, Y.Doc>, name: string, args: unknown, frozen: readonly string[] = []) {
  let serial = 0;
  const command = mapRoom.commands.find((each) => each.name === name);
  const result = command?.run({
    args,
    actor: leader,
    session: { frozen: new Set(frozen) } as never,
    docs,
    now: 0,
    fresh: () => `fresh${serial++}`,
  });
  if (result?.ok === true)
    for (const { board, write } of result.writes) docOf(docs, board).transact(() => write(docOf(docs, board)));
  return result;
}

describe('commands of the map', () => {
  it('[M8] clear puts everything into a bin, restore takes it out again', () => {
    const docs = village();
    const map = docOf(docs, 'map');
    const cleared = run(docs, 'map.clear', {});
    expect(cleared).toMatchObject({ ok: true, answer: { count: 5 } });
    expect([readMap(map).objects.length, readMap(map).marks.length, inkIn(map).length]).toEqual([0, 0, 0]);
    expect(run(docs, 'map.restore', { bin: 'fresh0' })).toMatchObject({ answer: { count: 5 } });
    expect([readMap(map).objects.length, readMap(map).marks.length, inkIn(map).length]).toEqual([2, 2, 1]);
  });

  it('[M8] clear of one seat leaves the others’ things', () => {
    const docs = village();
    run(docs, 'map.clear', { seat: '2' });
    expect(readMap(docOf(docs, 'map')).objects.map(({ id }) => id)).toEqual(['1.s']);
    expect(run(docs, 'map.clear', { seat: 'x' })).toEqual({ ok: false, code: 'command.arguments' });
  });

  it('[M10] a problem becomes one candidate, however often it is sent; other marks do not', () => {
    const docs = village();
    const sent = run(docs, 'map.candidate', { mark: '2.p' });
    expect(run(docs, 'map.candidate', { mark: '2.p' })).toEqual(sent && { ...sent, writes: [] });
    expect(docOf(docs, 'gallery').getMap('candidates').toJSON()).toEqual({
      's.fresh0': { text: 'суу аз', from: { document: 'map', id: '2.p' } },
    });
    expect(readMap(docOf(docs, 'map')).marks.find(({ id }) => id === '2.p')?.candidate).toBe('s.fresh0');
    expect(run(docs, 'map.candidate', { mark: '2.w' })).toEqual({ ok: false, code: 'map.not-a-problem' });
    expect(run(docs, 'map.candidate', { mark: '9.x' })).toEqual({ ok: false, code: 'map.gone' });
  });

  it('[M10, G19] the gallery reads the candidate and counts no vote; frozen or without words, nothing is sent', () => {
    const docs = village();
    addMark(docOf(docs, 'map'), '2.empty', { kind: 'problem', pos: [9, 9], layer: 'problems', text: ' ' });
    expect(run(docs, 'map.candidate', { mark: '2.p' }, ['gallery'])).toEqual({ ok: false, code: 'gallery.frozen' });
    expect(run(docs, 'map.candidate', { mark: '2.empty' })).toEqual({ ok: false, code: 'gallery.empty-text' });
    run(docs, 'map.candidate', { mark: '2.p' });
    const gallery = readGallery(docOf(docs, 'gallery'));
    expect(gallery.candidates).toEqual([
      { id: 's.fresh0', text: 'суу аз', from: { document: 'map', id: '2.p' }, bin: null },
    ]);
    expect([gallery.unreadable, totalsOf(gallery).total]).toEqual([0, 0]);
  });

  it('[M7] inventory, legend and results say what stands there', () => {
    const docs = village();
    const content = readMap(docOf(docs, 'map'));
    expect(inventoryOf(content)).toMatchObject([
      {
        kind: 'school',
        count: 2,
        wished: 1,
        users: ['youth'],
        conditions: [
          ['new', 1],
          ['old', 1],
        ],
      },
    ]);
    expect(legendOf(content, new Set(LAYERS))).toEqual({
      conditions: ['new', 'old'],
      marks: ['problem', 'wish'],
      drawn: [],
    });
    expect(legendOf(content, new Set(['wishes']))).toEqual({ conditions: [], marks: ['wish'], drawn: [] });
    expect(mapRoom.results?.(docs, {} as never)).toMatchObject({
      objects: [{ id: '2.s' }, { id: '1.s', condition: 'old' }].reverse(),
      problems: [{ text: 'суу аз' }],
      wishes: [{ kind: 'school' }],
      strokes: 1,
    });
  });

  it('every field of a new record passes the check of its own root', () => {
    const map = docOf(village(), 'map');
    for (const [root, spec] of Object.entries(mapRoom.roots.map ?? {})) {
      if (spec.as !== 'record') continue;
      for (const record of Object.values(map.getMap(root).toJSON()))
        for (const [field, value] of Object.entries(record)) {
          const known = spec.fields[field];
          expect(known?.as === 'value' && known.check(value)).toBe(true);
        }
    }
  });
});
