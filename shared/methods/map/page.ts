import { PAGE_WIDTH } from '../../domain/limits.ts';

/** M1: the page of a map, board units. */
export const PAGE = { width: PAGE_WIDTH, height: 6_500 } as const;

/** The nearest place on the page, as drawn; not a number becomes the middle. */
export const intoPage = (x: number, y: number): [x: number, y: number] => [
  within(x, PAGE.width),
  within(y, PAGE.height),
];

/** The nearest place on the page to a tenth of a unit: how the places of things are written. */
export function onPage(x: number, y: number): [x: number, y: number] {
  const [nearX, nearY] = intoPage(x, y);
  return [Math.round(nearX * 10) / 10, Math.round(nearY * 10) / 10];
}

function within(value: number, most: number): number {
  return Number.isNaN(value) ? most / 2 : Math.min(most, Math.max(0, value));
}
