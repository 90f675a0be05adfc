import { QrCode } from '../../ui/QrCode.tsx';
import { joinUrl, spacedCode, useHub } from '../useHub.ts';
import styles from './Wall.module.css';

/** The way in for latecomers, small, for as long as the door is open. */
export function JoinCorner({ code }: { readonly code: string }) {
  const { address } = useHub();
  const url = joinUrl(address, code);
  return (
    <div className={styles['corner']}>
      <QrCode text={url} label={url} size="92px" />
      <b>{spacedCode(code)}</b>
    </div>
  );
}
