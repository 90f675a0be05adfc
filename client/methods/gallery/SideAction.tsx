import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { IconShape } from '../../ui/Icon.tsx';
import styles from './SideAction.module.css';

interface SideActionProps {
  readonly icon: IconShape;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** The smaller action beside the obvious one: on a phone its picture stands above its word. */
export function SideAction({ icon, onPress, children }: SideActionProps) {
  return (
    <div className={styles['side']}>
      <Button icon={icon} onPress={onPress}>
        {children}
      </Button>
    </div>
  );
}
