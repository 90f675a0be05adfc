import { clients } from './checks/clients.ts';
import { completeness } from './checks/completeness.ts';
import { deletions } from './checks/deletions.ts';
import { effort } from './checks/effort.ts';
import { gaps } from './checks/gaps.ts';
import { keys } from './checks/keys.ts';
import { permits } from './checks/permits.ts';
import { places } from './checks/places.ts';
import { quotas } from './checks/quotas.ts';
import { removals } from './checks/removals.ts';
import { shapes } from './checks/shapes.ts';
import type { Check } from './inspection.ts';

/** All checks in their order; each may use what those before it found. */
export const CHECKS: readonly Check[] = [
  clients,
  gaps,
  places,
  effort,
  deletions,
  shapes,
  keys,
  removals,
  completeness,
  permits,
  quotas,
];

/** Checks whose refusal of a whole new record need not cost the sender his document. */
export const GENTLE: ReadonlySet<string> = new Set([permits.name, quotas.name]);
