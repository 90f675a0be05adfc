import { isLeader } from '../../shared/domain/role.ts';
import type { Actor } from '../../shared/domain/role.ts';
import type { Step } from '../../shared/session/session.ts';

/**
 * The board on which a person works in a step: women and men have Venn diagrams of their own where the step holds them
 * apart, a subgroup has its own table of causes. Leaders and the wall see the step's board.
 */
export function boardFor(step: Step, actor: Actor): string | null {
  if (step.board === null || isLeader(actor) || actor.role === 'projector') return step.board;
  if (step.kind === 'venn' && step.settings['apart'] === true && actor.sex !== null)
    return actor.sex === 'woman' ? 'venn-women' : 'venn-men';
  const table = actor.tables[0];
  return step.kind === 'causes' && table !== undefined ? `causes-${table}` : step.board;
}
