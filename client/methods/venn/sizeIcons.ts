import type { Size } from '../../../shared/methods/venn/index.ts';
import type { IconShape } from '../../ui/Icon.tsx';

const circle = (radius: number): IconShape => ({ grid: 24, body: `<circle cx="12" cy="12" r="${radius}"/>` });

/** The three sizes as a person who reads little knows them: by how they look, in the circles' own proportions. */
export const SIZE_ICONS: Readonly<Record<Size, IconShape>> = {
  S: circle(5.5),
  M: circle(7.5),
  L: circle(10.5),
};
