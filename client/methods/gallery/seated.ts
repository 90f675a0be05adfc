import type { ViewProps } from '../view.ts';

/** What a participant's part of the view is given, once it is known on which seat. */
export interface SeatedProps extends ViewProps {
  readonly seat: string;
}
