import type { Context } from 'hono';
import * as v from 'valibot';
import { languageFor, type Either } from './caller.ts';
import { problem } from './problem.ts';

/** Longest JSON body, bytes: far above any command, far below what hurts. */
const JSON_BYTES = 64 * 1024;

/** Reads at most `limit` bytes of the body; null when there is more. Never holds more than that in memory. */
export async function bytesOf(context: Context, limit: number): Promise<Buffer | null> {
  if (Number(context.req.header('Content-Length') ?? '0') > limit) return null;
  const reader = context.req.raw.body?.getReader();
  if (reader === undefined) return Buffer.alloc(0);
  const parts: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts);
    total += value.byteLength;
    if (total > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

/** Reads a JSON body by a schema. Unknown members are left out; what does not fit is named in `errors`. */
export async function jsonOf<Schema extends v.GenericSchema>(
  context: Context,
  schema: Schema,
): Promise<Either<v.InferOutput<Schema>>> {
  const language = languageFor(context);
  const bytes = await bytesOf(context, JSON_BYTES);
  if (bytes === null) return { ok: false, answer: problem('http.too-large', language) };
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, answer: problem('http.malformed', language) };
  }
  const read = v.safeParse(schema, data);
  if (read.success) return { ok: true, value: read.output };
  const errors = read.issues.slice(0, 10).map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
  return { ok: false, answer: problem('http.arguments', language, { errors }) };
}
