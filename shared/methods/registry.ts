import type { DocumentKind, DocumentRef } from '../sync/documentName.ts';
import type { Room, RootSpec } from '../sync/room.ts';

/** The one list of rooms. A further method is one folder and one line here. */
export const rooms: readonly Room[] = [];

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
