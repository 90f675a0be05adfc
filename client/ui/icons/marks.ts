import type { IconShape } from '../Icon.tsx';

// Marks of the program itself: 24 grid, a 2 px round stroke, one idea each.
const mark = (path: string): IconShape => ({ grid: 24, body: `<path d="${path}"/>` });

export const check = /* @__PURE__ */ mark('M4 13l5 5L20 6');
export const cross = /* @__PURE__ */ mark('M6 6l12 12M18 6L6 18');
export const plus = /* @__PURE__ */ mark('M12 5v14M5 12h14');
export const minus = /* @__PURE__ */ mark('M5 12h14');
export const right = /* @__PURE__ */ mark('M5 12h14M13 6l6 6-6 6');
export const left = /* @__PURE__ */ mark('M19 12H5M11 6l-6 6 6 6');
export const down = /* @__PURE__ */ mark('M12 5v14M6 13l6 6 6-6');
export const up = /* @__PURE__ */ mark('M12 19V5M6 11l6-6 6 6');
export const undo = /* @__PURE__ */ mark('M8 5L4 9l4 4M4 9h9a6 6 0 010 12H9');
export const pen = /* @__PURE__ */ mark('M4 20l1-5L16 4l4 4L9 19zM14 6l4 4');
export const hand = /* @__PURE__ */ mark(
  'M7 12V6a1.5 1.5 0 013 0v5V4a1.5 1.5 0 013 0v7V5.500a1.500 1.500 0 013 0V12 9a1.500 1.500 0 013 0v6c0 4-3 6-6 6-4 0-5-2-8-7-.8-1.500 1-3 2-2z',
);
export const closed = /* @__PURE__ */ mark('M3 11c5 6 13 6 18 0M6 14l-2 3M12 16v3M18 14l2 3');
export const eye = /* @__PURE__ */ mark('M2 12c5-8 15-8 20 0-5 8-15 8-20 0zM12 9a3 3 0 100 6 3 3 0 000-6z');
export const clock = /* @__PURE__ */ mark('M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5l4 2');
export const lock = /* @__PURE__ */ mark('M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 017 0v3');
export const people = /* @__PURE__ */ mark(
  'M9 5a3 3 0 100 6 3 3 0 000-6zM3 20c0-8 12-8 12 0M16 5.500a3 3 0 010 5.500M17 14c3 0 4 3 4 6',
);
export const notes = /* @__PURE__ */ mark('M6 3h12v18H6zM9 8h6M9 12h6M9 16h3');
export const link = /* @__PURE__ */ mark('M4 9c5-5 11-5 16 0M7 13c3-3 7-3 10 0M12 17v.5');
export const noLink = /* @__PURE__ */ mark('M4 9c5-5 11-5 16 0M7 13c3-3 7-3 10 0M12 17v.5M4 20L20 3');
export const screen = /* @__PURE__ */ mark('M3 4h18v12H3zM12 16v4M8 20h8');
export const whole = /* @__PURE__ */ mark('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5');
export const merge = /* @__PURE__ */ mark('M6 3v5c0 5 6 4 6 9v4M18 3v5c0 5-6 4-6 9M9 18l3 3 3-3');
export const split = /* @__PURE__ */ mark('M12 3v6M12 9c0 5-7 4-7 11M12 9c0 5 7 4 7 11');
export const warn = /* @__PURE__ */ mark('M12 4l9 16H3zM12 10v4M12 17v.3');
export const qr = /* @__PURE__ */ mark('M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v6h-6v-2');
export const file = /* @__PURE__ */ mark('M6 3h8l4 4v14H6zM14 3v4h4');
export const speak = /* @__PURE__ */ mark('M4 5h16v11H11l-5 4v-4H4z');
export const flag = /* @__PURE__ */ mark('M6 21V4M6 5h12l-3 4 3 4H6');
export const galleryMark = /* @__PURE__ */ mark('M3 4h7v7H3zM14 4h7v7h-7zM3 14h7v7H3zM14 14h7v7h-7z');
export const mapMark = /* @__PURE__ */ mark('M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14');
export const vennMark = /* @__PURE__ */ mark(
  'M9 5a6.500 6.500 0 100 13A6.500 6.500 0 009 5zM15 6.500a6 6 0 100 12 6 6 0 000-12z',
);
export const breadMark = /* @__PURE__ */ mark('M12 3a9 9 0 100 18 9 9 0 000-18zM12 12V3M12 12l7.500 5M12 12l-8 4');
export const causesMark = /* @__PURE__ */ mark('M12 20v-7M12 13L6 8M12 13l6-5M6 4v4M18 4v4M3 6l3 2M21 6l-3 2');
export const chain = /* @__PURE__ */ mark(
  'M10 14l4-4M8 11l-3 3a3.500 3.500 0 005 5l3-3M16 13l3-3a3.500 3.500 0 00-5-5l-3 3',
);
export const sum = /* @__PURE__ */ mark('M4 6h16M4 12h16M4 18h10');
export const grid = /* @__PURE__ */ mark('M4 4h16v16H4zM4 10h16M10 10v10');
export const info = /* @__PURE__ */ mark('M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v6M12 7.500v.3');
export const coin = /* @__PURE__ */ mark('M12 3a9 9 0 100 18 9 9 0 000-18zM14.800 8.300a3.600 3.600 0 100 5M9 17h6');
export const work = /* @__PURE__ */ mark('M14 4l6 6-3 3-6-6zM12 9l-8 9 2 2 8-9');
export const sun = /* @__PURE__ */ mark(
  'M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.500 1.500M17.500 17.500L19 19M19 5l-1.500 1.500M6.500 17.500L5 19',
);
export const play = /* @__PURE__ */ mark('M7 4l13 8-13 8z');
export const skip = /* @__PURE__ */ mark('M5 5l10 7-10 7zM19 5v14');
export const pause = /* @__PURE__ */ mark('M8 5v14M16 5v14');
export const download = /* @__PURE__ */ mark('M12 3v12M6 10l6 6 6-6M4 20h16');
export const bin = /* @__PURE__ */ mark('M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13');
export const more: IconShape = { grid: 24, body: '<path stroke-width="4" d="M5 12h.01M12 12h.01M19 12h.01"/>' };
export const bricks = /* @__PURE__ */ mark('M3 6h18v12H3zM3 12h18M10 6v6M14 12v6');
export const diamond = /* @__PURE__ */ mark('M12 3l9 9-9 9-9-9z');
