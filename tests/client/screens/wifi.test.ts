import { expect, it } from 'vitest';
import { wifiCode } from '../../../client/screens/conductor/wifi.ts';

it('is what a camera reads as "join this Wi-Fi", with its marks escaped', () => {
  expect(wifiCode({ name: 'Клуб; зал', password: 'a:b"c' })).toBe('WIFI:T:WPA;S:Клуб\\; зал;P:a\\:b\\"c;;');
});

it('asks for no password where there is none', () => {
  expect(wifiCode({ name: 'ashar', password: '' })).toBe('WIFI:T:nopass;S:ashar;;');
});
