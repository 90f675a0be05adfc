/** A stroke as the boards under measurement are given it: map units of a page of 8,000 × 6,000. */
export interface SceneStroke {
  readonly id: string;
  readonly color: string;
  readonly width: number;
  readonly points: readonly (readonly [number, number])[];
}

/**
 * A village of strokes of 60 points, the same for the same number: trees, houses, writing, roads, ponds. It refers to
 * nothing outside itself, for its text is sent into the page.
 */
export function makeScene(count: number): SceneStroke[] {
  let state = 20_260_607;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + (most - least) * random();
  const colours = ['black', 'blue', 'red', 'green', 'orange', 'violet'];
  const shapes: ((x: number, y: number) => (at: number) => [number, number])[] = [
    (x, y) => {
      const [radius, turns] = [between(15, 45), between(6, 14)];
      return (at) => [x + Math.cos(at * turns) * radius * between(0.85, 1.15), y + Math.sin(at * turns) * radius];
    },
    (x, y) => {
      const [width, height] = [between(70, 200), between(60, 160)];
      const corners = [0, 0, 0, -height, width / 2, -height * 1.5, width, -height, width, 0, 0, 0];
      return (at) => {
        const corner = Math.min(4, Math.floor(at * 5));
        const part = at * 5 - corner;
        const of = (axis: number): number => {
          const [from, to] = [corners[2 * corner + axis] ?? 0, corners[2 * corner + 2 + axis] ?? 0];
          return from + (to - from) * part + between(-1.5, 1.5);
        };
        return [x + of(0), y + of(1)];
      };
    },
    (x, y) => {
      const [width, height, waves] = [between(90, 300), between(8, 26), between(25, 60)];
      return (at) => [x + at * width, y + Math.sin(at * waves) * height];
    },
    (x, y) => {
      const [length, bend, turn] = [between(600, 1_800), between(-400, 400), between(0, 6.28)];
      return (at) => [
        x + Math.cos(turn) * at * length + Math.sin(at * 5) * bend,
        y + Math.sin(turn) * at * length + Math.cos(at * 4) * bend,
      ];
    },
    (x, y) => {
      const [wide, high] = [between(100, 320), between(80, 260)];
      return (at) => [x + Math.cos(at * 6.28) * wide, y + Math.sin(at * 6.28) * high * between(0.98, 1.02)];
    },
  ];
  const odds = [0.35, 0.6, 0.8, 0.92, 1];
  return Array.from({ length: count }, (_, index) => {
    const kind = random();
    const point = shapes[odds.findIndex((most) => kind < most)]?.(between(60, 7_940), between(60, 5_940));
    const points = Array.from({ length: 60 }, (__, at): [number, number] => {
      const [x, y] = point?.(at / 59) ?? [0, 0];
      return [
        Math.round(Math.min(8_000, Math.max(0, x)) * 10) / 10,
        Math.round(Math.min(6_000, Math.max(0, y)) * 10) / 10,
      ];
    });
    const [color = 'black', width = 4] = [colours[Math.floor(random() * 6)], [2, 4, 8][Math.floor(random() * 3)]];
    return { id: `s${index}`, color, width, points };
  });
}
