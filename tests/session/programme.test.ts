import { describe, expect, it } from 'vitest';
import { rooms, rootsOf } from '../../shared/methods/registry.ts';
import { minutesOf, MOMENTS, programmeOf } from '../../shared/session/index.ts';
import { DOCUMENT_KINDS, parseDocumentName } from '../../shared/sync/documentName.ts';

describe('the standard programmes', () => {
  it.each([
    ['session', 150],
    ['focus-group', 170],
  ] as const)('the %s takes %d minutes (DOMAIN.md §2)', (kind, minutes) => {
    expect(minutesOf(programmeOf(kind))).toBe(minutes);
  });

  it.each(['session', 'focus-group'] as const)(
    'the %s discloses the budget, shows the local matters and closes (PRODUCT.md)',
    (kind) => {
      const kinds = programmeOf(kind).map((step) => step.kind);
      expect(kinds).toEqual(expect.arrayContaining(['budget-brief', 'local-matters', 'closing']));
      expect(kinds[kinds.length - 1]).toBe('closing');
    },
  );

  it('discloses the budget after the bread is revealed, and explains local matters before it is cut', () => {
    const kinds = programmeOf('session').map((step) => step.kind);
    expect(kinds.indexOf('local-matters')).toBeLessThan(kinds.indexOf('tokoch'));
    expect(kinds.indexOf('tokoch')).toBeLessThan(kinds.indexOf('budget-brief'));
  });

  it.each(['session', 'focus-group'] as const)(
    'steps of the %s have names of their own, and boards that exist',
    (kind) => {
      const steps = programmeOf(kind);
      expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
      expect([...steps].map((step) => step.order)).toEqual(steps.map((step) => step.order).sort());
      for (const { board } of steps)
        if (board !== null) expect(parseDocumentName(`session/${'a'.repeat(26)}/${board}`)).not.toBeNull();
    },
  );

  it('a method and the agenda name the same moments', () => {
    const withMoments = rooms.filter((room) => room.moments !== undefined);
    expect(withMoments.map((room) => room.name)).toContain('gallery');
    for (const room of withMoments) {
      const [, moments] = Object.entries(MOMENTS).find(([kind]) => kind === room.name) ?? [];
      expect([room.name, moments]).toEqual([room.name, room.moments]);
    }
    for (const kind of ['session', 'focus-group'] as const)
      for (const step of programmeOf(kind)) for (const each of step.moments) expect(MOMENTS[step.kind]).toContain(each);
  });
});

describe('the list of rooms', () => {
  it('gives every kind of document a room, and no command two homes', () => {
    expect(DOCUMENT_KINDS.filter((kind) => rootsOf(kind).size === 0)).toEqual([]);
    const names = rooms.flatMap((room) => room.commands.map((command) => command.name));
    expect(new Set(names).size).toBe(names.length);
  });
});
