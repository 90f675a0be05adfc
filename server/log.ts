import { pino, type Logger } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/** JSON lines on standard error, so that standard output stays free for the ready message. No URLs, no names, no texts. */
export const openLog = (level: LogLevel): Log => pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
