import { useState } from 'react';
import { useCommand } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { bin } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { vennStrings } from './strings/vennStrings.ts';
import type { VennHand } from './useVenn.ts';

/** Empties a diagram into the bin, after asking; each organisation comes back from there. */
export function Clear({ hand, board }: { readonly hand: VennHand; readonly board: string }) {
  const words = useStrings(vennStrings);
  const command = useCommand();
  const [asking, setAsking] = useState(false);
  if (hand.venn.organisations.length === 0) return null;
  const clear = () => {
    void command('venn.clear', { variant: board.slice('venn-'.length) });
    setAsking(false);
  };
  return (
    <>
      <Button icon={bin} onPress={() => setAsking(true)} aria={{ 'aria-haspopup': 'dialog' }}>
        {words.clear}
      </Button>
      <Sheet open={asking} title={words.clear} onClose={() => setAsking(false)}>
        <p>{words.clearAsk}</p>
        <Button kind="go" wide icon={bin} onPress={clear}>
          {words.clear}
        </Button>
      </Sheet>
    </>
  );
}
