import type { HubCode } from '../../hub/hubCode.ts';
import type { HttpCode } from '../httpCode.ts';

/** What is left after something was deleted. */
export type Remains = 'boards' | 'notes' | 'seats' | 'devices' | 'files';

export type Sentences = Readonly<Record<HttpCode | HubCode | Remains, string>>;

export const en: Sentences = {
  'http.unauthorized': 'This link is not valid, or it was replaced. Ask the facilitator for a new one.',
  'http.forbidden': 'This link does not open that. Ask the facilitator.',
  'http.not-found': 'There is nothing at this address. Check the address.',
  'http.malformed': 'The request could not be read. Send it as JSON.',
  'http.arguments': 'Something is missing or does not fit. Check what you filled in.',
  'http.too-large': 'That is too large. Send less at once.',
  'http.foreign-origin': 'This request came from another page. Open Ashar at its own address.',
  'http.unknown-host':
    'Ashar is not known under this name. Use the address shown on the laptop, or add the name to ASHAR_HOSTS.',
  'http.internal': 'Something went wrong in the program. Try again; what was saved is kept.',
  'http.not-saved': 'The laptop cannot save just now. Free some space on its disk; nothing saved is lost.',
  'picture.too-large': 'The picture is too large: at most 1 MB and 4 megapixels. Make it smaller.',
  'picture.kind': 'This is not a picture that Ashar takes. Use JPEG, PNG or WebP.',
  'picture.metadata': 'The picture holds hidden data, perhaps of the place. Choose it in the page, which removes them.',
  'picture.too-many': 'The session holds as many pictures as it can.',
  'join.unknown-code': 'There is no session with this code. Look at the big screen and type it again.',
  'join.door-closed': 'Joining is closed. Ask the facilitator to open it.',
  'join.too-many-tries': 'Too many wrong codes. Wait a little, then type the code from the big screen.',
  'join.seat-taken': 'This seat is taken. If it is yours, wait until the facilitator confirms.',
  'join.seat-out': 'This seat was closed by the facilitator. Choose another one.',
  'join.no-such-seat': 'There is no such seat. Choose one from the list.',
  'join.no-free-seat': 'All seats are taken. Ask the facilitator to add one.',
  'join.too-many-claims': 'This seat is being asked for already. Wait for the facilitator.',
  'join.unknown-claim': 'This request is not known. Choose the seat again.',
  'join.claim-refused': 'The facilitator did not confirm this seat. Choose another one.',
  'join.claim-expired': 'Nobody confirmed in time. Choose the seat again and tell the facilitator.',
  'hub.unknown-session': 'There is no such session on this laptop.',
  'hub.unknown-campaign': 'There is no such campaign on this laptop.',
  'hub.newer-session': 'This session was written by a newer Ashar. Start that Ashar to open it; nothing was changed.',
  'hub.unreadable-session':
    'The data of this session cannot be read here; they were left as they are. The window in which Ashar runs says why.',
  boards: 'The boards, their history and the results stay.',
  notes: 'The notes of the protocol stay; names written there stay too.',
  seats: 'Seats with woman or man and age group stay, without names.',
  devices: 'Tablets keep their own copy until their browser data are cleared.',
  files: 'Files that were downloaded or printed stay where they are.',
};
