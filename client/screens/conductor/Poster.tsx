import { Button } from '../../ui/Button.tsx';
import { cross, file } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Ornament } from '../../ui/Ornament.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { joinUrl, spacedCode, useHub } from '../useHub.ts';
import styles from './Poster.module.css';
import { knownWifi, wifiCode } from './wifi.ts';

const ONE = '1';
const TWO = '2';

interface PosterProps {
  readonly code: string;
  readonly onClose: () => void;
}

/** A sheet for the wall of the hall: first the Wi-Fi, then the page, each with a code to scan and words to type. */
export function Poster({ code, onClose }: PosterProps) {
  const words = useStrings(deskStrings).conductor;
  const { address } = useHub();
  const wifi = knownWifi();
  const url = joinUrl(address, code);
  return (
    <div className={styles['poster']} role="dialog" aria-modal="true" aria-label={words.poster}>
      <div className={styles['tools']}>
        <Button kind="go" icon={file} onPress={() => window.print()}>
          {words.print}
        </Button>
        <Button icon={cross} onPress={onClose}>
          {words.closePanel}
        </Button>
      </div>
      <div className={styles['sheet']}>
        <Ornament kind="horns" />
        <h1>{words.posterTitle}</h1>
        <div className={styles['steps']}>
          <section>
            <h2>
              <span>{ONE}</span> {words.posterWifi}
            </h2>
            {wifi.name === '' ? (
              <div className={styles['line']} />
            ) : (
              <QrCode text={wifiCode(wifi)} label={wifi.name} size="100%" />
            )}
            <b>{wifi.name}</b>
            <p>{wifi.password}</p>
          </section>
          <section>
            <h2>
              <span>{TWO}</span> {words.posterPage}
            </h2>
            <QrCode text={url} label={url} size="100%" />
            <b>{spacedCode(code)}</b>
            <p>{url}</p>
          </section>
        </div>
        <p className={styles['stay']}>{words.posterStay}</p>
      </div>
    </div>
  );
}
