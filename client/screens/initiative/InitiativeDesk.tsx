import { readRegister } from '../../../shared/register/index.ts';
import { useBoard, useContent } from '../../sync/index.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ChosenPeople } from './ChosenPeople.tsx';
import { CriteriaList } from './CriteriaList.tsx';
import styles from './InitiativeDesk.module.css';

/**
 * The facilitator's and recorder's side of choosing the initiative group (DOMAIN.md §2, 12:15): criteria and members,
 * written into the register, which no other device receives.
 */
export function InitiativeDesk() {
  const board = useBoard('register');
  const register = useContent('register', readRegister);
  if (board === null || register === null) return <Loading />;
  return (
    <div className={styles['desk']}>
      <CriteriaList criteria={register.criteria} board={board} />
      <ChosenPeople register={register} board={board} />
    </div>
  );
}
