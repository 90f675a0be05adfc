import type { IconShape } from '../Icon.tsx';

// Pictures of moments and actions, fuller than the marks: 48 grid, 2.5 px stroke; show at 32 px or more, with the word.
export const scribe: IconShape = {
  grid: 48,
  body: '<path class="f" d="M3 5H27V18H15L9 24V18H3Z"/><path d="M9 11.5H21"/><path d="M4 43H20"/><path class="f" d="M39 17L46 24L30 40L22 43L24 33Z"/><path d="M35 21L42 28M24 33L30 40"/>',
};
export const passRound: IconShape = {
  grid: 48,
  body: '<circle class="f" cx="9" cy="21" r="6"/><path class="f" d="M2 44C2 34 4 30 9 30C14 30 16 34 16 44Z"/><circle class="f" cx="39" cy="21" r="6"/><path class="f" d="M32 44C32 34 34 30 39 30C44 30 46 34 46 44Z"/><path class="f" d="M18.5 27H29.5V42H18.5Z"/><path d="M12 9C18 3 29 3 35 9M36 2.5V9.5H29"/>',
};
export const holdScreens: IconShape = {
  grid: 48,
  body: '<path d="M11 33H6A2.5 2.5 0 0 1 3.5 30.5V7.5A2.5 2.5 0 0 1 6 5H42A2.5 2.5 0 0 1 44.5 7.5V30.5A2.5 2.5 0 0 1 42 33H40"/><path class="f" d="M16 27V16a2.5 2.5 0 0 1 5 0V13a2.5 2.5 0 0 1 5 0v1a2.5 2.5 0 0 1 5 0v4a2.5 2.5 0 0 1 5 0V33C36 40 31 44 26 44C21 44 18 41 16 37L11 30C10 27 13 25.5 15 28Z"/><path d="M21 16V24M26 14V24M31 18V24"/>',
};
export const lookProjector: IconShape = {
  grid: 48,
  body: '<path d="M3 4H45"/><path class="f" d="M6 4H42V25H6Z"/><path d="M7 37C14 28 34 28 41 37C34 46 14 46 7 37Z"/><circle class="k" stroke="none" cx="24" cy="37" r="3.8"/>',
};
export const readingAloud: IconShape = {
  grid: 48,
  body: '<path class="f" d="M4 34C4 27 9 24 17 24C25 24 30 27 30 34V38H4Z"/><circle class="f" cx="17" cy="12.5" r="7.5"/><path class="f" d="M6 30H28V45H6Z"/><path d="M12 35.5H22M12 40.5H18"/><path d="M30 10A7 7 0 0 1 30 19M35 6A13 13 0 0 1 35 23M40 2A19 19 0 0 1 40 27"/>',
};
export const pocketFive: IconShape = {
  grid: 48,
  body: '<path class="f" d="M14 3.5H29L34 8.5V22H14Z"/><path d="M28 4V10H33.5"/><path class="f" d="M5 17H43V35L24 45.5L5 35Z"/><path class="k" stroke="none" d="M10.5 22h6v6h-6zM31.5 22h6v6h-6zM21 27.5h6v6h-6zM13 33h6v6h-6zM29 33h6v6h-6z"/>',
};
export const cutBread: IconShape = {
  grid: 48,
  body: '<path class="f" d="M21 27V8A19 19 0 1 0 40 27Z"/><path class="f" d="M27 21V4A17 17 0 0 1 44 21Z"/><path class="k" stroke="none" d="M29.4 30.6a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM25.1 35.9a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM18.4 37.4a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM12.2 34.6a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM9.1 28.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM10.4 21.8a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM15.6 17.3a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM22.8 31.0a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM15.8 30.7a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM15.5 23.7a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z"/><circle class="k" stroke="none" cx="34" cy="14" r="1.6"/>',
};
export const circlesApart: IconShape = {
  grid: 48,
  body: '<circle class="f" cx="11.5" cy="24" r="9"/><circle class="f" cx="36.5" cy="24" r="9"/>',
};
export const circlesTouching: IconShape = {
  grid: 48,
  body: '<circle class="f" cx="13" cy="24" r="11"/><circle class="f" cx="35" cy="24" r="11"/>',
};
export const circlesPartial: IconShape = {
  grid: 48,
  body: '<circle class="f" cx="16.5" cy="24" r="13.5"/><circle class="f" cx="31.5" cy="24" r="13.5"/><path class="k" d="M24 12.8A13.5 13.5 0 0 1 24 35.2A13.5 13.5 0 0 1 24 12.8Z"/>',
};
export const circlesFull: IconShape = {
  grid: 48,
  body: '<circle class="f" cx="24" cy="24" r="20.5"/><circle class="k" cx="17.5" cy="28.5" r="10"/>',
};
export const whyChain: IconShape = {
  grid: 48,
  body: '<circle class="f" cx="9" cy="9" r="5.5"/><circle class="f" cx="24" cy="24" r="5.5"/><circle class="f" cx="39" cy="39" r="5.5"/><path d="M13.5 13.5L19 19M28.5 28.5L34 34"/><path d="M31 8A5.5 5.5 0 1 1 36.5 13.5V16.5"/><circle class="k" stroke="none" cx="36.5" cy="22" r="1.8"/>',
};
export const contribution: IconShape = {
  grid: 48,
  body: '<circle class="f" cx="13" cy="12" r="7"/><path class="f" d="M3 43C2 31 6 24 13 24C20 24 24 31 23 43Z"/><path d="M27 23H44M40.5 19.5L44 23L40.5 26.5"/><circle class="f" cx="36" cy="9.5" r="6.5"/><circle class="k" stroke="none" cx="36" cy="9.5" r="2"/><path d="M36 31V37M32.5 31H39.5"/><path class="k" d="M31.5 37H40.5V41C40.5 43 38 44.5 36 45.5C34 44.5 31.5 43 31.5 41Z"/>',
};
export const villageFilm: IconShape = {
  grid: 48,
  body: '<path class="f" d="M3 8H45V40H3Z"/><path d="M3 15H45M3 33H45"/><path class="k" stroke="none" d="M8 10h4v3.5h-4zM18 10h4v3.5h-4zM28 10h4v3.5h-4zM38 10h4v3.5h-4zM8 34.7h4v3.5h-4zM18 34.7h4v3.5h-4zM28 34.7h4v3.5h-4zM38 34.7h4v3.5h-4z"/><path d="M9 24L16 18L23 24M11 23V30H21V23"/><path class="k" d="M29 19.5L38 24L29 28.5Z"/>',
};
export const logo: IconShape = {
  grid: 48,
  body: '<path class="f" fill="currentColor" stroke-width="6" d="M7 7C12.5 14.5 18 16.5 24 16.5C30 16.5 35.5 14.5 41 7C33.5 12.5 31.5 18 31.5 24C31.5 30 33.5 35.5 41 41C35.5 33.5 30 31.5 24 31.5C18 31.5 12.5 33.5 7 41C14.5 35.5 16.5 30 16.5 24C16.5 18 14.5 12.5 7 7Z"/><circle class="k" stroke="none" cx="24" cy="5.8" r="4.8"/><circle class="k" stroke="none" cx="42.2" cy="24" r="4.8"/><circle class="k" stroke="none" cx="24" cy="42.2" r="4.8"/><circle class="k" stroke="none" cx="5.8" cy="24" r="4.8"/>',
};
