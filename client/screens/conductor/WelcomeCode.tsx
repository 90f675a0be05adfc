import type { Session } from '../../../shared/session/session.ts';
import { useStrings } from '../../ui/language.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { joinUrl, spacedCode, useHub } from '../useHub.ts';
import styles from './Conductor.module.css';

/** While people arrive: the code at hand, for whoever cannot see the wall, and how many seats are taken. */
export function WelcomeCode({ session }: { readonly session: Session }) {
  const { conductor, wall } = useStrings(deskStrings);
  const { address } = useHub();
  const url = joinUrl(address, session.joinCode);
  const taken = session.seats.filter((seat) => seat.taken).length;
  return (
    <section className={styles['welcome']}>
      <QrCode text={url} label={url} size="240px" />
      <div>
        <p>{conductor.doorMore}</p>
        <b className={styles['bigCode']}>{spacedCode(session.joinCode)}</b>
        <p className={styles['url']}>{url}</p>
        <p>
          <b>{`${taken} / ${session.seats.length}`}</b> {wall.seatsTaken}
        </p>
      </div>
    </section>
  );
}
