/** How important an organisation is (V2), small to large. */
export const SIZES = ['S', 'M', 'L'] as const;
export type Size = (typeof SIZES)[number];

/** Radii in board units: 102, 124 and 186 of a wall 1,920 wide. */
const RADII: Readonly<Record<Size, number>> = { S: 531, M: 646, L: 969 };

/** The radius of a size, in board units; one not yet sized shows small. */
export const radiusOf = (size: Size | null): number => RADII[size ?? 'S'];
