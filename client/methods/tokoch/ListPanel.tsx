import { isLeader } from '../../../shared/domain/role.ts';
import type { ViewProps } from '../view.ts';
import { CutBoard } from './CutBoard.tsx';
import styles from './ListPanel.module.css';
import { OwnBoard } from './OwnBoard.tsx';
import { RevealBoard } from './RevealBoard.tsx';
import { TopicBoard } from './TopicBoard.tsx';

/** The same as rows and tables: every cut can be made with −, + and typing, without the round bread. */
export function ListPanel(props: ViewProps) {
  const { moment } = props.step;
  if (moment === 'topic') return <TopicBoard {...props} />;
  if (moment === 'own' && isLeader(props.actor)) return <OwnBoard />;
  if (moment === 'reveal' && isLeader(props.actor)) return <RevealBoard />;
  return (
    <div className={styles['list']}>
      <CutBoard key={moment} props={props} bread={moment === 'wish' ? 'wished' : 'believed'} />
    </div>
  );
}
