import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addCriterion,
  addPerson,
  attendanceOf,
  binPerson,
  choosePerson,
  readRegister,
  registerRoom,
  sayFact,
  setPerson,
} from '../../shared/register/index.ts';
import { Desk, facilitator, recorder, seatActor, wall } from '../kit/desk.ts';

describe('the registration sheet', () => {
  it('counts who is present as the forms do, and warns below 20 and below 30 % of one sex', () => {
    const doc = new Y.Doc();
    for (let each = 0; each < 21; each++)
      addPerson(doc, `r.p${each}`, {
        name: `Киши ${each}`,
        order: `a${String(each).padStart(2, '0')}`,
        sex: each < 7 ? 'woman' : 'man',
        capacity: each === 20 ? 'deputy' : 'resident',
      });
    expect(attendanceOf(readRegister(doc))).toMatchObject({
      people: 21,
      women: 7,
      men: 14,
      belowFloor: false,
      unbalanced: false,
      by: { deputy: 1, resident: 20 },
    });
    setPerson(doc, 'r.p0', 'present', false);
    binPerson(doc, 'r.p1', 5);
    expect(attendanceOf(readRegister(doc))).toMatchObject({ people: 19, women: 5, belowFloor: true, unbalanced: true });
    expect(readRegister(doc).bin.map((each) => each.id)).toEqual(['r.p1']);
  });

  it('holds criteria, who was chosen, and what the forms ask beside', () => {
    const doc = new Y.Doc();
    addPerson(doc, 'r.a', { name: 'Айгүл', order: 'a' });
    choosePerson(doc, 'r.a', 'initiative', true);
    addCriterion(doc, 'f.c', { text: 'жигердүү', order: 'a' });
    sayFact(doc, 'households', '412');
    const register = readRegister(doc);
    expect(register.people[0]).toMatchObject({
      name: 'Айгүл',
      initiative: true,
      focus: false,
      seat: null,
      present: true,
    });
    expect(register.criteria.map((each) => each.text)).toEqual(['жигердүү']);
    expect(register.sheet.get('households')).toBe('412');
  });

  it('never goes to a participant or to the wall', () => {
    const { view } = new Desk();
    const document = { name: `session/${view.id}/register`, kind: 'register' as const, owner: view.id, variant: null };
    const opens = [facilitator, recorder, wall, seatActor('3')].map((actor) =>
      registerRoom.mayOpen(document, actor, view),
    );
    expect(opens).toEqual(['write', 'write', 'never', 'never']);
  });
});
