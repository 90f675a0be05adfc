import * as Y from 'yjs';
import type { Ground } from './inspection.ts';
import { SILENT_CLIENTS_PER_OWNER } from './limits.ts';

/**
 * Binds a client id to a person at the handshake, before presence shows the id to others.
 * Ids that never wrote are forgotten, the oldest first, when one person has bound too many of them.
 * @returns false when the id belongs to somebody else, to the server, or has written without a known owner
 */
export function bindClient(ground: Ground, client: number, owner: string): boolean {
  const { doc } = ground;
  const { bindings } = ground.options;
  const bound = bindings.get(client);
  if (bound !== undefined) return bound === owner;
  if (client === doc.clientID || Y.getState(doc.store, client) > 0) return false;
  const silent: number[] = [];
  for (const [each, whose] of bindings) if (whose === owner && Y.getState(doc.store, each) === 0) silent.push(each);
  if (silent.length >= SILENT_CLIENTS_PER_OWNER && silent[0] !== undefined) bindings.delete(silent[0]);
  bindings.set(client, owner);
  return true;
}
