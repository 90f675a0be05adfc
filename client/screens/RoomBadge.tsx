import { useLink, useServerStore } from '../sync/index.ts';
import { LinkBadge } from '../ui/LinkBadge.tsx';
import { useStrings } from '../ui/language.tsx';
import { uiStrings } from '../ui/strings/uiStrings.ts';

/** Whether this device's work is safe and, while the laptop's disk takes nothing, that this is why. */
export function RoomBadge({ saved = null }: { readonly saved?: string | null }) {
  const words = useStrings(uiStrings);
  const link = useLink();
  const refuses = useServerStore() === 'failing' && link === 'failing';
  return <LinkBadge state={link} detail={refuses ? words.diskRefuses : link === 'saved' ? saved : null} />;
}
