import { lazy, Suspense, useEffect, useState } from 'react';
import { Loading } from '../ui/Loading.tsx';
import { NoPage } from '../screens/NoPage.tsx';
import { takeKey } from './keyring.ts';
import { persistently } from '../sync/persistently.ts';
import { routeOf } from './route.ts';
import type { Route } from './route.ts';

const Home = lazy(() =>
  persistently(() => import('../screens/home/Home.tsx')).then((room) => ({ default: room.Home })),
);
const Join = lazy(() =>
  persistently(() => import('../screens/join/Join.tsx')).then((room) => ({ default: room.Join })),
);
const Conductor = lazy(() =>
  persistently(() => import('../screens/conductor/Conductor.tsx')).then((room) => ({ default: room.Conductor })),
);
const Projector = lazy(() =>
  persistently(() => import('../screens/projector/Projector.tsx')).then((room) => ({ default: room.Projector })),
);

function Page({ route }: { readonly route: Route }) {
  if (route.page === 'home') return <Home hostKey={takeKey('host')} />;
  if (route.page === 'join') return <Join code={route.code} />;
  if (route.page === 'conductor') return <Conductor session={route.session} token={takeKey(`s.${route.session}`)} />;
  if (route.page === 'projector') return <Projector session={route.session} token={takeKey(`p.${route.session}`)} />;
  return <NoPage />;
}

/** The page that the address asks for; a new address (back, or another key) is read anew. */
export function App() {
  const [visit, setVisit] = useState(0);
  useEffect(() => {
    const again = () => setVisit((count) => count + 1);
    window.addEventListener('popstate', again);
    window.addEventListener('hashchange', again);
    return () => {
      window.removeEventListener('popstate', again);
      window.removeEventListener('hashchange', again);
    };
  }, []);
  return (
    <Suspense fallback={<Loading />}>
      <div key={visit} className="page">
        <Page route={routeOf(location.pathname)} />
      </div>
    </Suspense>
  );
}
