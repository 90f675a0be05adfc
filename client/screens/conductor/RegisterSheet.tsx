import { lazy, Suspense } from 'react';
import { persistently } from '../../sync/persistently.ts';
import { useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';

const RegisterTable = lazy(() =>
  persistently(() => import('./RegisterTable.tsx')).then((table) => ({ default: table.RegisterTable })),
);

/** The registration sheet over the board; its document is open only while somebody writes in it. */
export function RegisterSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const words = useStrings(deskStrings).conductor;
  return (
    <Sheet open={open} title={words.register} onClose={onClose}>
      <p>{words.registerMore}</p>
      <Suspense fallback={<Loading />}>
        <RegisterTable />
      </Suspense>
    </Sheet>
  );
}
