import type { RefusalCode } from '../../shared/domain/refusal.ts';
import { CLOSE, MESSAGE, type VerdictMessage } from '../../shared/sync/wire.ts';
import { jsonFrame } from './frame.ts';
import type { Judgement, Moment } from './guard/guard.ts';
import type { Peer } from './peer.ts';
import { Strikes } from './strikes.ts';

/** Tells the devices of one document what became of an update that was not simply taken. */
export class Verdicts {
  readonly #clock: () => number;
  readonly #strikes = new Strikes();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  tell(peer: Peer, judged: Exclude<Judgement, { at: 'breach' }>, source: Moment['source']): void {
    if (judged.at === 'spared') this.#tellSpared(peer);
    if (judged.at === 'neutralised' || judged.at === 'refused') this.#refuse(peer, judged, source);
  }

  /** All of his was taken but for a removal; his document lacks what stays here. */
  #tellSpared(peer: Peer): void {
    const code = 'guard.foreign-record';
    if (!peer.visitor.ashar) return peer.close(CLOSE.neverAllowed, code);
    peer.send([
      jsonFrame(MESSAGE.verdict, { code, action: 'renew', client: 0, fromClock: 0 } satisfies VerdictMessage),
    ]);
  }

  #refuse(peer: Peer, judged: Judgement & { at: 'neutralised' | 'refused' }, source: Moment['source']): void {
    // Written on top of offline work that is still to come: a stock client sends it again with that.
    if (judged.at === 'refused' && judged.code === 'guard.gap' && source === 'live' && !peer.hasAnswered) return;
    if (judged.at === 'refused' && judged.code === 'guard.too-large' && source === 'live')
      return peer.close(CLOSE.tooLarge, judged.code);
    if (judged.at === 'refused' && judged.close) return peer.close(CLOSE.unreadable, judged.code);
    if (!peer.visitor.ashar) return peer.close(CLOSE.neverAllowed, judged.code);
    const { code, client, fromClock } = judged;
    this.#send(peer, { code, action: this.#remedy(peer, judged), client, fromClock });
  }

  #remedy(peer: Peer, judged: Judgement): VerdictMessage['action'] {
    if (judged.at === 'neutralised') return 'neutralised';
    if (peer.access === 'read') return 'readonly';
    return this.#strikes.add(peer.visitor.pass.owner, this.#clock()) ? 'readonly' : 'reset';
  }

  /** Tells one who came under another's client id to begin afresh. */
  tellForeignClient(peer: Peer, code: RefusalCode, client: number): void {
    if (!peer.visitor.ashar) return peer.close(CLOSE.neverAllowed, code);
    this.#send(peer, { code, action: 'reset', client, fromClock: 0 });
  }

  #send(peer: Peer, verdict: VerdictMessage): void {
    if (verdict.action !== 'neutralised') peer.muted = true;
    peer.send([jsonFrame(MESSAGE.verdict, verdict)]);
  }
}
