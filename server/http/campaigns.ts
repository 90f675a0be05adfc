import { Hono } from 'hono';
import * as v from 'valibot';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { NAME_LENGTH } from '../../shared/domain/limits.ts';
import type { Desk } from '../hub/hub.ts';
import { freshId } from '../hub/ids.ts';
import { jsonOf } from './body.ts';
import { needHost, type Callers } from './caller.ts';
import { urlsFor } from './urls.ts';

const NewCampaign = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(NAME_LENGTH)),
  language: v.nullish(v.picklist(LANGUAGES)),
});

/** `/api/campaigns`: a working group's villages and sessions under one link. */
export function campaignRoutes({ ledger, links }: Desk, callers: Callers): Hono {
  const routes = new Hono();
  routes.post('/', async (context) => {
    const refused = needHost(context, callers);
    if (refused !== null) return refused;
    const body = await jsonOf(context, NewCampaign);
    if (!body.ok) return body.answer;
    const campaignId = freshId();
    const { token, fact } = links.issue(campaignId, 'working-group', 0);
    const { name, language } = body.value;
    await ledger.open(campaignId, [{ fact: 'campaign', name, language: language ?? 'ky' }, fact]);
    return context.json({ campaignId, token, url: `${urlsFor(context, false).base}/c/${campaignId}#${token}` }, 201);
  });
  routes.get('/', (context) => {
    const refused = needHost(context, callers);
    if (refused !== null) return refused;
    const { base } = urlsFor(context, false);
    const campaigns = ledger.all().flatMap((owned) => {
      if (owned.campaign === null) return [];
      const url = `${base}/c/${owned.id}#${links.tokenOf(owned, 'working-group') ?? ''}`;
      return [{ campaignId: owned.id, ...owned.campaign, url }];
    });
    return context.json({ campaigns });
  });
  return routes;
}
