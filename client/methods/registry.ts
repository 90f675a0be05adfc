import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import { persistently } from '../sync/persistently.ts';
import type { StepKind } from '../../shared/session/session.ts';
import type { MethodView, ViewProps } from './view.ts';

/** The kinds of step that have a method of their own. */
export type MethodKind = Extract<StepKind, 'map' | 'venn' | 'tokoch' | 'gallery' | 'causes'>;

/**
 * The one list of views. A further method is one folder and one line; each is loaded in a chunk of its own, so that a
 * page pays for no canvas before a canvas step. The module of a room exports `view`.
 */
const loaders: Record<MethodKind, () => Promise<{ readonly view: MethodView }>> = {
  map: () => import('./map/index.tsx'),
  causes: () => import('./causes/index.tsx'),
  gallery: () => import('./gallery/index.tsx'),
  venn: () => import('./venn/index.tsx'),
  tokoch: () => import('./tokoch/index.tsx'),
};

/** The views of a method as components that load themselves. */
export type LoadedView = { readonly [Part in keyof MethodView]: LazyExoticComponent<ComponentType<ViewProps>> };

function lazily(load: () => Promise<{ readonly view: MethodView }>): LoadedView {
  const part = (name: keyof MethodView) => lazy(() => persistently(load).then(({ view }) => ({ default: view[name] })));
  return {
    Board: part('Board'),
    PocketPanel: part('PocketPanel'),
    ProjectorView: part('ProjectorView'),
    ListPanel: part('ListPanel'),
  };
}

const views = new Map(Object.entries(loaders).map(([kind, load]) => [kind, lazily(load)]));

/** The views of a step's method; undefined for a step that is a page. */
export const viewOf = (kind: StepKind): LoadedView | undefined => views.get(kind);

/** The real budget typed and shown where there is no step with a bread: for the page of the budget in brief. */
export const BudgetDesk = lazy(() =>
  persistently(() => import('./tokoch/index.tsx')).then((face) => ({ default: face.BudgetDesk })),
);
