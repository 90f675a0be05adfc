import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { SessionRoom } from './sessionRoom.ts';
import type { Pass } from './sessionRoom.ts';

const RoomContext = createContext<SessionRoom | null>(null);

/** The room of this part of the page. */
export function useRoom(): SessionRoom {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('This hook needs a <SessionSync> above it: put the screen inside one.');
  return room;
}

interface Kept {
  readonly room: SessionRoom;
  users: number;
}

/** Rooms by token: a tablet passed round keeps each seat's room while its work is on the way. */
const rooms = new Map<string, Kept>();
/** Milliseconds after which a left room closes, once all its work is saved. */
const LEAVE = 30_000;

function enter(pass: Pass): SessionRoom {
  const kept = rooms.get(pass.token) ?? { room: new SessionRoom(pass), users: 0 };
  rooms.set(pass.token, kept);
  return kept.room;
}

function stay(token: string): () => void {
  const kept = rooms.get(token);
  if (kept === undefined) return () => {};
  kept.users += 1;
  const leave = () => {
    if (kept.users > 0 || rooms.get(token) !== kept) return;
    if (kept.room.unsaved() > 0) {
      setTimeout(leave, LEAVE);
      return;
    }
    kept.room.close();
    rooms.delete(token);
  };
  return () => {
    kept.users -= 1;
    setTimeout(leave, LEAVE);
  };
}

/** Gives the screens below it one person's place in a session. Change `pass` by giving a new `key`. */
export function SessionSync({ pass, children }: { readonly pass: Pass; readonly children: ReactNode }): ReactNode {
  const [room] = useState(() => enter(pass));
  useEffect(() => stay(room.pass.token), [room]);
  return <RoomContext value={room}>{children}</RoomContext>;
}
