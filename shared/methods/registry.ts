import type { DocumentKind, DocumentRef } from '../sync/documentName.ts';
import { tokochRoom } from './tokoch/index.ts';
import { vennRoom } from './venn/index.ts';
import { causesRoom } from './causes/index.ts';
import { mapRoom } from './map/index.ts';
import { galleryRoom } from './gallery/index.ts';
import { campaignRoom } from '../campaign/index.ts';
import { notesRoom } from '../notes/index.ts';
import { registerRoom } from '../register/index.ts';
import { sessionRoom } from '../session/index.ts';
import type { Doc } from '../sync/doc.ts';
import type { AnyCommand, Room, RootSpec, SessionView, Table } from '../sync/room.ts';

/** The one list of rooms. A further method is one folder and one line here. */
export const rooms: readonly Room[] = [
  sessionRoom,
  galleryRoom,
  mapRoom,
  vennRoom,
  causesRoom,
  notesRoom,
  registerRoom,
  campaignRoom,
  tokochRoom,
];

/** The roots of a kind of document, each with the room that rules it. */
export function rootsOf(kind: DocumentKind): ReadonlyMap<string, { readonly spec: RootSpec; readonly room: Room }> {
  const found = new Map<string, { spec: RootSpec; room: Room }>();
  for (const room of rooms)
    for (const [root, spec] of Object.entries(room.roots[kind] ?? {})) found.set(root, { spec, room });
  return found;
}

/** The room that says who may open a document: the first that has roots in it. */
export function roomOf(document: DocumentRef): Room | undefined {
  return rooms.find((room) => room.roots[document.kind] !== undefined);
}

/** The command of that name, whichever room declares it. */
export function commandNamed(name: string): AnyCommand | undefined {
  for (const room of rooms) {
    const found = room.commands.find((command) => command.name === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The session's results, each under its room's name (ARCHITECTURE.md §5).
 * @param docs the session's boards that exist, by board name
 */
export function resultsOf(docs: ReadonlyMap<string, Doc>, session: SessionView): Record<string, unknown> {
  const results: Record<string, unknown> = {};
  for (const room of rooms) if (room.results !== undefined) results[room.name] = room.results(docs, session);
  return results;
}

/** Every table of the session as data, for CSV and XLSX. */
export const tablesOf = (docs: ReadonlyMap<string, Doc>, session: SessionView): readonly Table[] =>
  rooms.flatMap((room) => room.tables?.(docs, session) ?? []);

/** The priority problems of a session, best first, as its rooms rank them. */
export const prioritiesOf = (docs: ReadonlyMap<string, Doc>): readonly string[] =>
  rooms.flatMap((room) => room.priorities?.(docs) ?? []);
