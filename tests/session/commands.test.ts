import { describe, expect, it } from 'vitest';
import { programmeOf, remaining, sessionRoom } from '../../shared/session/index.ts';
import { Desk, facilitator, recorder, seatActor, wall } from '../kit/desk.ts';

const step = (desk: Desk, id: string) => desk.session.steps.find((each) => each.id === id);
const agenda = (desk: Desk) => desk.session.steps.map((each) => each.id);

describe('a new session', () => {
  it('stands at its first step with open door, free seats and a timer that does not run', () => {
    const { session } = new Desk();
    expect(session).toMatchObject({ kind: 'session', activeStep: 's.welcome', doorOpen: true, language: 'ky' });
    expect(session.seats).toHaveLength(30);
    expect(session.seats[9]).toEqual({ seat: '10', taken: false, out: false });
    expect(session.timer).toEqual({ total: 900_000, left: 900_000, since: null });
    expect(session.steps.map((each) => each.id)).toEqual(programmeOf('session').map((each) => each.id));
  });

  it('is followed by all and written by nobody', () => {
    const { view } = new Desk();
    const document = { name: `session/${view.id}`, kind: 'session' as const, owner: view.id, variant: null };
    for (const actor of [facilitator, recorder, wall, seatActor('3')])
      expect(sessionRoom.mayOpen(document, actor, view)).toBe('read');
    const change = {
      document,
      root: 'facts',
      key: 'activeStep',
      maker: '',
      field: null,
      kind: 'set' as const,
      from: 1,
      to: 2,
    };
    expect(sessionRoom.permit(change, facilitator, view.stepOf('map'), () => undefined).ok).toBe(false);
  });
});

describe('walking through the agenda', () => {
  it('goes on, marks what was left, and runs the planned time of the new step', () => {
    const desk = new Desk();
    const at = desk.now;
    expect(desk.run('step.next')).toMatchObject({ ok: true, answer: { activeStep: 's.goals' } });
    expect(step(desk, 's.welcome')).toMatchObject({ done: true });
    expect(step(desk, 's.goals')).toMatchObject({ begun: true, done: false });
    expect(remaining(desk.session.timer, at + 60_000)).toBe(4 * 60_000);
  });

  it('two facilitators who saw the same step and both press "next" move one step, not two', () => {
    const desk = new Desk();
    expect(desk.run('step.next', {}, facilitator, 's.welcome')).toMatchObject({ ok: true });
    expect(desk.run('step.next', {}, recorder, 's.welcome')).toEqual({ ok: false, code: 'command.moved-on' });
    expect(desk.session.activeStep).toBe('s.goals');
  });

  it('goes back and by name, passes over skipped steps, and says where the agenda ends', () => {
    const desk = new Desk();
    expect(desk.run('step.back')).toEqual({ ok: false, code: 'session.first-step' });
    desk.run('step.skip', { step: 's.goals' });
    desk.run('step.next');
    expect(desk.session.activeStep).toBe('s.map');
    desk.run('step.back');
    expect(desk.session.activeStep).toBe('s.welcome');
    desk.run('step.go', { step: 's.closing' });
    expect(desk.run('step.next')).toEqual({ ok: false, code: 'session.last-step' });
    expect(desk.run('step.go', { step: 's.nothing' })).toEqual({ ok: false, code: 'session.no-such-step' });
  });

  it('to a step where it has been before writes which one and its time, and nothing that stands already', () => {
    const desk = new Desk();
    desk.run('step.next');
    desk.run('step.back');
    const written: string[] = [];
    desk.board('').on('afterTransaction', ({ changed }) => {
      for (const keys of changed.values()) for (const key of keys) written.push(key ?? '');
    });
    desk.run('step.next');
    expect(written).toEqual(['activeStep', 'timer']);
  });

  it('reopens a step where it was left', () => {
    const desk = new Desk();
    desk.run('step.go', { step: 's.gallery' });
    desk.run('step.moment', { moment: 'read' });
    desk.run('step.back');
    desk.run('step.go', { step: 's.gallery' });
    expect(desk.view.stepOf('gallery')).toMatchObject({ open: true, moment: 'read' });
  });

  it('the writing moment sets and runs its own time; naming it twice does not start it anew', () => {
    const desk = new Desk();
    desk.run('step.go', { step: 's.gallery' });
    desk.run('step.moment', { moment: 'write' });
    const { timer } = desk.session;
    expect(timer.total).toBe(12 * 60_000);
    desk.run('step.moment', { moment: 'write' });
    expect(desk.session.timer).toEqual(timer);
    expect(desk.run('step.moment', { moment: 'cut' })).toEqual({ ok: false, code: 'session.no-such-step' });
  });

  it('adds, moves and changes steps', () => {
    const desk = new Desk();
    const added = desk.run('step.add', { kind: 'venn', after: 's.map', board: 'venn-women', minutes: 20 });
    const id = added.ok ? String(added.answer['step']) : '';
    expect(agenda(desk).slice(2, 5)).toEqual(['s.map', id, 's.venn']);
    expect(step(desk, id)).toMatchObject({ moments: ['list', 'size', 'place'], moment: 'list', board: 'venn-women' });
    desk.run('step.move', { step: id, after: null });
    expect(agenda(desk)[0]).toBe(id);
    desk.run('step.settings', { step: id, minutes: 5, title: 'Аялдар', settings: { apart: true }, moments: ['place'] });
    expect(step(desk, id)).toMatchObject({ minutes: 5, title: 'Аялдар', settings: { apart: true }, moment: 'place' });
    expect(desk.run('step.move', { step: id, after: id })).toEqual({ ok: false, code: 'session.no-such-step' });
  });
});

describe('who may command', () => {
  it.each(['step.next', 'timer.start', 'board.lock', 'door.close', 'screens.hold', 'session.title'])(
    '%s is for facilitator and recorder',
    (name) => {
      for (const actor of [seatActor('3'), wall])
        expect(new Desk().run(name, { board: 'map' }, actor)).toEqual({ ok: false, code: 'command.not-allowed' });
    },
  );

  it('a seat calls and raises its hand: leaders are told, nothing is written', () => {
    const desk = new Desk();
    expect(desk.run('seat.call', { for: 'scribe' }, seatActor('4'))).toMatchObject({
      tell: { seat: '4', for: 'scribe' },
    });
    expect(desk.run('seat.hand', { on: false }, seatActor('4'))).toMatchObject({ tell: { seat: '4', on: false } });
    expect(desk.run('seat.hand', {}, facilitator)).toEqual({ ok: false, code: 'command.not-allowed' });
  });

  it.each([
    ['step.go', {}],
    ['step.go', { step: '../x' }],
    ['board.lock', { board: 'pocket/3' }],
    ['timer.add', { minutes: 'one' }],
    ['timer.add', { minutes: 1e9 }],
    ['session.title', { title: 'x'.repeat(121) }],
    ['session.title', { date: 'yesterday' }],
    ['step.add', { kind: 'dance' }],
  ])('%s does not take %j', (name, args) => {
    expect(new Desk().run(name, args)).toEqual({ ok: false, code: 'command.arguments' });
  });
});

describe('timer, locks, door and title', () => {
  it('a facilitator starts, pauses, gives time and sets it back', () => {
    const desk = new Desk();
    desk.run('timer.start');
    const { since } = desk.session.timer;
    expect(since).not.toBeNull();
    desk.run('timer.add', { minutes: 1 });
    expect(desk.session.timer.total).toBe(16 * 60_000);
    desk.run('timer.pause');
    expect(desk.session.timer.since).toBeNull();
    desk.run('timer.reset');
    expect(desk.session.timer).toEqual({ total: 16 * 60_000, left: 16 * 60_000, since: null });
    desk.run('timer.reset', { minutes: 3 });
    expect(desk.session.timer.left).toBe(3 * 60_000);
  });

  it('locks and opens a board, closes and opens the door, holds screens, mends the title', () => {
    const desk = new Desk();
    desk.run('board.lock', { board: 'map' });
    expect([...desk.session.locked]).toEqual(['map']);
    desk.run('board.lock', { board: 'map', on: false });
    expect(desk.session.locked.size).toBe(0);
    desk.run('door.close');
    desk.run('screens.hold', {});
    desk.run('session.title', { title: 'Кара-Суу, жаштар', village: 'Кара-Суу' });
    expect(desk.session).toMatchObject({
      doorOpen: false,
      screensHeld: true,
      title: 'Кара-Суу, жаштар',
      village: 'Кара-Суу',
      kind: 'session',
    });
  });
});

describe('how a board stands', () => {
  it('is held before its step has begun, open in it, and only left, not shut, after it', () => {
    const desk = new Desk();
    const map = () => desk.view.stepOf('map');
    expect(map()).toMatchObject({ open: false, locked: true });
    desk.run('step.go', { step: 's.map' });
    expect(map()).toMatchObject({ open: true, locked: false, settings: { moveOthers: true } });
    desk.run('step.next');
    expect(map()).toMatchObject({ open: false, locked: false });
    desk.run('board.lock', { board: 'map' });
    expect(map()).toMatchObject({ open: false, locked: true });
  });

  it('the pockets go with gallery and tokoch and are never shut ahead', () => {
    const desk = new Desk();
    expect(desk.view.stepOf('pocket/7')).toMatchObject({ open: false, locked: false });
    desk.run('step.go', { step: 's.tokoch' });
    expect(desk.view.stepOf('pocket/7')).toMatchObject({ open: true, moment: 'cut' });
    expect(desk.view.stepOf('tokoch-real').open).toBe(true);
    desk.run('step.go', { step: 's.gallery' });
    desk.run('board.lock', { board: 'gallery' });
    expect(desk.view.stepOf('pocket/7')).toMatchObject({ open: true, locked: true, moment: 'explain' });
  });

  it('women’s and men’s Venn are open only where the step holds them apart', () => {
    const desk = new Desk();
    desk.run('step.go', { step: 's.venn' });
    expect(desk.view.stepOf('venn-women').open).toBe(false);
    desk.run('step.settings', { step: 's.venn', settings: { apart: true } });
    expect(desk.view.stepOf('venn-women')).toMatchObject({ open: true, locked: false });
  });

  it('every table of causes is open while any causes step runs', () => {
    const desk = new Desk('focus-group');
    desk.run('step.go', { step: 's.consequences' });
    expect(desk.view.stepOf('causes-school')).toMatchObject({ open: true, moment: 'consequences' });
  });
});
