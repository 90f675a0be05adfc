import type { Check, Inspection } from '../inspection.ts';
import { CLIENTS_PER_OWNER } from '../limits.ts';
import type { Block } from '../reader.ts';

/**
 * Client ids belong to the person who writes. An id is only a claim: who writes under another's makes his next edits
 * vanish without a trace, even with equal state vectors. What is known already may be said again by anybody.
 */
export const clients: Check = {
  name: 'clients',
  run(inspection) {
    for (const block of inspection.update.blocks) {
      const known = inspection.stateOf(block.client);
      if (block.end > known && !isOwn(inspection, block, known)) return 'guard.foreign-client';
    }
    return null;
  },
};

function isOwn(inspection: Inspection, block: Block, known: number): boolean {
  const { doc, options } = inspection.ground;
  if (block.client === doc.clientID) return false;
  const owner = options.bindings.get(block.client);
  if (owner !== undefined && owner !== inspection.sender.owner) return false;
  if (known > 0) return owner !== undefined;
  return writingClientsOf(inspection, inspection.sender.owner) < CLIENTS_PER_OWNER;
}

/** How many ids a person has written with; asked only when a new one writes. */
function writingClientsOf(inspection: Inspection, owner: string): number {
  let writing = 0;
  for (const [client, each] of inspection.ground.options.bindings)
    if (each === owner && inspection.stateOf(client) > 0) writing++;
  return writing;
}
