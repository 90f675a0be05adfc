import { remaining } from '../../shared/session/timer.ts';
import type { Timer } from '../../shared/session/session.ts';
import { useServerNow } from '../sync/index.ts';
import { TimerBar } from '../ui/TimerBar.tsx';

/** The timer by the server's clock, the same on every screen. */
export function StepTimer({ timer }: { readonly timer: Timer }) {
  const now = useServerNow(500);
  return <TimerBar total={timer.total} left={remaining(timer, now)} running={timer.since !== null} />;
}
