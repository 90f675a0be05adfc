import { describe, expect, it } from 'vitest';
import { aboutOf } from '../../../client/screens/home/aboutOf.ts';
import { readSessions } from '../../../client/screens/home/knownSession.ts';

const KINDS = { session: 'ЖМБА-сессия', 'focus-group': 'ЖМБА-фокус-топ' };

const told = (more: object) => ({
  sessionId: 'a',
  kind: 'session',
  village: 'X',
  title: 'X',
  date: '2026-11-30',
  ...more,
});

const said = (...sessions: object[]) => readSessions({ sessions }).map((each) => aboutOf(each, KINDS, 'ky'));

describe('what home says of a meeting beside its village', () => {
  it('tells the three sessions of one village and day apart by their age group', () => {
    const three = ['18-35', '36-55', '56+'].map((ageGroup) => told({ ageGroup }));
    expect(said(...three)).toEqual([
      'ЖМБА-сессия · 18–35 жаш · 30.11.2026',
      'ЖМБА-сессия · 36–55 жаш · 30.11.2026',
      'ЖМБА-сессия · 56 жаштан жогору · 30.11.2026',
    ]);
  });

  it('says a title of its own instead of the kind, and no group where all ages meet', () => {
    expect(said(told({ title: 'Көнүгүү', ageGroup: null }))).toEqual(['Көнүгүү · 30.11.2026']);
    expect(said(told({ kind: 'focus-group' }))).toEqual(['ЖМБА-фокус-топ · 30.11.2026']);
  });
});
