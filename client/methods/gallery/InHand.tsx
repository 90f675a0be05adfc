import { NAME_LENGTH } from '../../../shared/domain/limits.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { check, cross, plus } from '../../ui/icons/marks.ts';
import { StateCard } from '../../ui/StateCard.tsx';
import { TextSheet } from '../../ui/TextSheet.tsx';
import { useStrings } from '../../ui/language.tsx';
import { DragSticker } from './drag.tsx';
import styles from './InHand.module.css';
import { Sticker } from './Sticker.tsx';
import { galleryStrings } from './strings/galleryStrings.ts';
import { useAuthorSays } from './useAuthorSays.ts';
import type { Leading } from './useLeading.ts';

interface InHandProps {
  readonly leading: Leading;
  readonly naming: boolean;
  readonly setNaming: (naming: boolean) => void;
}

/** The sticker in hand, large; what its author silently said; a new column for it. */
export function InHand({ leading, naming, setNaming }: InHandProps) {
  const words = useStrings(galleryStrings);
  const { inHand, still } = leading;
  const says = useAuthorSays(inHand?.id ?? null);
  return (
    <div className={styles['hand']}>
      {inHand === null ? (
        <StateCard kind="empty" title={words.empty}>
          {words.emptyMore}
        </StateCard>
      ) : (
        <DragSticker id={inHand.id} still={still}>
          <section aria-label={words.inHand} aria-live="polite">
            <Sticker className={styles['sticker']}>{inHand.text}</Sticker>
          </section>
        </DragSticker>
      )}
      <div className={styles['side']}>
        <p role="status" className={styles[says ?? 'silent']}>
          {says !== null && <Icon shape={says === 'yes' ? check : cross} />}
          {says !== null && <span>{says === 'yes' ? words.authorYes : words.authorNo}</span>}
        </p>
        {!still && (
          <Button icon={plus} wide onPress={() => setNaming(true)} aria={{ 'aria-haspopup': 'dialog' }}>
            {words.newColumn}
          </Button>
        )}
      </div>
      <NewColumn open={naming} leading={leading} onClose={() => setNaming(false)} />
    </div>
  );
}

function NewColumn({
  open,
  leading,
  onClose,
}: {
  readonly open: boolean;
  readonly leading: Leading;
  readonly onClose: () => void;
}) {
  const words = useStrings(galleryStrings);
  return (
    <TextSheet
      open={open}
      title={words.nameColumn}
      initial={leading.lies === null ? (leading.inHand?.text.slice(0, NAME_LENGTH) ?? '') : ''}
      maxLength={NAME_LENGTH}
      onDone={(name) => {
        leading.makeColumn(name);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
