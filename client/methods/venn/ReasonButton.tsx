import { useState } from 'react';
import { NOTE_LENGTH } from '../../../shared/domain/limits.ts';
import { pairKey } from '../../../shared/methods/venn/index.ts';
import { pen } from '../../ui/icons/marks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useStrings } from '../../ui/language.tsx';
import { TextSheet } from '../../ui/TextSheet.tsx';
import { vennStrings } from './strings/vennStrings.ts';
import type { VennHand } from './useVenn.ts';

interface Props {
  readonly hand: VennHand;
  readonly a: string;
  readonly b: string;
}

/** Asks why two organisations stand as they do, the apart ones too; nothing where it may not be said. */
export function ReasonButton({ hand, a, b }: Props) {
  const words = useStrings(vennStrings);
  const [asking, setAsking] = useState(false);
  if (!hand.mayReason) return null;
  const question = words.reasonFor(hand.nameOf(a), hand.nameOf(b));
  return (
    <>
      <IconButton icon={pen} label={question} onPress={() => setAsking(true)} />
      {asking && (
        <TextSheet
          open
          mayBeEmpty
          title={question}
          initial={hand.venn.reasons.get(pairKey(a, b)) ?? ''}
          maxLength={NOTE_LENGTH}
          onClose={() => setAsking(false)}
          onDone={(text) => {
            hand.reason(a, b, text);
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
