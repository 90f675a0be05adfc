import { readFileSync } from 'node:fs';

/** Ticks of the kernel's accounting in a second, on every Linux that Node runs on. */
const TICKS = 100;
const PAGE_BYTES = 4_096;

/** User and system seconds of a process so far, all its threads, as the operating system counts them. */
export function cpuSecondsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Memory of a process that is in use, MB. */
export function memoryOf(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
  return (pages * PAGE_BYTES) / 1_048_576;
}
