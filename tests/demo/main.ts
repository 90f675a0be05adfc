import { apiOf } from '../kit/api.ts';
import { causesScene } from './causes.ts';
import { galleryScene } from './gallery.ts';
import { mapScene } from './map.ts';
import { stageOf, type Scene } from './stage.ts';
import { tokochScene } from './tokoch.ts';
import { vennScene } from './venn.ts';

/** The parts of the worked example, in the order of the agenda. A further method is one file and one line. */
const SCENES: readonly Scene[] = [mapScene, vennScene, tokochScene, galleryScene, causesScene];

const SEATS = 15;

/** Fills a session with DOMAIN.md §8 through the real API; the last line is `{"links":…,"results":…}`. */
async function main(): Promise<void> {
  const url = (process.env['ASHAR_URL'] ?? 'http://localhost:8080').replace(/\/$/, '');
  const hostKey = process.env['ASHAR_HOST_KEY'];
  if (hostKey === undefined || hostKey === '')
    throw new Error('Set ASHAR_HOST_KEY to the key behind # in the link that the server printed when it started.');
  const say = (line: string) => process.stdout.write(`${line}\n`);
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
  say(JSON.stringify({ links: { ...made.urls, joinCode: made.joinCode }, results }));
}

main().catch((error: unknown) => {
  process.stderr.write(`The demo did not finish: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
