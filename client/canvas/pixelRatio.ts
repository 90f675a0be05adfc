/** Device pixels per CSS pixel that a canvas has; more than two cost much on a tablet and show little. */
export const PIXEL_RATIO = Math.min(2, typeof window === 'undefined' ? 1 : window.devicePixelRatio || 1);
