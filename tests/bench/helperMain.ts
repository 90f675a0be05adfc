import { attack, prepare, type Prepared } from './attack.ts';
import { runCorpus } from './corpusRun.ts';
import type { HelperJobs } from './helper.ts';
import { openSink } from './sink.ts';
import { Watch } from './watch.ts';

type Request = {
  readonly [Name in keyof HelperJobs]: { readonly name: Name; readonly job: HelperJobs[Name]['job'] };
}[keyof HelperJobs];

let watch: Watch | null = null;
let prepared: Prepared | null = null;

/** What the second process of the bench does: it answers one request after the other, until it is ended. */
export function serveAsHelper(): void {
  process.on('message', (request: Request) => {
    answer(request).then(
      (done) => process.send?.({ done }),
      (error: unknown) => process.send?.({ failed: String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}

async function answer(request: Request): Promise<HelperJobs[keyof HelperJobs]['answer']> {
  switch (request.name) {
    case 'watch':
      watch = await Watch.begin(request.job.reader, request.job.writer);
      return null;
    case 'forget':
      watch?.forget();
      return null;
    case 'watched':
      if (watch === null) throw new Error('nobody watches');
      return watch.end();
    case 'prepare':
      prepared = prepare(request.job.door, request.job.attack);
      return null;
    case 'attack':
      if (prepared === null) throw new Error('no attack was prepared');
      return attack(request.job.door, prepared);
    case 'sink':
      return openSink();
    case 'corpus':
      return runCorpus(request.job.doors);
    case 'lossy':
      // What makes a process look like a page is for this job alone.
      return (await import('./lossyRun.ts')).lossyRun(request.job);
  }
}
