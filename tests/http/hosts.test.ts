import os from 'node:os';
import { describe, expect, it } from 'vitest';
import { hostsOf } from '../../server/http/hosts.ts';
import { languageOf } from '../../server/http/language.ts';

const hosts = hostsOf(['ashar.local'], () => 0);

describe('host names', () => {
  const addresses = Object.values(os.networkInterfaces())
    .flatMap((each) => each ?? [])
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));

  it.each(['localhost', 'LOCALHOST:8080', '127.0.0.1:1', '[::1]:8080', 'ashar.local', 'Ashar.Local:80', ...addresses])(
    '%s is ours',
    (host) => expect(hosts.isOurs(host)).toBe(true),
  );

  it.each([
    '',
    'evil.example',
    'localhost.evil.example',
    'evil.example:8080',
    'ashar.local.evil.example',
    'xashar.local',
    'ashar.local@evil.example',
    'evil.example#localhost',
    'localhost/',
    '127.0.0.1:99999999',
    '127.0.0.1 ',
    '[::1',
  ])('%s is not ours', (host) => expect(hosts.isOurs(host)).toBe(false));
});

describe('pages', () => {
  it.each([
    ['http://ashar.local:8080', 'ashar.local:8080'],
    ['https://ashar.local', 'ashar.local'],
    ['http://ashar.local', 'ashar.local:80'],
  ])('of %s at %s are our own', (origin, host) => expect(hosts.isOwnPage(origin, host)).toBe(true));

  it.each([
    ['null', 'ashar.local'],
    ['', 'ashar.local'],
    ['http://evil.example', 'ashar.local'],
    ['http://ashar.local', 'ashar.local:8080'],
    ['http://ashar.local:8081', 'ashar.local:8080'],
    ['http://ashar.local.evil.example:8080', 'ashar.local:8080'],
    ['http://evil.example/ashar.local:8080', 'ashar.local:8080'],
    ['http://ashar.local:8080@evil.example', 'ashar.local:8080'],
    ['file://ashar.local', 'ashar.local'],
    ['ftp://ashar.local', 'ashar.local'],
    ['http://evil.example', 'evil.example'],
  ])('of %s at %s are foreign', (origin, host) => expect(hosts.isOwnPage(origin, host)).toBe(false));

  const PORT = '8080';
  const OURS = `ashar.local:${PORT}`;
  const FOREIGN: readonly string[] = [
    ...'null NULL undefined * . / ashar.local about:blank'.split(' '),
    '',
    OURS,
    `//${OURS}`,
    ...['file:', 'data:', 'blob:', 'ftp:', 'ws:', 'javascript:', 'chrome-extension:', 'httpx:', 'http:/'].map(
      (scheme) => `${scheme}//${OURS}`,
    ),
    ...['', ':80', ':443', ':0', ':8081', ':80800', ':08080', ':8080:8080', ':'].map(
      (port) => `http://ashar.local${port}`,
    ),
    ...['evil.', 'x', '-', 'ashar.local.', 'ашар.', '%61', '1', 'www.'].map((prefix) => `http://${prefix}${OURS}`),
    ...['.evil.example', 'x', '.', '-', '%00', '%2eevil.example', '。evil.example'].map(
      (suffix) => `http://ashar.local${suffix}:${PORT}`,
    ),
    ...['/', '/x', '?x', '#x', '@evil.example', '\\', ' ', '\t', '\n', ', http://evil.example'].map(
      (tail) => `http://${OURS}${tail}`,
    ),
    ...['user@', 'user:word@', 'evil.example@', `${OURS}@`].map((user) => `http://${user}${OURS}`),
  ];

  it('of fifty and more origins that look like ours are foreign, and ours is not', () => {
    expect(new Set(FOREIGN).size).toBeGreaterThanOrEqual(50);
    expect(FOREIGN.filter((origin) => hosts.isOwnPage(origin, OURS))).toEqual([]);
    expect(hosts.isOwnPage(`http://${OURS}`, OURS)).toBe(true);
    expect(hosts.isOwnPage(`HTTP://ASHAR.LOCAL:${PORT}`, OURS)).toBe(true);
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, undefined, 'ky'],
    [undefined, 'ru', 'ru'],
    [undefined, 'ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    [undefined, 'de-DE,de;q=0.9,en;q=0.5,ru;q=0.7', 'ru'],
    [undefined, 'en;q=0', 'ky'],
    [undefined, 'tr,de', 'ky'],
    [undefined, ';;;,q=,=', 'ky'],
    ['en', 'ru', 'en'],
    ['xx', 'ru', 'ru'],
  ])('?lang=%s and Accept-Language %s give %s', (asked, accepted, language) => {
    expect(languageOf(asked, accepted)).toBe(language);
  });
});
