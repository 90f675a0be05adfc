import { lazy } from 'react';
import { persistently } from '../../sync/persistently.ts';
import type { MethodView, ViewProps } from '../view.ts';
import { PocketPanel } from './PocketPanel.tsx';

// A pocket loads none of these: the conductor's rails, tables and exports and the wall stand in chunks of their own.
const Board = lazy(() => persistently(() => import('./Board.tsx')).then((room) => ({ default: room.Board })));
const ListPanel = lazy(() =>
  persistently(() => import('./ListPanel.tsx')).then((room) => ({ default: room.ListPanel })),
);
const ProjectorView = lazy(() =>
  persistently(() => import('./ProjectorView.tsx')).then((room) => ({ default: room.ProjectorView })),
);

/** The views of the village map. */
export const view: MethodView = {
  Board: (props: ViewProps) => <Board {...props} />,
  ListPanel: (props: ViewProps) => <ListPanel {...props} />,
  ProjectorView: (props: ViewProps) => <ProjectorView {...props} />,
  PocketPanel,
};
