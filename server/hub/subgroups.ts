import { roomOf } from '../../shared/methods/registry.ts';
import { readSession, setSubgroup, SUBGROUP_LIMIT } from '../../shared/session/index.ts';
import { documentName, parseDocumentName } from '../../shared/sync/documentName.ts';
import type { LiveDocuments, ServerWrite } from '../sync/live.ts';
import type { Fact } from './fact.ts';
import { freshKey } from './ids.ts';
import type { Ledger } from './ledger.ts';

/** What a leader says of a cause-effect table; without `table` it is a new one. */
export interface SubgroupWish {
  readonly table?: string | undefined;
  readonly problem?: string | undefined;
  readonly seats?: readonly string[] | undefined;
}

interface Parts {
  readonly ledger: Ledger;
  readonly live: LiveDocuments;
}

/**
 * Makes or changes a cause-effect table: its problem goes on the board too, its people get the right to write it. A seat
 * works at one table; taken to another it leaves the first.
 * @returns the table's id; null when there is no such table or no room for one more
 */
export async function putSubgroup(
  { ledger, live }: Parts,
  session: string,
  wish: SubgroupWish,
): Promise<string | null> {
  const table = wish.table ?? freshKey().slice(0, 8);
  const document = documentName(session);
  const board = documentName(session, `causes-${table}`);
  const left = await live.transact([document, board], (docs) => {
    const doc = docs.get(document);
    const now = doc === undefined ? [] : readSession(doc).subgroups;
    const known = now.some((each) => each.table === table);
    const refused = wish.table === undefined ? known || now.length >= SUBGROUP_LIMIT : !known;
    if (refused) return { writes: [], answer: null };
    const moved = now.filter(
      (each) => each.table !== table && each.seats.some((seat) => wish.seats?.includes(seat) === true),
    );
    const gone = now.find((each) => each.table === table)?.seats ?? [];
    return {
      writes: [...sessionWrites(document, table, wish, moved), ...titleWrite(board, wish.problem)],
      answer: gone,
    };
  });
  if (left === null) return null;
  await seat({ ledger, live }, session, { table, left, seats: wish.seats });
  return table;
}

function sessionWrites(
  document: string,
  table: string,
  { problem, seats }: SubgroupWish,
  moved: readonly { readonly table: string; readonly seats: readonly string[] }[],
): ServerWrite[] {
  return [
    {
      document,
      by: 'server',
      write(doc) {
        for (const other of moved)
          setSubgroup(doc, other.table, { seats: other.seats.filter((seat) => seats?.includes(seat) !== true) });
        setSubgroup(doc, table, { problem, seats });
      },
    },
  ];
}

function titleWrite(document: string, problem: string | undefined): ServerWrite[] {
  const ref = parseDocumentName(document);
  const entitle = ref === null ? undefined : roomOf(ref)?.entitle;
  if (entitle === undefined || problem === undefined) return [];
  return [{ document, by: 'server', write: (doc) => entitle(doc, problem) }];
}

/** Writes the right to the table beside the tokens, and tells the devices who they are now. */
async function seat(
  { ledger, live }: Parts,
  session: string,
  {
    table,
    left,
    seats,
  }: { readonly table: string; readonly left: readonly string[]; readonly seats: readonly string[] | undefined },
): Promise<void> {
  if (seats === undefined) return;
  const touched = new Set([...left, ...seats]);
  await ledger.change(session, 'server', (now) => {
    const facts: Fact[] = [];
    for (const each of touched) {
      const about = now.seats.get(each);
      if (about !== undefined)
        facts.push({ fact: 'seat', seat: each, about: { ...about, tables: seats.includes(each) ? [table] : [] } });
    }
    return { facts, answer: null };
  });
  await live.recheck(session);
  for (const each of touched) {
    const about = ledger.of(session)?.seats.get(each);
    const data = { role: 'participant', seat: each, sex: about?.sex ?? null, tables: about?.tables ?? [] };
    live.tell(session, { name: 'you', data }, (pass) => pass.actor.seat === each);
  }
}
