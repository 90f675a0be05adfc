import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { LEADERS, SEAT } from '../../shared/domain/role.ts';
import { NAME_LENGTH, STICKER_LENGTH } from '../../shared/domain/limits.ts';
import type { RunCommand } from '../hub/runner.ts';
import { jsonOf } from './body.ts';
import { ANYONE, languageFor, needPass, type Gate } from './caller.ts';
import { problem } from './problem.ts';

const Command = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  args: v.optional(v.unknown(), {}),
  expect: v.nullish(v.pipe(v.string(), v.maxLength(60))),
});

const Sticker = v.object({
  text: v.pipe(v.string(), v.maxLength(STICKER_LENGTH * 2)),
  seat: v.nullish(v.pipe(v.string(), v.regex(SEAT, 'a whole number from 1, as text'))),
  column: v.nullish(v.pipe(v.string(), v.maxLength(NAME_LENGTH))),
  count: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))),
});

/** `/api/sessions/:id/commands` and `/stickers`, which is the scribe's command under a name of its own. */
export function commandRoutes(gate: Gate, run: RunCommand): Hono {
  const routes = new Hono();
  routes.post('/:id/commands', async (context) => {
    const pass = needPass(context, gate, ANYONE);
    if (!pass.ok) return pass.answer;
    const body = await jsonOf(context, Command);
    if (!body.ok) return body.answer;
    const { name, args, expect } = body.value;
    return answered(context, await run(pass.value, { name, args, expect: expect ?? undefined }), 200);
  });
  routes.post('/:id/stickers', async (context) => {
    const pass = needPass(context, gate, LEADERS);
    if (!pass.ok) return pass.answer;
    const body = await jsonOf(context, Sticker);
    if (!body.ok) return body.answer;
    const args = Object.fromEntries(Object.entries(body.value).filter(([, value]) => value != null));
    return answered(context, await run(pass.value, { name: 'gallery.scribe', args, expect: undefined }), 201);
  });
  return routes;
}

const answered = (context: Context, outcome: Awaited<ReturnType<RunCommand>>, status: 200 | 201): Response =>
  outcome.ok ? context.json(outcome.answer, status) : problem(outcome.code, languageFor(context));
