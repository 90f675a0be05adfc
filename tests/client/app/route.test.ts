import { expect, it } from 'vitest';
import { routeOf } from '../../../client/app/route.ts';

const ID = 'abcdefghijklmnopqrstuvwxyz';

it.each([
  ['/', { page: 'home' }],
  ['/j', { page: 'join', code: null }],
  ['/j/', { page: 'join', code: null }],
  ['/j/418052', { page: 'join', code: '418052' }],
  [`/s/${ID}`, { page: 'conductor', session: ID }],
  [`/p/${ID}`, { page: 'projector', session: ID }],
  ['/s/short', { page: 'unknown' }],
  ['/j/letters', { page: 'unknown' }],
  [`/s/${ID}/../p`, { page: 'unknown' }],
])('%s', (path, route) => {
  expect(routeOf(path)).toEqual(route);
});
