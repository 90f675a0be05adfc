import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { refusals } from '../../../shared/i18n/refusals/refusals.ts';
import { StateCard } from '../../ui/StateCard.tsx';
import { useStrings } from '../../ui/language.tsx';

/** What did not happen and what to do, in the device's language. */
export function Refusal({ code }: { readonly code: RefusalCode | null }) {
  const sentences = useStrings(refusals);
  return code === null ? null : <StateCard kind="refused" title={sentences[code]} />;
}
