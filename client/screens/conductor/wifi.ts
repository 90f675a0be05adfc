import { isRecord, parseJson, recall, remember, textOf } from '../../sync/index.ts';

/** The hall's Wi-Fi, typed once for the poster and kept on this laptop alone. */
export interface Wifi {
  readonly name: string;
  readonly password: string;
}

const KEY = 'ashar.wifi';

export function knownWifi(): Wifi {
  const kept = parseJson(recall(KEY) ?? '');
  return isRecord(kept)
    ? { name: textOf(kept['name']), password: textOf(kept['password']) }
    : { name: '', password: '' };
}

export const keepWifi = (wifi: Wifi): void => remember(KEY, JSON.stringify(wifi));

const escaped = (text: string): string => text.replace(/[\\;,:"]/g, (mark) => `\\${mark}`);

/** What a phone's camera reads as "join this Wi-Fi". */
export const wifiCode = ({ name, password }: Wifi): string =>
  password === '' ? `WIFI:T:nopass;S:${escaped(name)};;` : `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;`;
