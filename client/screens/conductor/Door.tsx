import { useState } from 'react';
import type { Session } from '../../../shared/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { file, lock, qr } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { joinUrl, spacedCode, useHub } from '../useHub.ts';
import { useDesk } from './commandDesk.tsx';
import styles from './Conductor.module.css';
import { keepWifi, knownWifi } from './wifi.ts';

interface DoorProps {
  readonly session: Session;
  readonly onPoster: () => void;
}

/** The way in: the code to scan and to type, the door, the poster for the wall. */
export function Door({ session, onPoster }: DoorProps) {
  const words = useStrings(deskStrings).conductor;
  const { run } = useDesk();
  const { address } = useHub();
  const [wifi, setWifi] = useState(knownWifi);
  const url = joinUrl(address, session.joinCode);
  const change = (part: Partial<typeof wifi>) => {
    const next = { ...wifi, ...part };
    setWifi(next);
    keepWifi(next);
  };
  return (
    <>
      <div className={styles['door']}>
        <QrCode text={url} label={url} size="220px" />
        <div>
          <p>{session.doorOpen ? words.doorMore : words.doorShut}</p>
          <b className={styles['bigCode']}>{spacedCode(session.joinCode)}</b>
          <p className={styles['url']}>{url}</p>
        </div>
      </div>
      <Button
        icon={session.doorOpen ? lock : qr}
        wide
        onPress={() => void run(session.doorOpen ? 'door.close' : 'door.open')}
      >
        {session.doorOpen ? words.closeDoor : words.openDoor}
      </Button>
      <div className={styles['pair']}>
        <Field label={words.wifiName} value={wifi.name} maxLength={32} onChange={(name) => change({ name })} />
        <Field
          label={words.wifiPassword}
          value={wifi.password}
          maxLength={63}
          onChange={(password) => change({ password })}
        />
      </div>
      <Button icon={file} wide onPress={onPoster}>
        {words.poster}
      </Button>
    </>
  );
}
