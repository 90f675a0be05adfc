import { people } from '../../../shared/i18n/people/people.ts';
import { formatTime } from '../../../shared/i18n/format/format.ts';
import { useProgress, useServerStore } from '../../sync/index.ts';
import { SeatChip } from '../../ui/SeatChip.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { useHub } from '../useHub.ts';
import styles from './Conductor.module.css';
import { devicesOf } from './told.ts';
import type { Device } from './told.ts';

/** Above this a commit is felt in the room, milliseconds. */
const SLOW = 250;

const timeOf = (at: number): string => {
  const when = new Date(at);
  return formatTime(when.getHours(), when.getMinutes());
};

/** Whose device it is. */
function Owner({ seat, role }: Device) {
  const roles = people[useLanguage()].roles;
  if (seat !== null) return <SeatChip seat={seat} />;
  return <>{role === 'facilitator' || role === 'recorder' || role === 'projector' ? roles[role] : role}</>;
}

/** One device: since when it has its link, or since when it has none and how much it had not saved by then. */
function Row(device: Device) {
  const words = useStrings(deskStrings).conductor;
  const { online, connectedAt, goneAt, roundTrip, unsaved } = device;
  const since = online ? connectedAt : goneAt;
  const time = since === null ? null : timeOf(since);
  return (
    <tr>
      <td>
        <Owner {...device} />
      </td>
      <td>{online ? (time ?? '–') : time === null ? words.noLinkYet : words.noLinkSince(time)}</td>
      <td>{roundTrip === null ? '–' : words.milliseconds(Math.round(roundTrip))}</td>
      <td>{unsaved > 0 ? (online ? unsaved : words.atLeast(unsaved)) : online ? words.allSaved : '–'}</td>
    </tr>
  );
}

/** Each device's link, also of those that have none now, and how fast this laptop's disk saves. */
export function Status() {
  const words = useStrings(deskStrings).conductor;
  const devices = devicesOf(useProgress('devices'));
  const failing = useServerStore() === 'failing';
  const { commit } = useHub(5_000);
  const slow = commit !== null && commit > SLOW;
  return (
    <>
      {failing && <StateCard kind="refused" title={words.storeFailing} />}
      {commit !== null && !failing && (
        <StateCard
          kind={slow ? 'offline' : 'done'}
          title={slow ? words.commitSlow(Math.round(commit)) : words.commit(Math.max(1, Math.round(commit)))}
        />
      )}
      {devices.length === 0 && <p>{words.statusNone}</p>}
      {devices.length > 0 && (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.device}</th>
              <th scope="col">{words.since}</th>
              <th scope="col">{words.linkTime}</th>
              <th scope="col">{words.unsaved}</th>
            </tr>
          </thead>
          <tbody>
            {devices.map((device) => (
              <Row key={`${device.owner} ${device.connectedAt ?? ''}`} {...device} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
