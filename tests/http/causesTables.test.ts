import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addRow, markRow, tie } from '../../shared/methods/causes/index.ts';
import { apiOf, type Api, type Made } from '../kit/api.ts';
import { startServer, type TestServer } from '../kit/server.ts';
import { SyncClient } from '../kit/syncClient.ts';
import { unzip } from '../kit/unzip.ts';

let server: TestServer;
let api: Api;
let made: Made;
let board: string;

beforeAll(async () => {
  server = await startServer();
  api = apiOf(server.url, server.hostKey);
  made = await api.makeSession({ kind: 'focus-group' });
  const { tokens, sessionId } = made;
  const { table } = await api.command(sessionId, tokens.facilitator, {
    name: 'subgroups.set',
    args: { problem: '=таштанды', seats: [] },
  });
  board = `causes-${String(table)}`;
  const url = `${server.url.replace('http', 'ws')}/sync`;
  const desk = new SyncClient(url, `session/${sessionId}/${board}`, { token: tokens.facilitator });
  await desk.whenSynced();
  const { doc } = desk;
  addRow(doc, 'f.pay', { column: 'causes', why: null, text: '+төлөбөйт' });
  addRow(doc, 'f.dear', { column: 'causes', why: 'f.pay', text: 'акысы "жогору", кымбат' });
  addRow(doc, 'f.ill', { column: 'consequences', when: 'already', text: '@оорулар' });
  addRow(doc, 'f.fee', { column: 'solutions', text: '-тариф' });
  tie(doc, 'f.tie', 'f.fee', 'f.pay');
  markRow(doc, 'solutions', 'f.fee', 'outside-help');
  const gift = { column: 'contributions', agreed: true } as const;
  addRow(doc, 'f.ao', { ...gift, who: 'ao', what: 'labour', text: 'уюштурат' });
  addRow(doc, 'f.ak', { ...gift, who: 'ak', what: 'decision', text: '', agreed: false });
  addRow(doc, 'f.school', { ...gift, who: '=мектеп', what: 'land', text: '=HYPERLINK("http://x")' });
  await desk.whenSaved();
  desk.close();
});
afterAll(() => server.stop());

const get = (query: string, table = board) =>
  fetch(`${server.url}/api/sessions/${made.sessionId}/tables/${table}?${query}`, {
    headers: { Authorization: `Bearer ${made.tokens.recorder}` },
  });
const csv = async (query: string, table = board) => (await (await get(query, table)).text()).split('\r\n');

describe('a cause-effect table for a spreadsheet', () => {
  it('has the handbook’s five columns, each followed by what was said of its answers, in the language asked for', async () => {
    const [heading, first, second, third] = await csv('format=csv&lang=ky');
    expect(heading).toBe(
      'Көйгөй,Себептер,Муну ким чече алат,Кесепеттер,Качан,Муну ким чече алат,Чечүү жолдору,Кайсы себептерди жоёт,' +
        'Муну ким чече алат,Салымдар,Ким берет,Эмне,Макулдашылдыбы,Муну ким чече алат',
    );
    expect(first).toBe(
      "'=таштанды,'+төлөбөйт,,'@оорулар,Болуп жатат,,'-тариф,'+төлөбөйт,Тышкы жардам керек,уюштурат,АӨ,Эмгек,Макулдашылды,",
    );
    expect(second).toBe(',"→ акысы ""жогору"", кымбат",,,,,,,,,АК,Чечим,Азырынча макулдашыла элек,');
    expect(third).toBe(',,,,,,,,,"\'=HYPERLINK(""http://x"")",\'=мектеп,Жер,Макулдашылды,');
    expect((await csv('format=csv&lang=en'))[0]).toContain('Problem,Causes,Who can solve it,Consequences,When');
  });

  it('has the grid who × what beside it, with a line for those who give nothing yet', async () => {
    expect(await csv('format=csv&lang=ru', `${board}-contributions`)).toEqual([
      'Кто даёт,Деньги,Труд,Материал,Земля,Решение,Другое',
      'АО,,уюштурат,,,,',
      'АК,,,,,(?),',
      'Сообщество,,,,,,',
      '\'=мектеп,,,,"\'=HYPERLINK(""http://x"")",,',
      '',
    ]);
  });

  it('is a workbook that opens: every cell a text, none a formula', async () => {
    for (const table of [board, `${board}-contributions`]) {
      const answer = await get('format=xlsx&lang=ky', table);
      expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="${table}.xlsx"`);
      const files = unzip(Buffer.from(await answer.arrayBuffer()));
      expect([...files.keys()]).toEqual(
        expect.arrayContaining(['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']),
      );
      const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
      const words = [...files.values()].join('');
      expect(sheet).not.toContain('<f>');
      expect(words).toContain('уюштурат');
      expect(words).toContain('=HYPERLINK(');
      const cells = sheet.match(/<c [^>]*>/g) ?? [];
      expect(cells.length).toBeGreaterThan(7);
      for (const cell of cells) expect(cell).toMatch(/t="(s|inlineStr)"/);
    }
  });
});
