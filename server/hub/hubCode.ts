/** Why the hub does not let somebody in or do something. Each has a sentence in every language (http/sentences). */
export type HubCode =
  | 'join.unknown-code'
  | 'join.door-closed'
  | 'join.too-many-tries'
  | 'join.seat-taken'
  | 'join.seat-out'
  | 'join.no-such-seat'
  | 'join.no-free-seat'
  | 'join.too-many-claims'
  | 'join.unknown-claim'
  | 'join.claim-refused'
  | 'join.claim-expired'
  | 'hub.unknown-session'
  | 'hub.unknown-campaign'
  | 'hub.newer-session'
  | 'hub.unreadable-session';
