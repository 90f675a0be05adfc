import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { mapMark } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { PinSheet } from './PinSheet.tsx';
import { pinStrings } from './strings/pinStrings.ts';

/** Opens the sheet in which a leader ties stickers to places. */
export function PinButton() {
  const words = useStrings(pinStrings);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={mapMark} onPress={() => setOpen(true)}>
        {words.tie}
      </Button>
      {open && <PinSheet onClose={() => setOpen(false)} />}
    </>
  );
}
