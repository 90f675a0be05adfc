import type { IconShape } from '../Icon.tsx';

// Pictures of what people speak of, for columns, circles and slices.
const mark = (path: string): IconShape => ({ grid: 24, body: `<path d="${path}"/>` });

export const road = /* @__PURE__ */ mark('M8 3L4 21M16 3l4 18M12 4v3M12 11v3M12 18v3');
export const roof = /* @__PURE__ */ mark('M2 13L12 5l10 8M5 11v9h14v-9M12 5l-1 5 3 2-2 4');
export const tap = /* @__PURE__ */ mark('M4 9h9a4 4 0 014 4v2h-4v-2H4zM9 9V5M6 5h6M15 18v.5M15 21v.3');
export const drop = /* @__PURE__ */ mark('M12 3c4 5 6 8 6 11a6 6 0 01-12 0c0-3 2-6 6-11z');
export const school = /* @__PURE__ */ mark('M3 20V10l9-6 9 6v10zM10 20v-5h4v5M12 4V2M7 13h1M16 13h1');
export const house = /* @__PURE__ */ mark('M4 20v-9l8-7 8 7v9zM10 20v-6h4v6');
export const kindergarten = /* @__PURE__ */ mark(
  'M4 20v-9l8-7 8 7v9zM12 11.500a1.500 1.500 0 100 3 1.500 1.500 0 000-3zM9 20c0-5 6-5 6 0',
);
export const health = /* @__PURE__ */ mark('M4 5h16v15H4zM12 9v7M8.500 12.500h7');
export const club = /* @__PURE__ */ mark('M4 20V9l8-5 8 5v11zM8 20v-7M12 20v-7M16 20v-7M4 9h16');
export const shop = /* @__PURE__ */ mark('M4 10v10h16V10M3 10l2-6h14l2 6M3 10c2 3 4 3 6 0 2 3 4 3 6 0 2 3 4 3 6 0');
export const mosque = /* @__PURE__ */ mark(
  'M6 20v-7c0-4 6-5 6-9 0 4 6 5 6 9v7zM3 20V9M21 20V9M3 20h18M10.500 20v-4h3v4',
);
export const irrigation = /* @__PURE__ */ mark('M2 9c3-3 5-3 8 0s5 3 8 0 3-1 4-1M2 16c3-3 5-3 8 0s5 3 8 0 3-1 4-1');
export const lamp = /* @__PURE__ */ mark('M8 21h5M10 21V7c0-4 8-5 9 0M15 7h8l-2 3h-4z');
export const bus = /* @__PURE__ */ mark('M4 5h16v12H4zM4 11h16M8 17v2M16 17v2M7 14h1M16 14h1');
export const bridge = /* @__PURE__ */ mark('M2 15h20M4 15c3-7 13-7 16 0M8 10v5M12 9v6M16 10v5');
export const dump = /* @__PURE__ */ mark('M5 8h14l-1.500 13h-11zM3 8h18M9 8V5h6v3M10 12v5M14 12v5');
export const wifi = /* @__PURE__ */ mark('M4 9c5-5 11-5 16 0M7 13c3-3 7-3 10 0M12 17v.5');
export const book = /* @__PURE__ */ mark('M12 6c-3-2-6-2-9-1v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v14');
export const gym = /* @__PURE__ */ mark('M3 9v6M6 7v10M18 7v10M21 9v6M6 12h12');
export const star = /* @__PURE__ */ mark(
  'M12 3l2.600 6 6.400.6-4.900 4.200 1.500 6.400L12 16.800l-5.600 3.400 1.500-6.400L3 9.600 9.400 9z',
);
export const youth = /* @__PURE__ */ mark(
  'M12 4a2.500 2.500 0 100 5 2.500 2.500 0 000-5zM12 9v6M12 15l-4 6M12 15l4 6M5 9l7 3 7-5',
);
export const office = /* @__PURE__ */ mark('M4 20V8h16v12zM2 20h20M8 8V4h8v4M8 12h2M14 12h2M11 20v-4h2v4');
export const information = /* @__PURE__ */ mark('M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v6M12 7.500v.3');
export const horn = /* @__PURE__ */ mark('M4 14V9l12-4v13L4 14zM16 8c3 0 3 7 0 7M6 15v5h3v-4');
export const cow = /* @__PURE__ */ mark(
  'M5 8C2 8 2 5 2 5c3 0 4 1 5 2h10c1-1 2-2 5-2 0 0 0 3-3 3v6c0 6-14 6-14 0zM9 12v.5M15 12v.5M10 17h4',
);
export const tree = /* @__PURE__ */ mark('M12 21v-7M12 3c5 3 5 11 0 11S7 6 12 3z');
export const cemetery = /* @__PURE__ */ mark('M4 20h16M8 20V10a4 4 0 018 0v10M12 3v3');
export const elders = /* @__PURE__ */ mark('M12 3v18M7 21h10M5 6h14M5 6l-3 7h6zM19 6l-3 7h6z');
export const paw = /* @__PURE__ */ mark(
  'M12 12c-3 0-5 3-5 5 0 3 3 3 5 2 2 1 5 1 5-2 0-2-2-5-5-5zM6 10v.5M9.500 6v.5M14.500 6v.5M18 10v.5',
);
export const saw = /* @__PURE__ */ mark('M3 14h12l6-6M3 14l1.500-3 2 3 2-3 2 3 2-3 2 3');
