import { readFileSync } from 'node:fs';

/** Ticks of the kernel's accounting in a second, on every Linux that Node runs on. */
const TICKS = 100;
const PAGE_BYTES = 4_096;
const MB = 1_048_576;

/** User and system seconds of a process so far, all its threads, as the operating system counts them. */
export function cpuSecondsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Seconds that all cores together have been busy so far. */
export function busySeconds(): number {
  const [line = ''] = readFileSync('/proc/stat', 'latin1').split('\n', 1);
  const [user, nice, system, , , interrupts, softInterrupts] = line.trim().split(/\s+/).slice(1).map(Number);
  return [user, nice, system, interrupts, softInterrupts].reduce((sum: number, each) => sum + (each ?? 0), 0) / TICKS;
}

/** Memory of a process that is in use, MB. */
export function memoryOf(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
  return (pages * PAGE_BYTES) / MB;
}

/** The highest of a figure, looked at ten times a second, until the answer is called; a process that is gone adds nothing. */
export function watchMost(figure: () => number): () => number {
  let most = figure();
  const timer = setInterval(() => {
    try {
      most = Math.max(most, figure());
    } catch {
      clearInterval(timer);
    }
  }, 100);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** MB that the kernel holds of what a server wrote to one client and the client has not read, on the loopback address. */
export function heldByKernel(serverPort: number, clientPort: number): number {
  const hex = (port: number): string => port.toString(16).toUpperCase().padStart(4, '0');
  let held = 0;
  for (const line of readFileSync('/proc/net/tcp', 'latin1').split('\n')) {
    const [, from = '', to = '', , queues = ''] = line.trim().split(/\s+/);
    const [sending = '', received = ''] = queues.split(':');
    if (from.endsWith(`:${hex(serverPort)}`) && to.endsWith(`:${hex(clientPort)}`)) held += parseInt(sending, 16);
    if (from.endsWith(`:${hex(clientPort)}`) && to.endsWith(`:${hex(serverPort)}`)) held += parseInt(received, 16);
  }
  return held / MB;
}
