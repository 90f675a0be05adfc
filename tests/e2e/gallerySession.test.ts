import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Made } from '../kit/api.ts';
import { openHall, pathOf, type Hall, type HallDevice } from '../kit/hall.ts';
import { HOST_KEY } from '../kit/server.ts';
import { holdsSticker, joinFrom, saved, takeSeat, words, writeStickers } from './people.ts';

const { gallery, screens } = words;

const PROBLEMS = {
  '1': ['Жаан жааганда көчөдө унаа өтпөй калат', 'Көпүрө урап баратат'],
  '2': ['Көчө жамгырда саз болот', 'Таза суу күнүгө эки саат гана келет'],
  '3': ['Клубдун чатырынан тамчы агат', 'Жаштар бош убактысын өткөрө албайт'],
} as const;

/** The conductor's button, by its whole name. */
const press = (device: HallDevice, name: string) => device.page.getByRole('button', { name, exact: true }).click();

describe('a session with the gallery, from the host link to the ranked list', () => {
  let hall: Hall;
  let made: Made;
  let conductor: HallDevice;
  let wall: HallDevice;
  const pockets = new Map<string, HallDevice>();
  const devices = () => [conductor, wall, ...pockets.values()];
  const pocket = (seat: string): HallDevice => {
    const found = pockets.get(seat);
    if (found === undefined) throw new Error(`nobody sits on seat ${seat}`);
    return found;
  };
  const command = (name: string, args: unknown = {}) =>
    hall.api.command(made.sessionId, made.tokens.facilitator, { name, args });

  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(async () => {
    await hall.close();
  });

  it('the page is in the insecure context of a real hall', async () => {
    conductor = await hall.open('conductor', `/#${HOST_KEY}`);
    expect(await conductor.page.evaluate(() => window.isSecureContext)).toBe(false);
  });

  it('the facilitator opens a meeting from home and stands in front of its agenda', async () => {
    const { page } = conductor;
    await page.getByLabel(screens.home.village).fill('Жаңы-Айыл');
    await press(conductor, screens.home.open);
    await page.waitForURL(/\/s\/[a-z0-9]{26}$/);
    await page.getByRole('button', { name: screens.conductor.next }).waitFor();
    const sessions = await hall.api.call('GET', '/api/sessions', { token: HOST_KEY });
    const [session] = sessions.body['sessions'] as { sessionId: string; urls: Made['urls'] }[];
    const urls = session?.urls;
    if (session === undefined || urls === undefined) throw new Error('home made no session');
    const tokenIn = (link: string) => new URL(link).hash.slice(1);
    made = {
      sessionId: session.sessionId,
      urls,
      joinCode: urls.join.split('/').pop() ?? '',
      tokens: {
        facilitator: tokenIn(urls.facilitator),
        recorder: tokenIn(urls.recorder),
        projector: tokenIn(urls.projector),
      },
    };
  });

  it('what home asked for can still be set right when the meeting has begun', async () => {
    const { page } = conductor;
    await page.getByRole('button', { name: screens.conductor.about }).click();
    await page.getByLabel(screens.home.place).fill('мектеп');
    await page.getByRole('radio', { name: '36–55 жаш' }).check({ force: true });
    await press(conductor, screens.conductor.aboutSave);
    await page.getByRole('button', { name: 'Сессия · 36–55 жаш · Жаңы-Айыл' }).waitFor();
    const { session } = await hall.api.results(made.sessionId, made.tokens.facilitator);
    expect(session).toMatchObject({ village: 'Жаңы-Айыл', place: 'мектеп', ageGroup: '36-55' });
  });

  it('the wall shows the code, and the key is gone from its address', async () => {
    wall = await hall.open('projector', pathOf(made.urls.projector));
    await wall.page
      .getByText(made.joinCode.replace(/(\d{3})(\d{3})/, '$1 $2'))
      .first()
      .waitFor();
    expect(wall.page.url()).not.toContain(made.tokens.projector);
  });

  it('three people take seats on phones and a tablet', async () => {
    pockets.set('1', await joinFrom(hall, 'phone', made.joinCode, '1'));
    pockets.set('2', await joinFrom(hall, 'tablet', made.joinCode, '2'));
    pockets.set('3', await joinFrom(hall, 'phone', made.joinCode, '3'));
    await conductor.page
      .getByRole('button', { name: screens.conductor.seatOf('3') })
      .first()
      .waitFor();
  });

  it('in the writing moment each writes in private, and says saved only when it is', async () => {
    await command('step.go', { step: 's.gallery' });
    await command('step.moment', { moment: 'write' });
    for (const [seat, texts] of Object.entries(PROBLEMS)) await writeStickers(pocket(seat), texts);
    for (const each of pockets.values()) await saved(each);
    expect(await wall.page.getByText(PROBLEMS['1'][0]).count()).toBe(0);
    expect(await conductor.page.getByText(PROBLEMS['1'][0]).count()).toBe(0);
  });

  it('a pocket that is reloaded keeps its stickers', async () => {
    await pocket('1').page.reload();
    await holdsSticker(pocket('1'), 1, PROBLEMS['1'][0]);
  });

  it('a pocket that was put to sleep comes back by itself', async () => {
    const { page, context } = pocket('2');
    const devtools = await context.newCDPSession(page);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await command('timer.add', { minutes: 1 });
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await holdsSticker(pocket('2'), 2, PROBLEMS['2'][1]);
    await saved(pocket('2'));
  });

  it('a seat taken over on another tablet, confirmed by the facilitator, brings its stickers along', async () => {
    const fresh = await hall.open('tablet', `/j/${made.joinCode}`);
    await press(fresh, screens.join.taken('3'));
    await press(fresh, screens.join.askFor);
    await conductor.page.getByRole('button', { name: screens.conductor.confirm, exact: true }).click();
    await holdsSticker(fresh, 1, PROBLEMS['3'][0]);
    await pocket('3').page.getByText(screens.pocket.out).waitFor();
    await pocket('3').context.close();
    pockets.set('3', fresh);
  });

  it('the server stops and starts again in the middle: nothing is lost and every screen comes back by itself', async () => {
    await hall.server.restart();
    await writeStickers(pocket('1'), ['Жарык тез-тез өчөт']);
    for (const each of pockets.values()) await saved(each);
    await holdsSticker(pocket('1'), 3, 'Жарык тез-тез өчөт');
    await conductor.page.getByText(screens.conductor.allSaved).waitFor();
  });

  it('stickers are read one by one, huge on the wall, and sorted by keyboard alone', async () => {
    await command('step.moment', { moment: 'read' });
    const { page } = conductor;
    for (let read = 0; read < 7; read++) {
      await page.getByText(`${read} / `).first().waitFor();
      await page.keyboard.press('n');
      await page
        .getByText(`${read + 1} / `)
        .first()
        .waitFor();
      if (read < 2) {
        await page.keyboard.press('+');
        await page
          .getByRole('textbox', { name: gallery.nameColumn })
          .fill(read === 0 ? 'Ички жолдор' : 'Башка көйгөйлөр');
        await page.keyboard.press('Enter');
        await page
          .getByText(read === 0 ? 'Ички жолдор' : 'Башка көйгөйлөр')
          .first()
          .waitFor();
      } else await page.keyboard.press(read % 2 === 0 ? '1' : '2');
    }
    await wall.page.getByText('Ички жолдор').first().waitFor();
  });

  it('the ranking is counted from the stickers, frozen after the check page, and comes out as results and as CSV', async () => {
    await command('step.moment', { moment: 'top' });
    await press(conductor, gallery.checkOpen);
    await press(conductor, gallery.freeze);
    await conductor.page.getByText(gallery.frozen).first().waitFor();
    const results = await hall.api.results(made.sessionId, made.tokens.facilitator);
    expect(results['gallery']).toMatchObject({ total: 7, unplaced: 0 });
    const { columns } = results['gallery'] as { columns: { name: string; votes: number }[] };
    expect(columns.map(({ name, votes }) => [name, votes])).toEqual([
      ['Ички жолдор', 4],
      ['Башка көйгөйлөр', 3],
    ]);
    const csv = await hall.api.call('GET', `/api/sessions/${made.sessionId}/tables/gallery?format=csv&lang=ky`, {
      token: made.tokens.facilitator,
    });
    expect(csv.text).toContain('Ички жолдор');
  });

  it('a newcomer after the door was closed is told what to do', async () => {
    await command('door.close');
    const late = await hall.open('phone', `/j/${made.joinCode}`);
    await late.page.getByText(screens.join.closed).waitFor();
    await command('door.open');
    const sessions = await hall.api.call('GET', '/api/sessions', { token: HOST_KEY });
    const [session] = sessions.body['sessions'] as { urls: Made['urls'] }[];
    await late.page.goto(hall.at(pathOf(session?.urls.join ?? '')));
    await takeSeat(late, '4');
  });

  it('no page broke, and none broke the policy of its contents', () => {
    expect(
      devices().flatMap((each) =>
        each.troubles.filter((trouble) => !/Failed to load|WebSocket connection/.test(trouble)),
      ),
    ).toEqual([]);
  });
});
