import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Actor } from '../../shared/domain/role.ts';
import {
  addMerge,
  addVillage,
  binMerge,
  campaignRoom,
  createCampaign,
  joinSession,
  readCampaign,
} from '../../shared/campaign/index.ts';
import { Desk, facilitator } from '../kit/desk.ts';

const group: Actor = { role: 'working-group', seat: null, sex: null, tables: [] };

describe('a campaign', () => {
  it('keeps villages, sessions and merges with their reason; a merge taken apart can be put together again', () => {
    const doc = new Y.Doc();
    createCampaign(doc, { name: 'Кара-Суу айыл аймагы', language: 'ru' });
    addVillage(doc, 'w.v', { name: 'Кара-Суу', order: 'a' });
    joinSession(doc, 'b'.repeat(26), { village: 'Кара-Суу', at: 5 });
    addMerge(doc, 'w.m', { parts: ['a/1', 'b/2'], name: 'суу', reason: 'бир эле көйгөй', at: 6 });
    expect(readCampaign(doc)).toMatchObject({
      name: 'Кара-Суу айыл аймагы',
      language: 'ru',
      villages: [{ name: 'Кара-Суу' }],
      sessions: [{ village: 'Кара-Суу' }],
      merges: [{ reason: 'бир эле көйгөй' }],
    });
    binMerge(doc, 'w.m', 7);
    expect(readCampaign(doc).merges).toEqual([]);
    binMerge(doc, 'w.m', null);
    expect(readCampaign(doc).merges).toHaveLength(1);
  });

  it('is the working group’s; which sessions belong is the server’s', () => {
    const { view } = new Desk();
    const document = {
      name: `campaign/${'c'.repeat(26)}`,
      kind: 'campaign' as const,
      owner: 'c'.repeat(26),
      variant: null,
    };
    expect([group, facilitator].map((actor) => campaignRoom.mayOpen(document, actor, view))).toEqual([
      'write',
      'never',
    ]);
    const change = {
      document,
      root: 'sessions',
      key: 'b'.repeat(26),
      maker: '',
      field: null,
      kind: 'set' as const,
      from: undefined,
      to: {},
    };
    expect(campaignRoom.permit(change, group, view.stepOf('map'), () => undefined)).toEqual({
      ok: false,
      code: 'board.server-only',
    });
    expect(
      campaignRoom.permit(
        { ...change, root: 'merges', key: 'w.m', maker: 'w', kind: 'add' },
        group,
        view.stepOf('map'),
        () => undefined,
      ),
    ).toEqual({ ok: true });
  });
});
