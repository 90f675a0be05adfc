import { useEffect, useState } from 'react';
import { call, isRecord, numberOf, textOf } from '../sync/index.ts';

/** What the laptop says of itself. */
export interface HubFacts {
  /** Where other devices reach it, e.g. `http://192.168.1.5:8080`; '' before it has answered. */
  readonly address: string;
  /** Milliseconds in which 99 of 100 commits are on its disk; null before the first. */
  readonly commit: number | null;
}

const UNKNOWN: HubFacts = { address: '', commit: null };

async function ask(): Promise<HubFacts | null> {
  const answer = await call({ method: 'GET', path: '/healthz' });
  if (!answer.ok) return null;
  const { commit, address } = { commit: answer.answer['commit'], address: answer.answer['address'] };
  return { address: textOf(address), commit: isRecord(commit) ? numberOf(commit['p99']) : null };
}

/** Asks the laptop about itself, and again every `every` milliseconds: its address changes with the Wi-Fi. */
export function useHub(every = 30_000): HubFacts {
  const [facts, setFacts] = useState(UNKNOWN);
  useEffect(() => {
    let wanted = true;
    const look = () =>
      void ask().then((next) => {
        if (wanted && next !== null) setFacts(next);
      });
    look();
    const timer = setInterval(look, every);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [every]);
  return facts;
}

/** The address that a QR code for joining holds. */
export const joinUrl = (address: string, code: string): string =>
  `${address === '' ? location.origin : address}/j/${code}`;

/** A join code as people read it: 418 052. */
export const spacedCode = (code: string): string => code.replace(/^(\d{3})(\d{3})$/, '$1\u00A0$2');
