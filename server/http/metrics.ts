import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Hono } from 'hono';
import type { Desk } from '../hub/hub.ts';
import type { Store } from '../store/store.ts';
import type { LiveDocuments } from '../sync/live.ts';
import { needHost, type Callers } from './caller.ts';

interface Parts {
  readonly desk: Desk;
  readonly live: LiveDocuments;
  readonly store: Store;
  readonly callers: Callers;
  readonly openSockets: () => number;
}

/** `/metrics` as Prometheus text: how full and how quick the hub is. No session, person or text is named. */
export function metricRoutes({ desk, live, store, callers, openSockets }: Parts): Hono {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const routes = new Hono();
  routes.get('/', (context) => {
    const refused = needHost(context, callers);
    if (refused !== null) return refused;
    const sessions = desk.ledger.all().filter((owned) => owned.session !== null);
    const latency = store.latency();
    const devices = sessions.reduce((total, { id }) => total + live.devices(id).length, 0);
    const lines = [
      metric('ashar_sessions', 'Sessions kept on this hub.', sessions.length),
      metric('ashar_devices', 'Devices connected now.', devices),
      metric('ashar_sockets', 'Web sockets open now.', openSockets()),
      metric('ashar_documents', 'Documents in memory now.', live.figures().documents),
      metric('ashar_commit_p50_seconds', 'Median time to make a batch durable.', (latency?.p50 ?? 0) / 1e3),
      metric('ashar_commit_p99_seconds', '99th percentile of the same.', (latency?.p99 ?? 0) / 1e3),
      metric('ashar_event_loop_p99_seconds', '99th percentile of the event loop delay.', delay.percentile(99) / 1e9),
      metric('process_resident_memory_bytes', 'Resident memory.', process.memoryUsage().rss),
      metric('process_uptime_seconds', 'Time since the start.', process.uptime()),
    ];
    return context.text(lines.join(''), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  return routes;
}

const metric = (name: string, help: string, value: number): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${Number.isFinite(value) ? value : 0}\n`;
