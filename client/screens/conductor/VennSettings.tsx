import type { Step } from '../../../shared/session/session.ts';
import { useStrings } from '../../ui/language.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { useDesk } from './commandDesk.tsx';

/** How a Venn step is held: one diagram or two that are compared, and whether participants move circles. */
export function VennSettings({ step }: { readonly step: Step }) {
  const words = useStrings(deskStrings).conductor.venn;
  const { run } = useDesk();
  const set = (settings: Step['settings'], moments?: readonly string[]) =>
    void run('step.settings', { step: step.id, settings, ...(moments === undefined ? {} : { moments }) });
  const single = step.moments.filter((each) => each !== 'compare');
  return (
    <>
      <Segmented
        labelled
        label={words.who}
        value={step.settings['apart'] === true ? 'apart' : 'together'}
        onChange={(how) => set({ apart: how === 'apart' }, how === 'apart' ? [...single, 'compare'] : single)}
        choices={[
          { value: 'together', label: words.together },
          { value: 'apart', label: words.apart },
        ]}
      />
      <Segmented
        labelled
        label={words.moves}
        value={step.settings['participantsMove'] === false ? 'leaders' : 'anybody'}
        onChange={(who) => set({ participantsMove: who === 'anybody' })}
        choices={[
          { value: 'anybody', label: words.anybody },
          { value: 'leaders', label: words.leaders },
        ]}
      />
    </>
  );
}
