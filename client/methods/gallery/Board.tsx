import { Loading } from '../../ui/Loading.tsx';
import type { ViewProps } from '../view.ts';
import { ExplainBoard } from './ExplainBoard.tsx';
import { SortBoard } from './SortBoard.tsx';
import { TopBoard } from './TopBoard.tsx';
import { useLeading } from './useLeading.ts';
import { WriteBoard } from './WriteBoard.tsx';

/** The gallery for facilitator and recorder: each moment of the step has its own board. */
export function Board(props: ViewProps) {
  const leading = useLeading(props);
  if (leading === null) return <Loading />;
  if (props.session.frozen.has(props.board)) return <TopBoard props={props} leading={leading} />;
  switch (props.step.moment ?? '') {
    case 'explain':
      return <ExplainBoard />;
    case 'write':
      return <WriteBoard props={props} leading={leading} />;
    case 'top':
      return <TopBoard props={props} leading={leading} />;
    default:
      return <SortBoard props={props} leading={leading} />;
  }
}
