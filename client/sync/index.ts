/** The face of the room that joins this device to the server. */
export { SessionSync, useRoom } from './SessionSync.tsx';
export {
  useActor,
  useBoard,
  useBoardAbsence,
  useCommand,
  useContent,
  useDrafts,
  useLink,
  useProgress,
  useServerNow,
  useServerStore,
  useSessionOrNull,
  useStanding,
  useVersions,
} from './hooks.ts';
export type { CommandOptions } from './hooks.ts';
export type { Hold, Pass, SessionRoom, Standing } from './sessionRoom.ts';
export type { BoardAbsence, BoardState, LiveBoard } from './liveBoard.ts';
export type { Other, Presence } from './presence.ts';
export type { Draft } from './draft.ts';
export type { LinkState } from './linkState.ts';
export { call } from './answer.ts';
export type { Answer, Call } from './answer.ts';
export { fresh } from './random.ts';
export { forgetText, recall, recalledKeys, remember } from './memory.ts';
export { isRecord, numberOf, parseJson, textOf } from './plain.ts';
export { bindText } from './bindText.ts';
