import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useCommand } from '../../sync/index.ts';
import type { Answer, CommandOptions } from '../../sync/index.ts';
import { useSentence } from '../sentence.ts';

interface Desk {
  /** Runs a command; a refusal is shown above the foot until the next one. */
  readonly run: (name: string, args?: unknown, options?: CommandOptions) => Promise<Answer>;
  /** Why the last command did nothing; null when it did. */
  readonly refusal: string | null;
  readonly forget: () => void;
}

const DeskContext = createContext<Desk | null>(null);

/** One place where the conductor's commands run, so that a refusal is said in one place. */
export function CommandDesk({ children }: { readonly children: ReactNode }) {
  const command = useCommand();
  const sentence = useSentence();
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
  const refusal = refused === null ? null : sentence(refused);
  const desk = useMemo(() => ({ run, refusal, forget }), [run, refusal, forget]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk needs a <CommandDesk> above it.');
  return desk;
}
