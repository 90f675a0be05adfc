/** Which page an address asks for (the outer contract's pages). */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'join'; readonly code: string | null }
  | { readonly page: 'conductor'; readonly session: string }
  | { readonly page: 'projector'; readonly session: string }
  | { readonly page: 'unknown' };

const SESSION_PAGE = /^\/([sp])\/([a-z0-9]{26})\/?$/;
const JOIN_PAGE = /^\/j(?:\/([0-9]{0,12}))?\/?$/;

/** Reads a path; what is no page of ours is `unknown`. */
export function routeOf(path: string): Route {
  if (path === '/' || path === '/index.html') return { page: 'home' };
  const join = JOIN_PAGE.exec(path);
  if (join !== null) return { page: 'join', code: join[1] === undefined || join[1] === '' ? null : join[1] };
  const [, kind, session] = SESSION_PAGE.exec(path) ?? [];
  if (session === undefined) return { page: 'unknown' };
  return kind === 's' ? { page: 'conductor', session } : { page: 'projector', session };
}
