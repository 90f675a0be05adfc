import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { VERSION } from '../../server/version.ts';

describe('settings', () => {
  it('are those of ARCHITECTURE.md §5 when nothing is set, or set to nothing', () => {
    const bare = { port: 8080, host: '0.0.0.0', dataDir: './data', hostKey: null, hosts: [], logLevel: 'info' };
    expect(readConfig({})).toEqual(bare);
    expect(readConfig({ PORT: '', HOST: ' ', DATA_DIR: '', ASHAR_HOST_KEY: '', ASHAR_HOSTS: '' })).toEqual(bare);
  });

  it('are taken as given', () => {
    const env = {
      PORT: '9000',
      HOST: '::1',
      ASHAR_HOST_KEY: 'k'.repeat(20),
      ASHAR_HOSTS: 'Ashar.local, b.example.org',
    };
    expect(readConfig(env)).toMatchObject({
      port: 9000,
      host: '::1',
      hostKey: 'k'.repeat(20),
      hosts: ['ashar.local', 'b.example.org'],
    });
  });

  it.each([
    ['PORT', 'eighty', /PORT is "eighty". Set it to a whole number/],
    ['PORT', '65536', /whole number from 1 to 65535/],
    ['PORT', '80.5', /whole number/],
    ['ASHAR_HOST_KEY', 'with a space', /no spaces/],
    ['ASHAR_HOSTS', 'http://ashar.local', /without http:\/\//],
    ['ASHAR_HOSTS', 'ashar.local:8080', /without a port/],
    ['LOG_LEVEL', 'loud', /one of: fatal, error/],
  ])('%s=%s is refused with what to set', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(message);
  });

  it('name the version of package.json', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(VERSION).toBe(manifest.version);
  });
});
