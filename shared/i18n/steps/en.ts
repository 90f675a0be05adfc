import type { StepKind } from '../../session/session.ts';

/** Short names of steps for the step bar, and of the moments within a step. */
export interface StepNames {
  readonly kinds: Readonly<Record<StepKind, string>>;
  readonly moments: Readonly<Record<string, string>>;
}

export const en: StepNames = {
  kinds: {
    welcome: 'Introductions',
    goals: 'Goals',
    map: 'Map',
    venn: 'Venn diagram',
    'local-matters': 'Local matters',
    tokoch: 'Tokoch',
    'budget-brief': 'Budget in brief',
    gallery: 'Gallery',
    causes: 'Causes and effects',
    'initiative-group': 'Initiative group',
    summary: 'Summary',
    closing: 'Closing',
  },
  moments: {
    explain: 'Explain',
    write: 'Write',
    read: 'Read and sort',
    discuss: 'Discuss',
    top: 'First five',
    list: 'List',
    size: 'Size',
    place: 'Place',
    compare: 'Compare',
    own: 'Each their own',
    cut: 'We believe',
    reveal: 'Really',
    wish: 'We would wish',
    topic: 'Hearing topic',
    causes: 'Causes',
    consequences: 'Consequences',
    solutions: 'Ways to solve',
    contributions: 'Contributions',
  },
};
