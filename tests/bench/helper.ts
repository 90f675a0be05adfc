import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CorpusDoors, CorpusFigures } from './corpusRun.ts';
import type { Door } from './targets.ts';
import type { Attack, AttackFigures } from './attack.ts';
import type { LossyFigures, LossyJob } from './lossyRun.ts';
import type { WatchFigures } from './watch.ts';

/** What a helping process can be asked to do, and what it then answers. */
export interface HelperJobs {
  /** Two people draw in a room of their own until they are asked for. */
  readonly watch: { readonly job: { readonly reader: Door; readonly writer: Door }; readonly answer: null };
  /** What came until now does not count. */
  readonly forget: { readonly job: null; readonly answer: null };
  readonly watched: { readonly job: null; readonly answer: WatchFigures };
  readonly prepare: { readonly job: { readonly door: Door; readonly attack: Attack }; readonly answer: null };
  /** Does what was prepared. */
  readonly attack: { readonly job: { readonly door: Door }; readonly answer: AttackFigures };
  /** Opens a door behind which nobody reads. */
  readonly sink: { readonly job: null; readonly answer: Door };
  readonly corpus: { readonly job: { readonly doors: CorpusDoors }; readonly answer: CorpusFigures };
  readonly lossy: { readonly job: LossyJob; readonly answer: LossyFigures };
}

/** The word in the arguments that makes this program a helper. */
export const HELPER = 'helper';

/**
 * A second process beside the load: what it does, and how long that takes, does not delay what the load measures, nor the
 * other way round.
 */
export class Helper {
  private readonly child: ChildProcess;

  constructor() {
    this.child = fork(fileURLToPath(import.meta.url), [HELPER]);
  }

  ask<Name extends keyof HelperJobs>(name: Name, job: HelperJobs[Name]['job']): Promise<HelperJobs[Name]['answer']> {
    return new Promise((resolve, reject) => {
      const gone = (code: number | null): void => reject(new Error(`the helper ended with ${code}`));
      this.child.once('exit', gone);
      this.child.once('message', (answer: { readonly done?: unknown; readonly failed?: string }) => {
        this.child.off('exit', gone);
        if (answer.failed === undefined) resolve(answer.done as HelperJobs[Name]['answer']);
        else reject(new Error(answer.failed));
      });
      this.child.send({ name, job });
    });
  }

  end(): void {
    this.child.kill();
  }
}
