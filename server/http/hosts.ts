import os from 'node:os';

/** The network addresses of this computer that other devices can reach, IPv4 first. */
export function lanAddresses(): readonly string[] {
  const all = Object.values(os.networkInterfaces()).flatMap((each) => each ?? []);
  const outside = all.filter((each) => !each.internal && !each.address.startsWith('fe80'));
  return [
    ...outside.filter(({ family }) => family === 'IPv4'),
    ...outside.filter(({ family }) => family === 'IPv6'),
  ].map(({ address }) => address);
}

/** Whether a Host header or an Origin names this hub, which keeps other pages and re-bound names out. */
export interface Hosts {
  /** `host` as in the header, with or without a port. */
  readonly isOurs: (host: string) => boolean;
  /** Whether an Origin is the page of the host that was asked. `null` and the like are foreign. */
  readonly isOwnPage: (origin: string, host: string) => boolean;
}

/** How long the list of addresses is trusted: a laptop that changes its Wi-Fi answers under the new address at once. */
const FRESH = 2_000;

export function hostsOf(further: readonly string[], clock: () => number): Hosts {
  let names = new Set<string>();
  let readAt = Number.NEGATIVE_INFINITY;
  const refresh = () => {
    const all = Object.values(os.networkInterfaces()).flatMap((each) => each ?? []);
    const own = os.hostname().toLowerCase();
    names = new Set(['localhost', '127.0.0.1', '::1', own, `${own}.local`, ...further]);
    for (const { address } of all) names.add(address.toLowerCase());
    readAt = clock();
  };
  const isOurs = (host: string): boolean => {
    const name = nameOf(host);
    if (name === null) return false;
    if (Math.abs(clock() - readAt) > FRESH) refresh();
    return names.has(name);
  };
  return {
    isOurs,
    isOwnPage(origin, host) {
      const asked = parse(origin);
      if (asked === null || `${asked.protocol}//${asked.host}` !== origin.toLowerCase()) return false;
      if (asked.protocol !== 'http:' && asked.protocol !== 'https:') return false;
      return asked.host === parse(`${asked.protocol}//${host}`)?.host && isOurs(host);
    },
  };
}

export const isLoopback = (host: string): boolean => {
  const name = nameOf(host);
  return name === 'localhost' || name === '::1' || (name?.startsWith('127.') ?? false);
};

function nameOf(host: string): string | null {
  // Only what a Host header may hold; a URL parser alone would take user names and paths.
  if (!/^(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::[0-9]{1,5})?$/i.test(host)) return null;
  const url = parse(`http://${host}`);
  return url === null ? null : url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
