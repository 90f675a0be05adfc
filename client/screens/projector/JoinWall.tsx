import type { Session } from '../../../shared/session/session.ts';
import { useStrings } from '../../ui/language.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { screenStrings } from '../strings/screenStrings.ts';
import { joinUrl, spacedCode, useHub } from '../useHub.ts';
import styles from './Wall.module.css';

/** The first picture on the wall: scan or type, and watch the seats fill; by number only, for the wall is anonymous. */
export function JoinWall({ session }: { readonly session: Session }) {
  const words = useStrings(screenStrings);
  const desk = useStrings(deskStrings).wall;
  const { address } = useHub();
  const url = joinUrl(address, session.joinCode);
  const taken = session.seats.filter((seat) => seat.taken).length;
  return (
    <section className={styles['join']}>
      <QrCode text={url} label={url} size="620px" />
      <div className={styles['joinWords']}>
        <h1>{words.pages.welcomeTitle}</h1>
        <p>{desk.scan}</p>
        <b className={styles['bigCode']}>{spacedCode(session.joinCode)}</b>
        <p className={styles['address']}>{url.replace(/^https?:\/\//, '').replace(/\/j\/.*$/, '/j')}</p>
        <div className={styles['sitting']} aria-hidden="true">
          {session.seats.map(({ seat, taken: on }) => (
            <i key={seat} className={on ? styles['on'] : undefined} />
          ))}
        </div>
        <p>
          <b>{`${taken} / ${session.seats.length}`}</b> {desk.seatsTaken}
        </p>
      </div>
    </section>
  );
}
