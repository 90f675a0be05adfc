/**
 * What the badge says. `saved`: all is on the server's disk; `saving`: on its way; `offline`: no link, work goes on
 * here; `failing`: it can be kept neither there nor here, or the laptop's disk refuses: the one alarm.
 */
export type LinkState = 'saved' | 'saving' | 'offline' | 'failing';

export interface LinkFacts {
  readonly connected: boolean;
  readonly unsaved: number;
  readonly serverStore: 'ok' | 'failing';
  /** The device can keep a copy of its own (IndexedDB opened). */
  readonly deviceStore: boolean;
}

/** The state of one document's link. */
export function linkStateOf(facts: LinkFacts): LinkState {
  if (facts.connected) return facts.serverStore === 'failing' ? 'failing' : facts.unsaved > 0 ? 'saving' : 'saved';
  return facts.unsaved > 0 && !facts.deviceStore ? 'failing' : 'offline';
}

const GRAVITY: readonly LinkState[] = ['saved', 'saving', 'offline', 'failing'];

/** The gravest of several: what a whole device shows. */
export const gravest = (states: readonly LinkState[]): LinkState =>
  states.reduce<LinkState>((worst, each) => (GRAVITY.indexOf(each) > GRAVITY.indexOf(worst) ? each : worst), 'saved');
