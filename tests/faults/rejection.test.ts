import type * as Y from 'yjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Tablet } from '../kit/tablet.ts';
import type { Actor } from '../../shared/domain/role.ts';
import { rewordSticker, writeSticker } from '../../shared/methods/gallery/doc.ts';
import { addStamp, moveThing } from '../../shared/methods/map/doc.ts';
import { apiOf, type Api, type Made } from '../kit/api.ts';
import { cutProxy } from '../kit/cutProxy.ts';
import { seatActor, wall } from '../kit/desk.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { fingerprint, SyncClient } from '../kit/syncClient.ts';
import { until } from '../kit/until.ts';

/** How the link is when something is written that the server will not take. */
const LINKS = [
  'online',
  'offline',
  'offline, and the page is opened anew',
  'offline, with a second tab',
  'while the hub is started anew',
] as const;
type LinkIs = (typeof LINKS)[number];

let server: TestServer;
let proxy: Awaited<ReturnType<typeof cutProxy>>;
let api: Api;
let made: Made;
const letGo: (() => void)[] = [];

beforeAll(async () => {
  server = await startServer();
  proxy = await cutProxy(server.port);
  api = apiOf(server.url, server.hostKey);
});
afterEach(() => {
  for (const each of letGo.splice(0)) each();
});
afterAll(async () => {
  await proxy.close();
  await server.stop();
});

const go = (step: string) =>
  api.command(made.sessionId, made.tokens.facilitator, { name: 'step.go', args: { step: `s.${step}` } });

async function tabletOf(token: string, actor: Actor, board: string): Promise<Tablet> {
  const tablet = new Tablet({ port: proxy.port, session: made.sessionId, token, actor, board });
  letGo.push(() => tablet.close());
  await tablet.whenHere();
  return tablet;
}

/** Another device on the same board, which comes again whenever its link is lost. */
function witnessOf(token: string, board: string): SyncClient {
  const witness = new SyncClient(`ws://127.0.0.1:${server.port}/sync`, `session/${made.sessionId}/${board}`, { token });
  const timer = setInterval(() => {
    if (witness.closeCode !== null) witness.reconnect();
  }, 100);
  letGo.push(() => {
    clearInterval(timer);
    witness.close();
  });
  return witness;
}

interface Written {
  /** The page that is before the person now. */
  readonly tablet: Tablet;
  /** What was shown as the link came back. */
  readonly before: Y.Doc;
  /** The other page of the same person, where there is one. */
  readonly second: Tablet | null;
}

/** Writes with the link as the case wants it; whatever was broken is whole again afterwards. */
async function write(
  link: LinkIs,
  tablet: Tablet,
  meanwhile: () => Promise<unknown>,
  bad: () => void,
): Promise<Written> {
  if (!link.startsWith('offline')) {
    await meanwhile();
    bad();
    const written = { tablet, before: tablet.doc, second: null };
    if (link !== 'online') await server.restart();
    return written;
  }
  proxy.cut();
  await until(() => tablet.room.link() === 'offline', 'the tablet is without its link');
  await meanwhile();
  bad();
  const { doc } = tablet;
  const anotherPage = async (): Promise<Tablet> => {
    // Its copy is written a moment after the document.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    if (link === 'offline, and the page is opened anew') tablet.close();
    const page = new Tablet(tablet.place);
    letGo.push(() => page.close());
    await until(() => page.live !== null, 'the page shows its own copy', 60_000);
    expect(fingerprint(page.doc)).toBe(fingerprint(doc));
    return page;
  };
  const page = link === 'offline' ? null : await anotherPage();
  proxy.mend();
  if (page === null || link === 'offline, with a second tab') return { tablet, before: doc, second: page };
  return { tablet: page, before: page.doc, second: null };
}

const draftsOf = (tablet: Tablet): unknown[] =>
  tablet.room.drafts().map(({ board, root, key, field }) => [board, root, key, field]);

const equal = (tablet: Tablet, witness: SyncClient): Promise<void> =>
  until(
    () => tablet.live !== null && witness.synced && fingerprint(tablet.doc) === fingerprint(witness.doc),
    'both have the same',
    60_000,
  );

/** The other page of the person, if there is one, shows the same and holds back no work. */
async function second(page: Tablet | null, witness: SyncClient): Promise<void> {
  if (page === null) return;
  await page.whenSaved();
  await equal(page, witness);
}

describe.each(LINKS)('written %s', (link) => {
  it('[neutralised] a sixth sticker becomes a draft of its maker, and the pocket goes on', async () => {
    made = await api.makeSession({ seats: 4 });
    await go('gallery');
    const { token } = await api.join(made.joinCode, { seat: '1' });
    const first = await tabletOf(token, seatActor('1'), 'pocket/1');
    const witness = witnessOf(token, 'pocket/1');
    for (const each of [1, 2, 3, 4, 5]) writeSticker(first.doc, `1.s${each}`, 'суу жок');
    await first.whenSaved();
    const written = await write(
      link,
      first,
      async () => undefined,
      () => writeSticker(first.doc, '1.s6', 'жол жаман'),
    );
    const { tablet, before } = written;
    await until(() => draftsOf(tablet).length === 1, 'the sixth is a draft', 60_000);
    expect(draftsOf(tablet)).toEqual([['pocket/1', 'stickers', '1.s6', null]]);
    expect(tablet.room.drafts()[0]).toMatchObject({ value: { text: 'жол жаман' } });
    await equal(tablet, witness);
    expect(tablet.doc).toBe(before);
    rewordSticker(tablet.doc, '1.s1', 'суу таза эмес');
    await tablet.whenSaved();
    await equal(tablet, witness);
    await second(written.second, witness);
    expect(witness.doc.getMap('stickers').size).toBe(5);
    expect(JSON.stringify(witness.doc.getMap('stickers').toJSON())).toContain('суу таза эмес');
  });

  it('[reset] a move after the step closed is taken back, and what was lawful beside it lands by itself', async () => {
    made = await api.makeSession({ seats: 4 });
    await go('map');
    const seats = await Promise.all(['1', '2'].map((seat) => api.join(made.joinCode, { seat })));
    const [one, two] = seats.map(({ token }) => token);
    const witness = witnessOf(two ?? '', 'map');
    await witness.whenSynced();
    addStamp(witness.doc, '2.a', { kind: 'well', pos: [100, 100], layer: 'services' });
    const first = await tabletOf(one ?? '', seatActor('1'), 'map');
    await until(() => first.doc.getMap('objects').has('2.a'), 'the well is there');
    const { doc } = first;
    const written = await write(
      link,
      first,
      () => go('venn'),
      () => {
        moveThing(doc, 'objects', '2.a', [900, 900]);
        addStamp(doc, '1.good', { kind: 'school', pos: [500, 500], layer: 'services' });
      },
    );
    const { tablet, before } = written;
    await until(() => tablet.live !== null && tablet.doc !== before, 'the document began afresh', 60_000);
    await until(() => witness.doc.getMap('objects').has('1.good'), 'the lawful work landed', 60_000);
    await tablet.whenSaved();
    await equal(tablet, witness);
    await second(written.second, witness);
    expect(draftsOf(tablet)).toEqual([['map', 'objects', '2.a', 'pos']]);
    expect(JSON.stringify(witness.doc.getMap('objects').toJSON())).not.toContain('900');
    expect(witness.doc.getMap('late').has('objects/1.good')).toBe(true);
    addStamp(tablet.doc, '1.after', { kind: 'well', pos: [300, 300], layer: 'services' });
    await tablet.whenSaved();
    await equal(tablet, witness);
    expect(tablet.live?.state).toBe('live');
  });

  it('[readonly] a board that takes nothing keeps the work as a draft, and goes on showing', async () => {
    made = await api.makeSession({ seats: 4 });
    await go('map');
    const { token } = await api.join(made.joinCode, { seat: '2' });
    const witness = witnessOf(token, 'map');
    await witness.whenSynced();
    const first = await tabletOf(made.tokens.projector, wall, 'map');
    const { tablet } = await write(
      link,
      first,
      async () => undefined,
      () => addStamp(first.doc, 'w.x', { kind: 'well', pos: [1, 1], layer: 'services' }),
    );
    await until(() => tablet.live?.state === 'readonly', 'it is shown only', 60_000);
    expect(draftsOf(tablet)).toEqual([['map', 'objects', 'w.x', null]]);
    await until(() => witness.closeCode === null && witness.synced, 'the other is back');
    addStamp(witness.doc, '2.after', { kind: 'well', pos: [300, 300], layer: 'services' });
    await until(() => tablet.doc.getMap('objects').has('2.after'), 'it still shows what others do', 60_000);
    expect(witness.doc.getMap('objects').has('w.x')).toBe(false);
  });
});

it('two tabs of one person, each with five stickers written without the link: five land, five are drafts', async () => {
  made = await api.makeSession({ seats: 4 });
  await go('gallery');
  const { token } = await api.join(made.joinCode, { seat: '1' });
  const tabs = [await tabletOf(token, seatActor('1'), 'pocket/1'), await tabletOf(token, seatActor('1'), 'pocket/1')];
  const witness = witnessOf(token, 'pocket/1');
  proxy.cut();
  for (const tab of tabs) await until(() => tab.room.link() === 'offline', 'the tab is without its link');
  tabs.forEach(({ doc }, tab) => {
    for (let each = 1; each <= 5; each++) writeSticker(doc, `1.t${tab}s${each}`, `суу ${tab} ${each}`);
  });
  proxy.mend();
  await until(() => tabs.some((tab) => draftsOf(tab).length === 5), 'five are drafts', 60_000);
  for (const tab of tabs) await second(tab, witness);
  const landed = [...witness.doc.getMap('stickers').keys()];
  const kept = new Set(tabs.flatMap((tab) => tab.room.drafts().map(({ key }) => key)));
  expect(landed).toHaveLength(5);
  expect([...landed, ...kept].sort()).toEqual(
    [0, 1].flatMap((tab) => [1, 2, 3, 4, 5].map((each) => `1.t${tab}s${each}`)),
  );
});
