import type { ViewProps } from '../view.ts';
import { CutBoard } from './CutBoard.tsx';
import { OwnBoard } from './OwnBoard.tsx';
import { RevealBoard } from './RevealBoard.tsx';
import { TopicBoard } from './TopicBoard.tsx';

/** The bread for facilitator and recorder: each moment of the step has its own board. */
export function Board(props: ViewProps) {
  const { moment } = props.step;
  if (moment === 'own') return <OwnBoard />;
  if (moment === 'reveal') return <RevealBoard />;
  if (moment === 'topic') return <TopicBoard {...props} />;
  return <CutBoard key={moment} props={props} bread={moment === 'wish' ? 'wished' : 'believed'} />;
}
