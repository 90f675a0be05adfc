import { formatPercent } from '../../../shared/i18n/format/format.ts';
import { Drawing, useBoardFont } from '../../canvas/index.ts';
import { useLanguage } from '../../ui/language.tsx';
import { breadBox, breadMarks } from './breadMarks.ts';
import type { DrawnSlice } from './drawnSlice.ts';

/** A bread that nobody cuts: for the wall. It is named with all its shares for those who hear it. */
export function BreadPicture({
  slices,
  className,
}: {
  readonly slices: readonly DrawnSlice[];
  readonly className?: string | undefined;
}) {
  const language = useLanguage();
  const font = useBoardFont();
  const label = slices.map(({ name, percent }) => `${name} ${formatPercent(percent, language)}`).join(', ');
  return <Drawing key={font} className={className} marks={breadMarks(slices)} box={breadBox(slices)} label={label} />;
}
