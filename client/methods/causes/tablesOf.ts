import type { Actor } from '../../../shared/domain/role.ts';
import type { Session, Step, Subgroup } from '../../../shared/session/session.ts';

export const boardOfTable = (table: string): string => `causes-${table}`;

/** The table a device opens with: a seat its own, the wall what the facilitator shows, everybody else the first. */
export function firstTable(session: Session, step: Step, actor: Actor): Subgroup | undefined {
  const { subgroups } = session;
  const own = subgroups.find(({ table }) => actor.tables.includes(table));
  const shown = subgroups.find(({ table }) => table === step.settings['shown']);
  return actor.role === 'participant' ? (own ?? subgroups[0]) : (shown ?? subgroups[0]);
}
