import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useStrings } from '../../ui/language.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import styles from './Home.module.css';

interface DeleteChoiceProps {
  readonly onDelete: (part: 'all' | 'register') => void;
  readonly onKeep: () => void;
}

/** What to delete, each with what remains; the same button twice, so that a slip deletes nothing. */
export function DeleteChoice({ onDelete, onKeep }: DeleteChoiceProps) {
  const words = useStrings(deskStrings).home;
  const [armed, setArmed] = useState<'all' | 'register' | null>(null);
  const press = (part: 'all' | 'register') => (armed === part ? onDelete(part) : setArmed(part));
  return (
    <div className={styles['choice']}>
      <p>{words.deleteRegisterMore}</p>
      <Button wide onPress={() => press('register')}>
        {armed === 'register' ? words.sure : words.deleteRegister}
      </Button>
      <p>{words.deleteSessionMore}</p>
      <Button wide onPress={() => press('all')}>
        {armed === 'all' ? words.sure : words.deleteSession}
      </Button>
      <Button kind="flat" wide onPress={onKeep}>
        {words.keep}
      </Button>
    </div>
  );
}
