import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { AGE_GROUPS } from '../../shared/domain/ageGroup.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { NAME_LENGTH } from '../../shared/domain/limits.ts';
import { prioritiesOf } from '../../shared/methods/registry.ts';
import { SEAT_LIMIT, SUBGROUP_LIMIT } from '../../shared/session/index.ts';
import type { SessionAbout, SessionRequest } from '../hub/fact.ts';
import type { Desk } from '../hub/hub.ts';
import type { Owned } from '../hub/owned.ts';
import type { Boards } from './boards.ts';
import { jsonOf } from './body.ts';
import { languageFor, needHost, type Callers, type Either } from './caller.ts';
import { problem, type ProblemCode } from './problem.ts';
import { sentenceOf, type Remains } from './sentences/sentences.ts';
import { sessionUrls, urlsFor } from './urls.ts';

/** Seats of a session when nobody says how many (DOMAIN.md §1: 20–25 residents). */
const SEATS = 25;

const name = v.pipe(v.string(), v.trim(), v.maxLength(NAME_LENGTH));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{26}$/, 'not an id'));
const NewSession = v.object({
  kind: v.picklist(['session', 'focus-group']),
  campaignId: v.nullish(id),
  title: v.nullish(name),
  village: v.nullish(name),
  ageGroup: v.nullish(v.picklist(AGE_GROUPS)),
  date: v.nullish(v.pipe(v.string(), v.isoDate())),
  place: v.nullish(name),
  language: v.nullish(v.picklist(LANGUAGES)),
  seats: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(SEAT_LIMIT))),
  problemsFrom: v.nullish(v.pipe(v.array(id), v.maxLength(50))),
});
type NewSession = v.InferOutput<typeof NewSession>;

interface Parts {
  readonly desk: Desk;
  readonly boards: Boards;
  readonly callers: Callers;
  readonly clock: () => number;
  readonly reachable: boolean;
  /** Removes the pictures of a session. */
  readonly removePictures: (session: string) => Promise<void>;
}

/** `/api/sessions`: make, list, delete; delete the register alone. */
export function sessionRoutes(parts: Parts): Hono {
  const { desk, callers, reachable, removePictures } = parts;
  const routes = new Hono();
  routes.post('/', (context) => create(context, parts));
  routes.get('/', (context) => {
    const refused = needHost(context, callers);
    if (refused !== null) return refused;
    const urls = urlsFor(context, reachable);
    const sessions = desk.ledger.all().filter((owned) => owned.session !== null);
    const newestFirst = sessions.sort((a, b) => b.since - a.since);
    return context.json({ sessions: newestFirst.map((owned) => listed(owned, desk, urls)) });
  });
  routes.delete('/:id', async (context) => {
    const refused = needHost(context, callers);
    if (refused !== null) return refused;
    const session = context.req.param('id');
    if (!(await desk.sessions.remove(session))) return problem('hub.unknown-session', languageFor(context));
    await removePictures(session);
    return context.json({ remains: remaining(context, ['devices', 'files']) });
  });
  routes.delete('/:id/register', async (context) => {
    const refused = needHost(context, callers);
    if (refused !== null) return refused;
    if (!(await desk.sessions.removeRegister(context.req.param('id'))))
      return problem('hub.unknown-session', languageFor(context));
    return context.json({ remains: remaining(context, ['boards', 'notes', 'seats', 'devices', 'files']) });
  });
  return routes;
}

/** What is left after deleting, in the reader's words. */
const remaining = (context: Context, what: readonly Remains[]): readonly string[] =>
  what.map((each) => sentenceOf(each, languageFor(context)));

async function create(context: Context, { boards, desk, callers, clock, reachable }: Parts): Promise<Response> {
  const campaign = campaignOf(context, callers);
  if (!campaign.ok) return campaign.answer;
  const body = await jsonOf(context, NewSession);
  if (!body.ok) return body.answer;
  const request = requestFrom(body.value, campaign.value, clock());
  const language = languageFor(context);
  const refused = refusalOf(request, campaign.value, desk);
  if (refused !== null) return problem(refused, language);
  const { id: sessionId, code, tokens } = await desk.sessions.create(request, body.value.title ?? null);
  for (const problem of await prioritiesFrom(boards, request.problemsFrom))
    await desk.putSubgroup(sessionId, { problem });
  const urls = sessionUrls(urlsFor(context, reachable), sessionId, tokens, code);
  return context.json({ sessionId, joinCode: code, tokens, urls }, 201);
}

/** Why a session may not be made so: it names what is not there, or what another working group's link opens. */
function refusalOf(request: SessionRequest, campaign: string | null, { ledger }: Desk): ProblemCode | null {
  const sources = request.problemsFrom.map((each) => ledger.of(each)?.session);
  if (campaign !== null && request.campaign !== campaign) return 'http.forbidden';
  if (request.campaign !== null && ledger.of(request.campaign)?.campaign == null) return 'hub.unknown-campaign';
  if (sources.some((each) => each == null)) return 'hub.unknown-session';
  return campaign !== null && sources.some((each) => each?.campaign !== campaign) ? 'http.forbidden' : null;
}

/** The priority problems of earlier sessions, each once, in the order of the sessions. */
async function prioritiesFrom(boards: Boards, sessions: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(sessions.map((each) => boards.look(each, prioritiesOf)));
  return [...new Set(found.flatMap((each) => each ?? []))].slice(0, SUBGROUP_LIMIT);
}

/** Who may make sessions: the host (null), or a campaign for itself. */
function campaignOf(context: Context, callers: Callers): Either<string | null> {
  const caller = callers(context.req.header('Authorization'));
  if (caller === null) return { ok: false, answer: problem('http.unauthorized', languageFor(context)) };
  if (caller.is === 'host') return { ok: true, value: null };
  const { campaign } = caller.pass;
  if (campaign === null) return { ok: false, answer: problem('http.forbidden', languageFor(context)) };
  return { ok: true, value: campaign };
}

const requestFrom = (body: NewSession, campaign: string | null, now: number) => ({
  kind: body.kind,
  campaign: body.campaignId ?? campaign,
  village: body.village ?? '',
  ageGroup: body.ageGroup ?? null,
  date: body.date ?? dateOf(now),
  place: body.place ?? '',
  language: body.language ?? 'ky',
  seats: body.seats ?? SEATS,
  problemsFrom: body.problemsFrom ?? [],
});

/** The day by the laptop's own clock and time zone. */
function dateOf(now: number): string {
  const day = new Date(now);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function listed(owned: Owned, { links }: Desk, urls: ReturnType<typeof urlsFor>) {
  const { request, about } = knownOf(owned);
  const tokens = {
    facilitator: links.tokenOf(owned, 'facilitator'),
    recorder: links.tokenOf(owned, 'recorder'),
    projector: links.tokenOf(owned, 'projector'),
  };
  return {
    sessionId: owned.id,
    kind: request.kind,
    title: about.title ?? about.village,
    village: about.village,
    ageGroup: about.ageGroup,
    date: about.date,
    place: about.place,
    campaignId: request.campaign,
    createdAt: owned.since,
    seatsTaken: owned.seats.size,
    doorOpen: about.doorOpen,
    urls: sessionUrls(urls, owned.id, tokens, owned.code),
  };
}

const NOTHING: SessionRequest = {
  kind: 'session',
  campaign: null,
  village: '',
  ageGroup: null,
  date: '',
  place: '',
  language: 'ky',
  seats: 0,
  problemsFrom: [],
};

/** What is known of a session: as it was asked for, and as it is called now. */
function knownOf(owned: Owned): { readonly request: SessionRequest; readonly about: SessionAbout } {
  const request = owned.session ?? NOTHING;
  return { request, about: owned.about ?? { ...request, title: null, doorOpen: true } };
}
