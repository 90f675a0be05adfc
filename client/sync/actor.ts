import { ROLES, type Actor, type Sex } from '../../shared/domain/role.ts';
import { isRecord } from './plain.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const sexOf = (value: unknown): Sex | null => (value === 'woman' || value === 'man' ? value : null);

/** Reads the server's word on who this device is; null when it is not readable. */
export function readActor(value: unknown): Actor | null {
  if (!isRecord(value)) return null;
  const role = ROLES.find((each) => each === value['role']);
  if (role === undefined) return null;
  const tables = Array.isArray(value['tables']) ? value['tables'].filter(isText) : [];
  return { role, seat: isText(value['seat']) ? value['seat'] : null, sex: sexOf(value['sex']), tables };
}
