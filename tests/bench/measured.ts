import type { Running, Target } from './targets.ts';

/** What to run and how long; `quick` is for a look, not for figures. */
export interface ServerBench {
  readonly quick: boolean;
  readonly targets: readonly Target[];
  readonly say: (line: string) => void;
}

export type Row<Figures> = { readonly target: string } & (Figures | { readonly failed: string });

/** One run against a server that is started for it and stopped behind it; a failure is a row, too. */
export async function measured<Figures extends object, Server extends Running>(
  { say }: Pick<ServerBench, 'say'>,
  target: { readonly name: string; readonly start: (rooms: number, ago?: number) => Promise<Server> },
  {
    rooms,
    ago,
    run,
  }: { readonly rooms: number; readonly ago?: number; readonly run: (running: Server) => Promise<Figures> },
): Promise<Row<Figures>> {
  try {
    const running = await target.start(rooms, ago);
    try {
      const figures = await run(running);
      say(`${target.name}: ${JSON.stringify(figures)}`);
      return { target: target.name, ...figures };
    } finally {
      await running.stop();
    }
  } catch (error) {
    say(`${target.name}: ${String(error)}`);
    return { target: target.name, failed: String(error) };
  }
}
