import type { Room } from '../sync/room.ts';
import { mayOpen, permit } from './policy.ts';
import { campaignRoots } from './schema.ts';

/** The room of a campaign: the villages and sessions of one ayil aimak, and the problems held to be the same. */
export const campaignRoom: Room = {
  name: 'campaign',
  roots: { campaign: campaignRoots },
  permit,
  mayOpen,
  commands: [],
};

export { addMerge, addVillage, binMerge, createCampaign, joinSession, readCampaign } from './doc.ts';
export type { Campaign } from './doc.ts';
export type { Member, Merge, Village } from './schema.ts';
