import type { Connection } from './connection.ts';
import type { DeviceState } from './live.ts';

/** Sockets by device: what one token has open is one device's. */
export function devicesOf(connections: readonly Connection[]): readonly DeviceState[] {
  const devices = new Map<string, Connection[]>();
  for (const each of connections) {
    const { tokenId } = each.visitor.pass;
    devices.set(tokenId, [...(devices.get(tokenId) ?? []), each]);
  }
  return [...devices.values()].flatMap((sockets) => {
    const first = sockets[0];
    if (first === undefined) return [];
    const { owner, actor } = first.visitor.pass;
    const trips = sockets.flatMap(({ roundTrip }) => (roundTrip === null ? [] : [roundTrip]));
    return {
      owner,
      actor,
      connectedAt: Math.min(...sockets.map((each) => each.connectedAt)),
      roundTrip: trips.length === 0 ? null : Math.max(...trips),
      unsaved: sockets.reduce((sum, { unsaved }) => sum + unsaved, 0),
      documents: [...new Set(sockets.map((each) => each.visitor.document.name))],
    };
  });
}
