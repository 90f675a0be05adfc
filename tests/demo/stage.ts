import type { Api, Made, Seated } from '../kit/api.ts';
import { openDevice, type Device } from './seat.ts';

/** What a part of the demo gets: the session, its people, and how to act for them. */
export interface Stage {
  readonly api: Api;
  readonly made: Made;
  readonly seats: readonly Seated[];
  /** A command of the facilitator. */
  readonly command: (name: string, args?: unknown) => Promise<Record<string, unknown>>;
  /** Makes the step of a kind the active one, wherever the agenda stands. */
  readonly goTo: (step: string) => Promise<void>;
  /** A person's own socket to a board: of a seat, or of the facilitator. */
  readonly open: (who: Seated | 'facilitator' | 'recorder', board: string) => Promise<Device>;
  readonly say: (line: string) => void;
}

/** One method's part of the worked example (DOMAIN.md §8). */
export interface Scene {
  readonly name: string;
  readonly play: (stage: Stage) => Promise<void>;
}

interface StageParts {
  readonly api: Api;
  readonly url: string;
  readonly made: Made;
  readonly seats: readonly Seated[];
  readonly say: (line: string) => void;
}

export function stageOf({ api, url, made, seats, say }: StageParts): Stage {
  const command = (name: string, args: unknown = {}) =>
    api.command(made.sessionId, made.tokens.facilitator, { name, args });
  return {
    api,
    made,
    seats,
    command,
    goTo: async (step) => void (await command('step.go', { step })),
    open: (who, board) =>
      openDevice(url, `session/${made.sessionId}/${board}`, typeof who === 'string' ? made.tokens[who] : who.token),
    say,
  };
}
