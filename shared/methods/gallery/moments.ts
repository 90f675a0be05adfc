/** The moments of the gallery's step, in order. */
export const GALLERY_MOMENTS = ['explain', 'write', 'read', 'discuss', 'top'] as const;
export type GalleryMoment = (typeof GALLERY_MOMENTS)[number];

/** The class of a problem (G11). */
export const CLASSES = ['local', 'delegated', 'outside', 'undecided'] as const;
export type ProblemClass = (typeof CLASSES)[number];
