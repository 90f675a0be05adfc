import type { IconShape } from '../Icon.tsx';

// What stands on a map. Loaded with the map only.
export const house: IconShape = {
  grid: 48,
  body: '<path class="f" d="M9 18V41H39V18L24 7Z"/><path d="M32 13V7H37V17"/><path d="M4 21.5L24 7L44 21.5"/><path d="M14 25H23V33H14ZM18.5 25V33"/><path d="M28 41V27H34.5V41"/>',
};
export const school: IconShape = {
  grid: 48,
  body: '<path class="f" d="M3 24H45V42H3Z"/><path d="M1.5 24H46.5"/><path d="M20 42V34H28V42"/><path class="k" stroke="none" d="M7 28h4v4h-4zM14 28h4v4h-4zM30 28h4v4h-4zM37 28h4v4h-4zM7 35.5h4v4h-4zM37 35.5h4v4h-4zM14 35.5h3v4h-3zM31 35.5h3v4h-3z"/><path class="f" d="M24 8C20 4.5 14 4 10 5.5V18C14 16.5 20 17 24 20C28 17 34 16.5 38 18V5.5C34 4 28 4.5 24 8Z"/><path d="M24 8V19M15 10L19.5 11M33 10L28.5 11"/>',
};
export const kindergarten: IconShape = {
  grid: 48,
  body: '<path class="f" d="M8 18.5V42H40V18.5L24 7Z"/><path d="M4 21.5L24 7L44 21.5"/><circle class="k" stroke="none" cx="17.5" cy="23" r="3.3"/><circle class="k" stroke="none" cx="30.5" cy="23" r="3.3"/><path class="k" d="M17.5 28L14 36H21Z"/><path d="M17.5 36V41"/><path d="M30.5 28V35M27.5 41L30.5 35L33.5 41"/><path d="M13 32L17.5 28.5L24 32.5L30.5 28.5L35 32"/>',
};
export const healthPost: IconShape = {
  grid: 48,
  body: '<path class="f" d="M8 20H40V42H8Z"/><path d="M4 20L11 9H37L44 20Z"/><path class="k" stroke="none" d="M21 23h6v5h5v6h-5v5h-6v-5h-5v-6h5z"/>',
};
export const club: IconShape = {
  grid: 48,
  body: '<path class="f" d="M7 18H41V42H7Z"/><path d="M3 18L24 6L45 18Z"/><path class="k" d="M7 18H16C16 26 13 31 7 34ZM41 18H32C32 26 35 31 41 34Z"/><path d="M21 35V23L30 21V33"/><ellipse class="k" stroke="none" cx="18.8" cy="35" rx="3.6" ry="3"/><ellipse class="k" stroke="none" cx="27.8" cy="33" rx="3.6" ry="3"/>',
};
export const library: IconShape = {
  grid: 48,
  body: '<path class="f" d="M8 18.5V42H40V18.5L24 7Z"/><path d="M4 21.5L24 7L44 21.5"/><path d="M12 38H36"/><path d="M14 38V25H19V38M19 38V21H24V38"/><path d="M26.5 25.5L31 24L35 36.5L30.5 38Z"/>',
};
export const gym: IconShape = {
  grid: 48,
  body: '<path class="f" d="M6 42V23C6 13 14 8 24 8C34 8 42 13 42 23V42Z"/><path d="M11 28H37"/><path class="k" d="M13.5 21.5h2.5v13h-2.5zM32 21.5h2.5v13h-2.5z"/><path d="M20 24.5V31.5M28 24.5V31.5"/>',
};
export const ayilOkmotu: IconShape = {
  grid: 48,
  body: '<path class="f" d="M6 28H42V42H6Z"/><path d="M3 28H45"/><path d="M20 42V34H28V42"/><path class="k" stroke="none" d="M10 32.5h5v5h-5zM33 32.5h5v5h-5z"/><path d="M14 28V4"/><path class="f" d="M14 5H38V21H14Z"/><circle class="k" stroke="none" cx="26" cy="13" r="4"/>',
};
export const shop: IconShape = {
  grid: 48,
  body: '<path class="f" d="M8 22V42H40V22Z"/><path class="f" d="M10 7H38L43 18a4.75 4.75 0 0 1-9.5 0a4.75 4.75 0 0 1-9.5 0a4.75 4.75 0 0 1-9.5 0a4.75 4.75 0 0 1-9.5 0Z"/><path d="M14.5 18L17 7M24 18V7M33.5 18L31 7"/><path d="M27 42V29H35V42M13 29H22V36H13Z"/>',
};
export const market: IconShape = {
  grid: 48,
  body: '<path class="f" d="M4 18L24 6L44 18a5 5 0 0 1-10 0a5 5 0 0 1-10 0a5 5 0 0 1-10 0a5 5 0 0 1-10 0Z"/><path d="M8 23V43M40 23V43"/><path class="f" d="M4 33H44V38H4Z"/><circle class="k" stroke="none" cx="16" cy="29" r="3"/><circle class="k" stroke="none" cx="24" cy="29" r="3"/><circle class="k" stroke="none" cx="32" cy="29" r="3"/>',
};
export const mosque: IconShape = {
  grid: 48,
  body: '<path class="f" d="M5 28H31V42H5Z"/><path class="f" d="M8 28C7 20 13 18 18 13C23 18 29 20 28 28Z"/><path d="M18 13V11"/><path class="k" stroke="none" d="M20.6 9.2A4.2 4.2 0 1 1 19.6 1.5A3.3 3.3 0 1 0 20.6 9.2Z"/><path d="M14 42V37A4 4 0 0 1 22 37V42"/><path class="f" d="M35.5 42V19H42.5V42Z"/><path class="f" d="M34 19L39 9L44 19Z"/><path d="M35.5 27H42.5"/>',
};
export const bathhouse: IconShape = {
  grid: 48,
  body: '<path class="f" d="M8 18.5V42H40V18.5L24 7Z"/><path d="M4 21.5L24 7L44 21.5"/><path class="k" d="M14 33H34L31 38.5H17Z"/><path d="M17.5 29C15.5 26.5 19.5 25 17.5 22M24 29C22 26.5 26 24 24 20M30.5 29C28.5 26.5 32.5 25 30.5 22"/>',
};
export const mill: IconShape = {
  grid: 48,
  body: '<path class="f" d="M4 34V39C4 42.5 13 45 24 45C35 45 44 42.5 44 39V34Z"/><path class="f" d="M6 23V32C6 35.5 14 38 24 38C34 38 42 35.5 42 32V23Z"/><ellipse class="f" cx="24" cy="23" rx="18" ry="6.5"/><ellipse class="k" stroke="none" cx="23" cy="23" rx="5.5" ry="2.4"/><path d="M37 22V9M34.5 9H39.5"/><path class="k" stroke="none" d="M23 9.5C20.5 7.5 20.5 4.5 23 2.5C25.5 4.5 25.5 7.5 23 9.5ZM17 14.5C14.5 12.5 14.5 9.5 17 7.5C19.5 9.5 19.5 12.5 17 14.5ZM24.5 19C22 17 22 14 24.5 12C27 14 27 17 24.5 19Z"/>',
};
export const sawmill: IconShape = {
  grid: 48,
  body: '<path class="f" d="M34.8 18L37.8 24.3L33.5 23.6L33.5 30.5L30 28L26.9 34.3L24.8 30.5L19.3 34.8L19.2 30.5L12.3 32L14 28L7.2 26.4L10.5 23.6L5 19.1L9.2 18L6.2 11.7L10.5 12.4L10.5 5.5L14 8L17.1 1.7L19.2 5.5L24.7 1.2L24.8 5.5L31.7 4L30 8L36.8 9.6L33.5 12.4L39 16.9Z"/><circle class="f" cx="22" cy="18" r="4"/><path class="f" d="M40 28H9A5 7.5 0 0 0 9 43H40Z"/><ellipse class="f" cx="40" cy="35.5" rx="5" ry="7.5"/><path d="M15 33H25M13 38H21"/><circle class="k" stroke="none" cx="40" cy="35.5" r="1.6"/>',
};
export const veterinary: IconShape = {
  grid: 48,
  body: '<g transform="translate(-2 7) scale(.83)" stroke-width="3"><path d="M15 12C10 12 8 8 9 4M33 12C38 12 40 8 39 4"/><path class="f" d="M14 15C10 13 6 14 4 18C7 21 11 21 14 20Z"/><path class="f" d="M34 15C38 13 42 14 44 18C41 21 37 21 34 20Z"/><path class="f" d="M15 11C19 9 29 9 33 11C35 17 35 23 33 30H15C13 23 13 17 15 11Z"/><ellipse class="f" cx="24" cy="34" rx="11" ry="7.5"/><circle class="k" stroke="none" cx="19.5" cy="34" r="2"/><circle class="k" stroke="none" cx="28.5" cy="34" r="2"/><circle class="k" stroke="none" cx="19" cy="20" r="2.2"/><circle class="k" stroke="none" cx="29" cy="20" r="2.2"/></g><path class="k" stroke="none" d="M35 25.5h5v5h5v5h-5v5h-5v-5h-5v-5h5z"/>',
};
export const informationCentre: IconShape = {
  grid: 48,
  body: '<path class="f" d="M8 18.5V42H40V18.5L24 7Z"/><path d="M4 21.5L24 7L44 21.5"/><path d="M13.5 22H34.5V35H13.5ZM24 35V38M18.5 38.3H29.5"/><circle class="k" stroke="none" cx="24" cy="25.3" r="1.5"/><path d="M24 28.8V31.5"/>',
};
export const well: IconShape = {
  grid: 48,
  body: '<path d="M12 30V17M36 30V17"/><path class="f" d="M5 18L24 5L43 18Z"/><path d="M12 22.5H41V28"/><path d="M24 22.5V30"/><path class="f" d="M8 33H40V43H8Z"/><path d="M8 38H40M16 33V38M32 33V38M24 38V43"/><path class="f" d="M18.5 27H29.5L28 35H20Z"/>',
};
export const standpipe: IconShape = {
  grid: 48,
  body: '<path d="M16 16L5 9"/><circle class="k" stroke="none" cx="5" cy="9" r="2.4"/><path class="f" d="M15 42V13A6.5 6.5 0 0 1 28 13V42Z"/><path d="M15 19H28"/><path d="M28 22H33.5A3 3 0 0 1 36.5 25V26"/><path class="k" stroke="none" d="M36.5 28C38 30 38.5 30.8 38.5 31.7A2 2 0 0 1 34.5 31.7C34.5 30.8 35 30 36.5 28Z"/><path class="f" d="M30 35H43L41.5 43H31.5Z"/><path d="M9 43H45.5"/>',
};
export const spring: IconShape = {
  grid: 48,
  body: '<path class="f" d="M18 19C18 28 9 34 3 44H45C39 34 30 28 30 19Z"/><path d="M17.5 29c2.3-2.2 4.2-2.2 6.5 0s4.2 2.2 6.5 0"/><path d="M13.5 37c2.4-2.2 4.5-2.2 7 0s4.5 2.2 7 0s4.5 -2.2 7 0"/><path class="k" d="M13 17L16 8L24 4L33 7L36 16L30 21H18Z"/><path class="k" d="M4 33L4.5 23L11 19L17 23L15.5 28L9.5 34ZM44 33L43.5 23L37 19L31 23L32.5 28L38.5 34Z"/>',
};
export const reservoir: IconShape = {
  grid: 48,
  body: '<path d="M12 11H36L46 39H2Z"/><path class="f" d="M15 17H33L39 33H9Z"/><path d="M17 22c2.4-2.2 4.5-2.2 7 0s4.5 2.2 7 0"/><path d="M14.5 28c2.3-2.2 4.2-2.2 6.5 0s4.2 2.2 6.5 0s4.2 -2.2 6.5 0"/>',
};
export const waterTower: IconShape = {
  grid: 48,
  body: '<path class="f" d="M12 11L24 4L36 11V22L28 27H20L12 22Z"/><path d="M12 11H36"/><path class="f" d="M20.5 27H27.5V43H20.5Z"/><path d="M13 43H35"/><path class="k" stroke="none" d="M24 12.5C26 15.5 27.5 17 27.5 19A3.5 3.5 0 0 1 20.5 19C20.5 17 22 15.5 24 12.5Z"/>',
};
export const waterPipe: IconShape = {
  grid: 48,
  body: '<path class="f" d="M3 11H27A10 10 0 0 1 37 21V29H27V22H3Z"/><path class="f" d="M10 8H15V25H10Z"/><path class="f" d="M24 28H40V32.5H24Z"/><path class="k" stroke="none" d="M32 35.5C34.5 39 36 40.5 36 42.5A4 4 0 0 1 28 42.5C28 40.5 29.5 39 32 35.5Z"/>',
};
export const irrigationDitch: IconShape = {
  grid: 48,
  body: '<path class="f" stroke="none" d="M2 21C14 13 34 29 46 21V34C34 42 14 26 2 34Z"/><path d="M2 21C14 13 34 29 46 21M2 34C14 26 34 42 46 34"/><path d="M7 26.5C10 24.5 14 25 17 26.5M22 29.5C26 31.5 29 32 32 31.5M37 27.5C39 27.5 40 27 42 26"/><path d="M12 14V9M34 18V13M14 45V41"/><path class="k" d="M12 9C8.5 9 6.5 7 6.5 3.5C10 3.5 12 5.5 12 9C12 5.5 14 3.5 17.5 3.5C17.5 7 15.5 9 12 9ZM34 13C30.5 13 28.5 11 28.5 7.5C32 7.5 34 9.5 34 13C34 9.5 36 7.5 39.5 7.5C39.5 11 37.5 13 34 13ZM14 41C10.5 41 8.5 39 8.5 36.5C12 36.5 14 38 14 41C14 38 16 36.5 19.5 36.5C19.5 39 17.5 41 14 41Z"/>',
};
export const pumpStation: IconShape = {
  grid: 48,
  body: '<path class="f" d="M28 6H38V30H28Z"/><path class="f" d="M25.5 5H40.5V10H25.5Z"/><path d="M10 43L14 38M34 43L30 38M6 43H40"/><circle class="f" cx="22" cy="28" r="13"/><circle class="k" stroke="none" cx="22" cy="28" r="2.6"/><path d="M22 24C22 21 24 19.5 26.5 19.5M25.5 30C28 31.5 30 31 31.5 29M18.5 30C16 31.5 15.5 34 16.5 36"/>',
};
export const bridge: IconShape = {
  grid: 48,
  body: '<path class="f" d="M2 26C12 15 36 15 46 26V37H39C38 30 31 26.5 24 26.5C17 26.5 10 30 9 37H2Z"/><path d="M3 17C13 6 35 6 45 17M12 11V19M24 8.5V17M36 11V19"/><path d="M10 40c2.4-2.2 4.5-2.2 7 0s4.5 2.2 7 0s4.5 -2.2 7 0s4.5 2.2 7 0"/>',
};
export const roadSign: IconShape = {
  grid: 48,
  body: '<path d="M24 37V45"/><path class="f" d="M24 4L44 37H4Z"/><path class="k" stroke="none" d="M11 33C13 24.5 20 24.5 23.5 29.5C27 24.5 34 24.5 37 33Z"/>',
};
export const badRoad: IconShape = {
  grid: 48,
  body: '<path d="M2 12H14M34 12H46"/><path class="f" d="M19 8H29L45 43H3Z"/><path d="M24 10V13M24 17V20.5"/><ellipse class="k" stroke="none" cx="17.5" cy="32.5" rx="6.5" ry="3.4"/><ellipse class="k" stroke="none" cx="30" cy="25" rx="4.2" ry="2.2"/><path d="M39 30L33 34L36 38L31 43M24 38L22 43"/>',
};
export const streetLamp: IconShape = {
  grid: 48,
  body: '<path d="M12 43V18C12 10 17 7 25 7M7 43H17"/><path class="f" d="M23 5H36L41 14H23Z"/><path d="M27 20L25 26M33 20V28M39 20L41 26"/>',
};
export const powerLine: IconShape = {
  grid: 48,
  body: '<path d="M11 43V5M37 43V5"/><path d="M4 10H18M30 10H44"/><path d="M5 10C14 19 22 19 31 10M17 10C26 19 34 19 43 10"/><path class="k" stroke="none" d="M26.5 22L18 34H23L21.5 43L30 30.5H25Z"/>',
};
export const transformer: IconShape = {
  grid: 48,
  body: '<path d="M8 43V8M40 43V8M4 8H44"/><path d="M16 19V14M24 19V14M32 19V14"/><path d="M16 8V14M24 8V14M32 8V14"/><path class="f" d="M13 19H35V37H13Z"/><path d="M8 37H40"/><path class="k" stroke="none" d="M26 21L18.5 29.5H23L21.5 35.5L29.5 26.5H25Z"/>',
};
export const busStop: IconShape = {
  grid: 48,
  body: '<path d="M6 44V16"/><path class="f" d="M2.5 5H12.5V16H2.5Z"/><path class="f" d="M13 18H35C39 18 42 24 44 29V38H13Z"/><path d="M18 23H24.5V29H18ZM30 29V23H35.5L39 29Z"/><circle class="f" cx="20" cy="39" r="4"/><circle class="f" cx="37" cy="39" r="4"/>',
};
export const cemetery: IconShape = {
  grid: 48,
  body: '<path d="M3 42H45"/><path class="f" d="M10 42V19C10 13 15 9 20 5C25 9 30 13 30 19V42Z"/><path class="k" stroke="none" d="M22.8 27.2A6.3 6.3 0 1 1 21.5 15.6A5 5 0 1 0 22.8 27.2Z"/><path class="f" d="M34 42V31C34 28 36 26 38.5 24C41 26 43 28 43 31V42Z"/>',
};
export const monument: IconShape = {
  grid: 48,
  body: '<path class="f" d="M19 35L21 19H27L29 35Z"/><path class="k" d="M24 3.5L25.7 7.7L30.2 8L26.8 10.9L27.8 15.3L24 12.9L20.2 15.3L21.2 10.9L17.8 8L22.3 7.7Z"/><path class="f" d="M14 35H34V39H14Z"/><path d="M9 43H39V39H9Z"/>',
};
export const dump: IconShape = {
  grid: 48,
  body: '<path class="f" d="M3 42C6 37 9 35 13 32C11 24 16 19 21 19L19 13H29L27 19C33 20 36 25 34 32C40 34 43 38 45 42Z"/><path d="M20 19H28M24 27L26 31"/><path class="f" d="M32 30L38 14L42.5 15.5L36.5 32Z"/><circle class="f" cx="12" cy="36.5" r="5.5"/><circle class="k" stroke="none" cx="12" cy="36.5" r="1.6"/><path d="M29 42V36H36V42"/><circle class="k" stroke="none" cx="9" cy="22" r="1.7"/><circle class="k" stroke="none" cx="6" cy="13" r="1.7"/><circle class="k" stroke="none" cx="13" cy="12" r="1.7"/><circle class="k" stroke="none" cx="34" cy="7" r="1.7"/>',
};
export const rubbishContainer: IconShape = {
  grid: 48,
  body: '<path d="M17 13V8H31V13"/><path class="f" d="M5 13H43V19H5Z"/><path class="f" d="M8 19H40L38 39H10Z"/><path d="M17 25V33M24 25V33M31 25V33M8 23H4.5M40 23H43.5"/><circle class="k" stroke="none" cx="15" cy="42" r="3"/><circle class="k" stroke="none" cx="33" cy="42" r="3"/>',
};
export const sportsField: IconShape = {
  grid: 48,
  body: '<path d="M5 42V8H43V42"/><path d="M14 8V30M24 8V22M34 8V30M5 17H43M5 26H17M31 26H43"/><circle class="f" cx="24" cy="35" r="9"/><path class="k" stroke="none" d="M24 30.5L28.3 33.6L26.6 38.6H21.4L19.7 33.6Z"/>',
};
export const playground: IconShape = {
  grid: 48,
  body: '<path d="M10 6L4 43M38 6L44 43M8 6H40"/><path d="M17 6V34M31 6V34"/><circle class="f" cx="24" cy="15" r="4.8"/><path class="f" d="M20 22H28V33H20Z"/><path d="M20 23L17 24M28 23L31 24M21.5 34V41M26.5 34V41"/><path class="k" d="M14 34H34"/>',
};
export const park: IconShape = {
  grid: 48,
  body: '<path d="M13 20V43"/><path class="f" d="M13 4C19 10 20 22 18 31C16 34 10 34 8 31C6 22 7 10 13 4Z"/><path d="M13 24V43"/><path class="f" d="M32 5C38 4 43 9 41 15C43 20 38 24 32 23C26 24 21 20 23 15C21 9 26 4 32 5Z"/><path d="M22 29H44M22 36H44M26 29V43M40 29V43"/>',
};
export const field: IconShape = {
  grid: 48,
  body: '<path class="f" d="M3 44L12 33H36L45 44Z"/><path d="M17 44L20 33M31 44L28 33"/><path d="M24 33V12M9 33V18M39 33V18"/><path class="k" stroke="none" d="M24 2C27 5 27 8 24 10C21 8 21 5 24 2ZM23.5 17C19 17 17.5 13 18.5 9C22 10 23.5 13 23.5 17ZM24.5 17C29 17 30.5 13 29.5 9C26 10 24.5 13 24.5 17ZM23.5 25C19 25 17.5 21 18.5 17C22 18 23.5 21 23.5 25ZM24.5 25C29 25 30.5 21 29.5 17C26 18 24.5 21 24.5 25Z"/><path class="k" stroke="none" d="M9 9C11.5 11.5 11.5 14 9 16C6.5 14 6.5 11.5 9 9ZM8.5 23C5 23 3.5 20 4 16C7 17 8.5 19.5 8.5 23ZM9.5 23C13 23 14.5 20 14 16C11 17 9.5 19.5 9.5 23ZM8.5 30C5 30 3.5 27 4 23C7 24 8.5 26.5 8.5 30ZM9.5 30C13 30 14.5 27 14 23C11 24 9.5 26.5 9.5 30Z"/><path class="k" stroke="none" d="M39 9C41.5 11.5 41.5 14 39 16C36.5 14 36.5 11.5 39 9ZM38.5 23C35 23 33.5 20 34 16C37 17 38.5 19.5 38.5 23ZM39.5 23C43 23 44.5 20 44 16C41 17 39.5 19.5 39.5 23ZM38.5 30C35 30 33.5 27 34 23C37 24 38.5 26.5 38.5 30ZM39.5 30C43 30 44.5 27 44 23C41 24 39.5 26.5 39.5 30Z"/>',
};
export const pasture: IconShape = {
  grid: 48,
  body: '<path d="M18 32V38M33 32V38M23 32V36M38 32V36"/><path class="f" d="M14 30a5.5 5.5 0 0 1-1-10a6 6 0 0 1 6.5-8a6.5 6.5 0 0 1 11-1a6.5 6.5 0 0 1 9 5a6 6 0 0 1 1.5 10a5.5 5.5 0 0 1-7 6a8 8 0 0 1-12 0a6 6 0 0 1-8-2Z"/><path class="k" d="M5 17C7 14 12 14 14.5 17C14 22 12 26 9 26C6 26 4 22 5 17Z"/><path d="M14.5 17L18 19"/><path d="M3 43H45M8 43L6 38M11 43L12 38M28 43L27 40M43 43L44 38"/>',
};
export const forest: IconShape = {
  grid: 48,
  body: '<path d="M10 36V42M38 36V42"/><path class="f" d="M10 13L16 25H14L18 36H2L6 25H4Z"/><path class="f" d="M38 13L44 25H42L46 36H30L34 25H32Z"/><path d="M24 36V44"/><path class="f" d="M24 4L31 16H28.5L34 27H31.5L36 38H12L16.5 27H14L19.5 16H17Z"/>',
};
export const orchard: IconShape = {
  grid: 48,
  body: '<path d="M24 30V43M15 43H33"/><path class="f" d="M24 5C31 3 38 8 37 14C43 19 40 30 31 30C28 34 20 34 17 30C8 30 5 19 11 14C10 8 17 3 24 5Z"/><circle class="k" stroke="none" cx="18" cy="14" r="2.5"/><circle class="k" stroke="none" cx="30" cy="13" r="2.5"/><circle class="k" stroke="none" cx="24" cy="21" r="2.5"/><circle class="k" stroke="none" cx="34" cy="22" r="2.5"/><circle class="k" stroke="none" cx="14" cy="23" r="2.5"/>',
};
export const livestock: IconShape = {
  grid: 48,
  body: '<path d="M42 20C45 24 45 28 44 33"/><path class="f" d="M14 16H37C40 16 42 18 42 21V42H37V33H23V42H18V31C14 29 13 25 13 22Z"/><path class="f" d="M3 17L11 13L16 18L14 25L8 27C4 27 2 22 3 17Z"/><path d="M9 13C7 11 7 8 8 6M13 14C14 11 16 10 18 10"/><circle class="k" stroke="none" cx="9" cy="18.5" r="1.5"/><path class="k" stroke="none" d="M25 17H35C36 21 32 25 29 25C25 25 24 20 25 17Z"/><path class="k" d="M30 34h5l-2.5 3Z"/>',
};
export const internet: IconShape = {
  grid: 48,
  body: '<path d="M15 44L24 15L33 44M20 29H28M18 36H30M20 29L30 36M28 29L18 36"/><circle class="k" stroke="none" cx="24" cy="11" r="3.2"/><path d="M31 5A9 9 0 0 1 31 17M17 5A9 9 0 0 0 17 17M37 2A16 16 0 0 1 37 20M11 2A16 16 0 0 0 11 20"/>',
};
export const postOffice: IconShape = {
  grid: 48,
  body: '<path class="f" d="M8 18.5V42H40V18.5L24 7Z"/><path d="M4 21.5L24 7L44 21.5"/><path d="M13 23H35V37.5H13ZM13 24L24 31.5L35 24"/>',
};
export const police: IconShape = {
  grid: 48,
  body: '<path class="f" d="M5 43C5 36 12 34 17 33L24 38L31 33C36 34 43 36 43 43Z"/><path class="f" d="M15 20V25A9 9 0 0 0 33 25V20Z"/><path class="f" d="M8 12C13 5 35 5 40 12L35 18H13Z"/><path class="k" d="M13 19H35C34 23 14 23 13 19Z"/><circle class="k" stroke="none" cx="24" cy="12.5" r="2.4"/><path d="M10 38L15 37M38 38L33 37"/>',
};
export const fuel: IconShape = {
  grid: 48,
  body: '<path class="f" d="M8 42V10A3 3 0 0 1 11 7H25A3 3 0 0 1 28 10V42Z"/><path d="M5 42H31M13 12.5H23V20H13Z"/><path d="M28 25H31A2.5 2.5 0 0 1 33.5 27.5V34A3.5 3.5 0 0 0 40.5 34V18L34 11"/><path class="k" stroke="none" d="M18 24.5C20.5 28 22 30 22 32.5A4 4 0 0 1 14 32.5C14 30 15.5 28 18 24.5Z"/>',
};
export const danger: IconShape = {
  grid: 48,
  body: '<path class="f" d="M24 5L45 42H3Z"/><path d="M24 18V29"/><circle class="k" stroke="none" cx="24" cy="35.5" r="2.2"/>',
};
export const flood: IconShape = {
  grid: 48,
  body: '<path class="f" d="M11 20V36H37V20L24 9Z"/><path d="M5 24L24 8L43 24"/><path d="M20 31V23H28V31"/><path d="M3 35c2.1-2.2 3.9-2.2 6 0s3.9 2.2 6 0s3.9 -2.2 6 0s3.9 2.2 6 0s3.9 -2.2 6 0s3.9 2.2 6 0s3.9 -2.2 6 0"/><path d="M3 42c2.1-2.2 3.9-2.2 6 0s3.9 2.2 6 0s3.9 -2.2 6 0s3.9 2.2 6 0s3.9 -2.2 6 0s3.9 2.2 6 0s3.9 -2.2 6 0"/>',
};
export const landslide: IconShape = {
  grid: 48,
  body: '<path class="f" d="M3 42V6L14 12L18 22L27 28L30 42Z"/><path class="f" d="M27 11L33 9L36 14L32 19L27 17Z"/><path class="f" d="M35 22L41 22L43 28L38 31L34 28Z"/><path d="M3 42H45"/><path class="k" d="M36 42V38.5L40 35L44 38.5V42Z"/><path d="M21 10L23 14M30 22L32 24"/>',
};
export const problem: IconShape = {
  grid: 48,
  body: '<path class="f" d="M24 2.5L28.8 9.3L36.6 6.6L36.5 14.9L44.4 17.4L39.5 24L44.4 30.6L36.5 33.1L36.6 41.4L28.8 38.7L24 45.5L19.2 38.7L11.4 41.4L11.5 33.1L3.6 30.6L8.5 24L3.6 17.4L11.5 14.9L11.4 6.6L19.2 9.3Z"/><path d="M24 14V26"/><circle class="k" stroke="none" cx="24" cy="32.5" r="2.4"/>',
};
export const wish: IconShape = {
  grid: 48,
  body: '<path class="f" d="M13 33a8.5 8.5 0 0 1-3-16a9.5 9.5 0 0 1 16-9.5a9.5 9.5 0 0 1 13.5 10.5a8 8 0 0 1-3 15Z"/><path class="k" stroke="none" d="M24.5 30C17 24.5 16 20.5 17.5 17.5C19.5 14.5 23.5 15 24.5 18.5C25.5 15 29.5 14.5 31.5 17.5C33 20.5 32 24.5 24.5 30Z"/><circle class="f" cx="13" cy="39.5" r="2.5"/><circle class="k" stroke="none" cx="7" cy="43.5" r="1.8"/>',
};
export const disagree: IconShape = {
  grid: 48,
  body: '<circle class="f" cx="11" cy="14" r="6.5"/><circle class="f" cx="37" cy="14" r="6.5"/><path class="f" d="M3 40C2 30 5 25 11 25C17 25 20 30 19 40Z"/><path class="f" d="M45 40C46 30 43 25 37 25C31 25 28 30 29 40Z"/><path d="M25 4L21.5 12L26.5 18L21.5 25L26.5 31L22.5 38L25 44"/>',
};
