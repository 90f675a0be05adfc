/** All settings of the server, checked. Paths are as given, relative to the working directory. */
export interface Config {
  /** TCP port; 0 lets the system choose a free one (tests). */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Key of the person who runs this hub; null: made once and kept in `dataDir`. */
  readonly hostKey: string | null;
  /** Further host names under which the hub may be called, in lower case. */
  readonly hosts: readonly string[];
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Printable and without spaces; a short one is warned of at the start. */
const HOST_KEY = /^[!-~]+$/;
const HOST_NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment once. Throws an error that says which variable to set to what. */
export function readConfig(env: Environment): Config {
  return {
    port: portFrom(env),
    host: given(env, 'HOST') ?? '0.0.0.0',
    dataDir: given(env, 'DATA_DIR') ?? './data',
    hostKey: hostKeyFrom(env),
    hosts: hostsFrom(env),
    logLevel: logLevelFrom(env),
  };
}

/** A variable, or null when it is absent or blank: `PORT= npm start` means the default. */
function given(env: Environment, name: string): string | null {
  const value = env[name]?.trim() ?? '';
  return value === '' ? null : value;
}

function portFrom(env: Environment): number {
  const value = given(env, 'PORT') ?? '8080';
  const port = Number(value);
  if (!/^[0-9]+$/.test(value) || port > 65_535)
    throw new Error(`PORT is "${value}". Set it to a whole number from 1 to 65535, or leave it out for 8080.`);
  return port;
}

function hostKeyFrom(env: Environment): string | null {
  const key = given(env, 'ASHAR_HOST_KEY');
  if (key === null) return null;
  if (!HOST_KEY.test(key))
    throw new Error(
      'ASHAR_HOST_KEY may hold only Latin letters, digits and signs, no spaces. ' +
        'Set another one, or leave it out: Ashar then makes one and keeps it in DATA_DIR.',
    );
  return key;
}

function hostsFrom(env: Environment): readonly string[] {
  const names = (given(env, 'ASHAR_HOSTS') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  for (const name of names)
    if (!HOST_NAME.test(name))
      throw new Error(
        `ASHAR_HOSTS holds "${name}". Set it to host names without http:// and without a port, ` +
          'separated by commas, for example: ashar.local,board.example.org',
      );
  return names;
}

function logLevelFrom(env: Environment): LogLevel {
  const value = given(env, 'LOG_LEVEL') ?? 'info';
  const level = LOG_LEVELS.find((each) => each === value);
  if (level === undefined) throw new Error(`LOG_LEVEL is "${value}". Set it to one of: ${LOG_LEVELS.join(', ')}.`);
  return level;
}
