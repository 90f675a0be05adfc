import type { Session } from '../../../shared/session/session.ts';
import { useStrings } from '../../ui/language.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { SeatSign } from '../SeatSign.tsx';
import { screenStrings } from '../strings/screenStrings.ts';
import { joinUrl, spacedCode, useHub } from '../useHub.ts';
import styles from './Wall.module.css';

/** The first picture on the wall: scan or type, and watch the seats fill. */
export function JoinWall({ session }: { readonly session: Session }) {
  const words = useStrings(screenStrings);
  const { address } = useHub();
  const url = joinUrl(address, session.joinCode);
  const taken = session.seats.filter((seat) => seat.taken);
  return (
    <section className={styles['join']}>
      <QrCode text={url} label={url} size="620px" />
      <div className={styles['joinWords']}>
        <h1>{words.pages.welcomeTitle}</h1>
        <p>{words.wall.scan}</p>
        <b className={styles['bigCode']}>{spacedCode(session.joinCode)}</b>
        <p className={styles['address']}>{url.replace(/^https?:\/\//, '').replace(/\/j\/.*$/, '/j')}</p>
        <div className={styles['sitting']}>
          {taken.slice(0, 30).map(({ seat }) => (
            <SeatSign key={seat} seat={seat} />
          ))}
        </div>
        <p>
          <b>{`${taken.length} / ${session.seats.length}`}</b> {words.wall.seatsTaken}
        </p>
      </div>
    </section>
  );
}
