import '../kit/page.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { listenToPointers } from '../../client/canvas/pointerEvents.ts';
import type { PointerEffect } from '../../client/canvas/pointer.ts';

/** An element and the effects that come of what happens over it. */
function board() {
  const element = Object.assign(new EventTarget(), {
    getBoundingClientRect: () => ({ left: 10, top: 20 }),
    setPointerCapture: () => undefined,
  });
  const effects: PointerEffect[] = [];
  const letGo = listenToPointers(element as unknown as HTMLElement, {
    hand: () => false,
    onEffect: (effect) => effects.push(effect),
    onWheel: () => undefined,
  });
  const finger = (type: string, clientX: number, clientY: number): void => {
    const touch = { pointerId: 1, pointerType: 'touch', clientX, clientY, width: 8, height: 8, button: 0 };
    element.dispatchEvent(Object.assign(new Event(type), touch));
  };
  const key = (type: string, over: EventTarget = element): boolean =>
    over.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { key: ' ' }));
  return { effects, letGo, finger, key };
}

const fallAsleep = (visibilityState: string): void => {
  Object.assign(document, { visibilityState });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('a stroke under the finger', () => {
  beforeEach(() => Object.assign(document, { visibilityState: 'visible' }));

  const ways: readonly [string, () => void][] = [
    ['the tablet falls asleep', () => fallAsleep('hidden')],
    ['the page goes away', () => window.dispatchEvent(new Event('pagehide'))],
  ];
  it.each(ways)('ends where it was, and is kept, when %s', (_, happens) => {
    const { effects, letGo, finger } = board();
    finger('pointerdown', 110, 120);
    finger('pointermove', 130, 140);
    happens();
    expect(effects.map(({ to, ...rest }) => ('type' in rest ? rest.type : to))).toEqual(['down', 'move', 'up']);
    expect(effects[2]).toMatchObject({ type: 'up', at: [120, 120], lost: true });
    happens();
    finger('pointermove', 150, 150);
    expect(effects).toHaveLength(3);
    letGo();
  });

  it('ends and is kept when the board closes, and nothing is heard after that', () => {
    const { effects, letGo, finger } = board();
    finger('pointerdown', 110, 120);
    letGo();
    expect(effects.map((effect) => 'type' in effect && effect.type)).toEqual(['down', 'up']);
    finger('pointerdown', 110, 120);
    expect(effects).toHaveLength(2);
  });

  it('goes on when the page is merely seen again', () => {
    const { effects, letGo, finger } = board();
    finger('pointerdown', 110, 120);
    fallAsleep('visible');
    finger('pointermove', 130, 140);
    expect(effects).toHaveLength(2);
    letGo();
  });
});

describe('the space bar', () => {
  it('turns what is drawn into panning while it is held over the board, and scrolls nothing', () => {
    const { effects, letGo, finger, key } = board();
    const draw = (): void => {
      finger('pointerdown', 110, 120);
      finger('pointermove', 130, 140);
      finger('pointerup', 130, 140);
    };
    const said = (): string[] => effects.splice(0).map(({ to }) => to);
    expect(key('keydown')).toBe(false);
    draw();
    expect(said()).toEqual(['camera']);
    key('keyup', window);
    draw();
    expect(said()).toEqual(['tool', 'tool', 'tool']);
    key('keydown');
    window.dispatchEvent(new Event('blur'));
    draw();
    expect(said()).toEqual(['tool', 'tool', 'tool']);
    letGo();
  });
});
