import type { StepKind } from '../../shared/session/session.ts';
import type { IconShape } from '../ui/Icon.tsx';
import {
  breadMark,
  causesMark,
  check,
  coin,
  flag,
  galleryMark,
  info,
  mapMark,
  people,
  sum,
  vennMark,
} from '../ui/icons/marks.ts';

/** The picture of each kind of step. */
export const STEP_ICON: Readonly<Record<StepKind, IconShape>> = {
  welcome: people,
  goals: flag,
  map: mapMark,
  venn: vennMark,
  'local-matters': info,
  tokoch: breadMark,
  'budget-brief': coin,
  gallery: galleryMark,
  causes: causesMark,
  'initiative-group': people,
  summary: sum,
  closing: check,
};
