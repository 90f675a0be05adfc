import type { RefusalCode } from '../../domain/refusal.ts';
import type { Role } from '../../domain/role.ts';
import type { CommandResult } from '../../sync/room.ts';

export const LEADERS: readonly Role[] = ['facilitator', 'recorder'];

export const no = (code: RefusalCode): CommandResult => ({ ok: false, code });

export const pocketOf = (seat: string): string => `pocket/${seat}`;
