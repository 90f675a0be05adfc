import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useCommand } from '../../sync/index.ts';
import type { Answer, CommandOptions } from '../../sync/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { useSentence } from '../sentence.ts';
import { deskStrings } from '../strings/desk/deskStrings.ts';

interface Desk {
  /** Runs a command; a refusal is shown above the foot until the next one. */
  readonly run: (name: string, args?: unknown, options?: CommandOptions) => Promise<Answer>;
  /** Why the last command did nothing; null when it did. */
  readonly refusal: string | null;
  readonly forget: () => void;
}

const DeskContext = createContext<Desk | null>(null);

/** Whether this page is on the machine that serves it: there no link means that the program has stopped. */
const onLaptop = (): boolean => /^(localhost|127\.|\[::1\])/.test(location.hostname);

/** One place where the conductor's commands run, so that a refusal is said in one place. */
export function CommandDesk({ children }: { readonly children: ReactNode }) {
  const command = useCommand();
  const sentence = useSentence();
  const words = useStrings(deskStrings).conductor;
  const [refused, setRefused] = useState<Extract<Answer, { ok: false }> | null>(null);
  const run = useCallback<Desk['run']>(
    async (name, args, options) => {
      const answer = await command(name, args, options);
      // A second hand was faster: the step has moved on already, and that is what was wanted.
      setRefused(answer.ok || answer.code === 'command.moved-on' ? null : answer);
      return answer;
    },
    [command],
  );
  const forget = useCallback(() => setRefused(null), []);
  const refusal =
    refused === null ? null : refused.code === 'link.offline' && onLaptop() ? words.stopped : sentence(refused);
  const desk = useMemo(() => ({ run, refusal, forget }), [run, refusal, forget]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk needs a <CommandDesk> above it.');
  return desk;
}
