import type { Mark } from '../../../shared/methods/causes/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { flag } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { causesStrings } from './strings/causesStrings.ts';

/** Who can solve it (C8), where somebody said so. */
export function MarkNote({ mark }: { readonly mark: Mark | null | undefined }) {
  const words = useStrings(causesStrings);
  if (mark === null || mark === undefined) return null;
  return (
    <span>
      <Icon shape={flag} />
      {words.marks[mark]}
    </span>
  );
}
