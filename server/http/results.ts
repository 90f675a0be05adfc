import { Hono, type Context } from 'hono';
import { LEADERS } from '../../shared/domain/role.ts';
import { resultsOf, roomOf, rootsOf, tablesOf } from '../../shared/methods/registry.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Session } from '../../shared/session/session.ts';
import { recordsOf, type Doc } from '../../shared/sync/doc.ts';
import { documentName, parseDocumentName, type DocumentRef } from '../../shared/sync/documentName.ts';
import type { Table } from '../../shared/sync/room.ts';
import { csvOf, type Sheet } from '../exports/csv.ts';
import { headingOf } from '../exports/headings.ts';
import { xlsxOf } from '../exports/xlsx.ts';
import type { Directory } from '../hub/directory.ts';
import type { Owned } from '../hub/owned.ts';
import type { LiveDocuments, Pass } from '../sync/live.ts';
import type { Boards } from './boards.ts';
import { languageFor, needPass, type Gate } from './caller.ts';
import { problem } from './problem.ts';

interface Parts {
  readonly gate: Gate;
  readonly boards: Boards;
  readonly directory: Directory;
  readonly live: LiveDocuments;
  readonly ownedOf: (session: string) => Owned | null;
}

/** What comes out of a session: results as JSON, tables, and the history of a board. For facilitator and recorder. */
export function resultRoutes(parts: Parts): Hono {
  const { gate, boards, ownedOf } = parts;
  const routes = new Hono();
  routes.get('/:id/results', async (context) => {
    const pass = needPass(context, gate, LEADERS);
    if (!pass.ok) return pass.answer;
    const id = context.req.param('id');
    const results = await boards.look(id, (docs, view, session) => ({
      session: summaryOf(id, session, ownedOf(id)),
      ...resultsOf(docs, view),
    }));
    return results === null ? problem('hub.unknown-session', languageFor(context)) : context.json(results);
  });
  routes.get('/:id/tables/:name', (context) => table(context, parts));
  routes.get('/:id/history/:board', (context) => history(context, parts));
  return routes;
}

const summaryOf = (sessionId: string, session: Session, owned: Owned | null) => ({
  sessionId,
  kind: session.kind,
  title: session.title,
  village: session.village,
  ageGroup: session.ageGroup,
  date: session.date,
  place: session.place,
  language: session.language,
  participants: owned?.seats.size ?? 0,
  women: [...(owned?.seats.values() ?? [])].filter(({ sex }) => sex === 'woman').length,
  men: [...(owned?.seats.values() ?? [])].filter(({ sex }) => sex === 'man').length,
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function table(context: Context, { gate, boards }: Parts): Promise<Response> {
  const pass = needPass(context, gate, LEADERS);
  if (!pass.ok) return pass.answer;
  const language = languageFor(context);
  const name = context.req.param('name') ?? '';
  const format = context.req.query('format') ?? 'csv';
  if (format !== 'csv' && format !== 'xlsx')
    return problem('http.arguments', language, { errors: ['format: csv or xlsx'] });
  const found = await boards.look(context.req.param('id') ?? '', (docs, view) =>
    tablesOf(docs, view).find((each) => each.name === name),
  );
  if (found == null) return problem('http.not-found', language);
  const sheet = sheetOf(found, language);
  const headers = { 'Content-Disposition': `attachment; filename="${found.name}.${format}"` };
  return format === 'csv'
    ? context.body(csvOf(sheet), 200, { ...headers, 'Content-Type': 'text/csv; charset=utf-8' })
    : context.body(Uint8Array.from(await xlsxOf(sheet, found.name)), 200, { ...headers, 'Content-Type': XLSX });
}

/** A table in words of a language: its headings, and the cells that hold terms. */
function sheetOf({ header, terms, rows }: Table, language: Language): Sheet {
  const isTerm = header.map((key) => terms?.includes(key) === true);
  return {
    header: header.map((key) => headingOf(key, language)),
    rows: rows.map((row) =>
      row.map((cell, at) => (isTerm[at] === true && typeof cell === 'string' ? headingOf(cell, language) : cell)),
    ),
  };
}

/** Moments of a board, or with `?at=` (milliseconds since 1970) its records then. What the caller may not open has none. */
async function history(context: Context, parts: Parts): Promise<Response> {
  const pass = needPass(context, parts.gate, LEADERS);
  if (!pass.ok) return pass.answer;
  const language = languageFor(context);
  const board = context.req.param('board') ?? '';
  const document = parseDocumentName(documentName(pass.value.session ?? '', board));
  if (document === null) return problem('http.not-found', language);
  if (!(await mayRead(document, pass.value, parts.directory))) return problem('http.forbidden', language);
  const asked = context.req.query('at');
  if (asked === undefined) return context.json({ moments: await parts.live.moments(document.name) });
  const at = Number(asked);
  if (asked === '' || !Number.isFinite(at))
    return problem('http.arguments', language, { errors: ['at: milliseconds'] });
  const content = await parts.live.contentAt(document.name, at, (doc) => recordsIn(document, doc));
  return context.json({ at, content });
}

async function mayRead(document: DocumentRef, pass: Pass, directory: Directory): Promise<boolean> {
  const view = await directory.viewOf(document.owner);
  const access = view === null ? 'never' : (roomOf(document)?.mayOpen(document, pass.actor, view) ?? 'never');
  return access === 'read' || access === 'write';
}

/** All records of a document by root and key; bytes as base64. */
function recordsIn(document: DocumentRef, doc: Doc): Record<string, Record<string, unknown>> {
  const content: Record<string, Record<string, unknown>> = {};
  for (const root of rootsOf(document.kind).keys())
    content[root] = Object.fromEntries(recordsOf(doc, root).map(([key, record]) => [key, printable(record)]));
  return content;
}

const printable = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
