import { Hono } from 'hono';
import * as v from 'valibot';
import { AGE_GROUPS } from '../../shared/domain/ageGroup.ts';
import { SEAT } from '../../shared/domain/role.ts';
import { Sex } from '../../shared/sync/schema.ts';
import type { Joined } from '../hub/joining.ts';
import type { Joining } from '../hub/joining.ts';
import { jsonOf } from './body.ts';
import { addressOf, languageFor } from './caller.ts';
import { problem, type ProblemMore } from './problem.ts';

/** People type spaces into codes; what is no code at all counts as a wrong one. */
const joinCode = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((typed) => typed.replace(/\s+/g, '')),
);
const Join = v.object({
  joinCode,
  seat: v.nullish(v.pipe(v.string(), v.regex(SEAT, 'a whole number from 1, as text'))),
  sex: v.nullish(Sex),
  ageGroup: v.nullish(v.picklist(AGE_GROUPS)),
});
const Seats = v.object({ joinCode });

/** `/api/join`: the way in for participants. */
export function joinRoutes(joining: Joining): Hono {
  const routes = new Hono();
  routes.post('/', async (context) => {
    const body = await jsonOf(context, Join);
    if (!body.ok) return body.answer;
    const { joinCode: code, seat, sex, ageGroup } = body.value;
    const about = { sex: sex ?? null, ageGroup: ageGroup ?? null };
    const joined = await joining.join({ code, seat: seat ?? null, about, address: addressOf(context) });
    if (joined.is === 'out') return problem(joined.code, languageFor(context), moreOf(joined));
    return context.json({ sessionId: joined.session, seat: joined.seat, token: joined.token }, 201);
  });
  routes.post('/seats', async (context) => {
    const body = await jsonOf(context, Seats);
    if (!body.ok) return body.answer;
    const door = await joining.knock(body.value.joinCode, addressOf(context));
    if (door.is === 'out') return problem(door.code, languageFor(context), moreOf(door));
    const seats = door.state.seats.filter(({ out }) => !out).map(({ seat, taken }) => ({ seat, taken }));
    return context.json({ sessionId: door.session, language: door.state.language, seats });
  });
  routes.get('/:claim', (context) => {
    const outcome = joining.outcomeOf(context.req.param('claim'));
    if (outcome.is === 'waiting') return context.json({ status: 'waiting' }, 202);
    if (outcome.is === 'out') return problem(outcome.code, languageFor(context));
    return context.json({ sessionId: outcome.session, seat: outcome.seat, token: outcome.token }, 201);
  });
  return routes;
}

function moreOf({ wait, claim }: Pick<Extract<Joined, { is: 'out' }>, 'wait' | 'claim'>): ProblemMore {
  return {
    ...(wait === undefined ? {} : { retryAfter: Math.max(1, Math.ceil(wait / 1_000)) }),
    ...(claim === undefined ? {} : { claim }),
  };
}
