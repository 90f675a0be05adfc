import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './Sheet.module.css';
import { IconButton } from './IconButton.tsx';
import { cross } from './icons/marks.ts';
import { useStrings } from './language.tsx';
import { uiStrings } from './strings/uiStrings.ts';

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One question on paper: from below on a pocket, in the middle on a laptop. Escape and the cross close it. */
export function Sheet({ open, title, onClose, children }: SheetProps) {
  const words = useStrings(uiStrings);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null || !open) return undefined;
    if (!element.open) element.showModal();
    // The browser would choose the cross; where there is something to type, that comes first.
    element.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => element.close();
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      className={styles['sheet']}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles['head']}>
        <h2 id={heading}>{title}</h2>
        <IconButton icon={cross} label={words.close} onPress={onClose} />
      </header>
      <div className={styles['body']}>{children}</div>
    </dialog>
  );
}
