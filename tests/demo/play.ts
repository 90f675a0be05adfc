import { apiOf, type Made } from '../kit/api.ts';
import { causesScene } from './causes.ts';
import { galleryScene } from './gallery.ts';
import { mapScene } from './map.ts';
import { stageOf, type Scene } from './stage.ts';
import { tokochScene } from './tokoch.ts';
import { vennScene } from './venn.ts';

/** The parts of the worked example, in the order of the agenda. A further method is one file and one line. */
const SCENES: readonly Scene[] = [mapScene, vennScene, tokochScene, galleryScene, causesScene];

const SEATS = 15;

export interface Played {
  readonly links: Made['urls'] & { readonly joinCode: string };
  readonly results: Readonly<Record<string, unknown>>;
}

/** Fills a session with DOMAIN.md §8 through the real API and 15 seats' own sockets. */
export async function playDemo(url: string, hostKey: string, say: (line: string) => void): Promise<Played> {
  // Each seat's client listens for the end of the process.
  process.setMaxListeners(SEATS * 2);
  const api = apiOf(url, hostKey);
  const made = await api.makeSession({
    village: 'X',
    ageGroup: '18-35',
    date: '2014-11-19',
    place: 'клуб',
    language: 'ky',
    seats: SEATS,
  });
  say(`session ${made.sessionId} made, join code ${made.joinCode}`);
  const seats = await Promise.all(
    Array.from({ length: SEATS }, (_, index) =>
      api.join(made.joinCode, { seat: String(index + 1), sex: index % 2 === 0 ? 'woman' : 'man', ageGroup: '18-35' }),
    ),
  );
  say(`${seats.length} seats joined`);
  const stage = stageOf({ api, url, made, seats, say });
  for (const scene of SCENES) await scene.play(stage);
  const results = await api.results(made.sessionId, made.tokens.facilitator);
  return { links: { ...made.urls, joinCode: made.joinCode }, results };
}
