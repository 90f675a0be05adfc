import { useEffect, useState } from 'react';
import { isRecord, textOf, useRoom } from '../../sync/index.ts';

/** A seat asks for somebody: for help, or for the recorder to write. */
export interface Call {
  readonly seat: string;
  readonly for: 'help' | 'scribe';
}

/** Seats that are calling now, oldest first, and how to say that one was answered. */
export function useCalls(): readonly [readonly Call[], (seat: string) => void] {
  const room = useRoom();
  const [calls, setCalls] = useState<readonly Call[]>([]);
  const answered = (seat: string) => setCalls((now) => now.filter((each) => each.seat !== seat));
  useEffect(
    () =>
      room.onProgress(({ name, data }) => {
        if (name !== 'seat.call' || !isRecord(data)) return;
        const seat = textOf(data['seat']);
        const others = (now: readonly Call[]) => now.filter((each) => each.seat !== seat);
        const call: Call = { seat, for: data['for'] === 'scribe' ? 'scribe' : 'help' };
        setCalls((now) => (data['on'] === false ? others(now) : [...others(now), call]));
      }),
    [room],
  );
  return [calls, answered];
}
