import { lazy } from 'react';
import type { MethodView, ViewProps } from '../view.ts';
import { PocketPanel } from './PocketPanel.tsx';

// A pocket loads none of these: sorting, dragging and the wall stand in chunks of their own.
const Board = lazy(() => import('./Board.tsx').then((room) => ({ default: room.Board })));
const ListPanel = lazy(() => import('./ListPanel.tsx').then((room) => ({ default: room.ListPanel })));
const ProjectorView = lazy(() => import('./ProjectorView.tsx').then((room) => ({ default: room.ProjectorView })));

/** The views of the problem gallery. */
export const view: MethodView = {
  Board: (props: ViewProps) => <Board {...props} />,
  ListPanel: (props: ViewProps) => <ListPanel {...props} />,
  ProjectorView: (props: ViewProps) => <ProjectorView {...props} />,
  PocketPanel,
};
