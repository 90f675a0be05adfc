import { COLOURS } from './schema.ts';

/** The colour that the fewest organisations have, the first such: with up to twelve all differ (V1). */
export function nextColour(organisations: readonly { readonly colour: number }[]): number {
  let least = 1;
  let count = Infinity;
  for (let colour = 1; colour <= COLOURS; colour++) {
    const used = organisations.filter((each) => each.colour === colour).length;
    if (used < count) [least, count] = [colour, used];
  }
  return least;
}
