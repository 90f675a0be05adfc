import { useState } from 'react';
import { binRow } from '../../../shared/methods/causes/index.ts';
import { Button } from '../../ui/Button.tsx';
import { LetterBar } from '../../ui/LetterBar.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { undo } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { useTable } from './tableContext.tsx';
import styles from './TableView.module.css';

/** Below the columns: letters, one's own undo, the bin. */
export function TableFoot() {
  const words = useStrings(causesStrings);
  const { table, focused, live } = useTable();
  const [binOpen, setBinOpen] = useState(false);
  return (
    <footer className={styles['foot']}>
      <LetterBar target={focused} />
      <Button icon={undo} disabledReason={live.canUndo ? null : words.undo} onPress={live.undo}>
        {words.undo}
      </Button>
      {table.bin.length > 0 && <Button onPress={() => setBinOpen(true)}>{`${words.bin} · ${table.bin.length}`}</Button>}
      <Sheet open={binOpen} title={words.bin} onClose={() => setBinOpen(false)}>
        {table.bin.length === 0 && <p>{words.binEmpty}</p>}
        <ul className={styles['bin']}>
          {table.bin.map((row) => (
            <li key={row.id}>
              <span>{row.text}</span>
              <Button icon={undo} onPress={() => binRow(live.doc, row.column, row.id, false)}>
                {words.restore}
              </Button>
            </li>
          ))}
        </ul>
      </Sheet>
    </footer>
  );
}
