import type { Organisation } from '../../../shared/methods/venn/content.ts';

/** An organisation of which nothing is said but what a test says. */
export const organisation = (id: string, name: string, rest: Partial<Organisation> = {}): Organisation => ({
  id,
  name,
  emblem: '',
  colour: 1,
  size: null,
  pos: null,
  order: id,
  kind: null,
  rank: null,
  rankWhy: '',
  quality: null,
  satisfaction: null,
  proposals: '',
  binned: false,
  ...rest,
});
