const two = (value: number): string => String(value).padStart(2, '0');

/** Time of day on a 24-hour clock: 9:05 gives 09:05. Hours and minutes are local; the caller knows the zone. */
export const formatTime = (hours: number, minutes: number): string => `${two(hours)}:${two(minutes)}`;

/**
 * What a timer shows: minutes and seconds, 7:24. Time over counts up with a plus: +0:40.
 * @param milliseconds what is left; negative when the time ran over
 */
export function formatDuration(milliseconds: number): string {
  const over = milliseconds < 0;
  const seconds = over ? Math.floor(-milliseconds / 1000) : Math.ceil(milliseconds / 1000);
  return `${over ? '+' : ''}${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}
