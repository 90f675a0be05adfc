import type { MethodView } from '../view.ts';
import { Board } from './Board.tsx';
import { ListPanel } from './ListPanel.tsx';
import { PocketPanel } from './PocketPanel.tsx';
import { ProjectorView } from './ProjectorView.tsx';

/** The views of the budget bread. */
export const view: MethodView = { Board, PocketPanel, ProjectorView, ListPanel };

export { BudgetDesk } from './BudgetDesk.tsx';
