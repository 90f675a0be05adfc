import { useState } from 'react';
import type { Sex } from '../../../shared/domain/role.ts';
import { stepName } from '../../../shared/i18n/steps/steps.ts';
import type { Step } from '../../../shared/session/session.ts';
import { useActor, useCommand } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { HelpSheet } from '../../ui/HelpSheet.tsx';
import { hand, plus } from '../../ui/icons/marks.ts';
import { men, women } from '../../ui/icons/users.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { guideOf } from '../guideOf.ts';
import { useSentence } from '../sentence.ts';
import { screenStrings } from '../strings/screenStrings.ts';

interface PocketHelpProps {
  readonly open: boolean;
  readonly step: Step | null;
  readonly onClose: () => void;
  readonly onAdd: () => void;
}

/** What the "?" opens: the questions of the step, a call for the facilitator, one more person, language and sun. */
export function PocketHelp({ open, step, onClose, onAdd }: PocketHelpProps) {
  const words = useStrings(screenStrings);
  const language = useLanguage();
  const actor = useActor();
  const command = useCommand();
  const sentence = useSentence();
  const [told, setTold] = useState<string | null>(null);
  const call = async () => {
    const answer = await command('seat.call', { for: 'help' });
    setTold(answer.ok ? words.pocket.called : sentence(answer));
  };
  const saySex = async (sex: Sex) => {
    const answer = await command('seat.sex', { sex });
    if (!answer.ok) setTold(sentence(answer));
  };
  const sexes = [
    { value: 'woman', label: words.join.woman, icon: women },
    { value: 'man', label: words.join.man, icon: men },
  ] as const;
  return (
    <HelpSheet
      open={open}
      title={step === null ? words.pocket.help : stepName(step, language)}
      questions={guideOf(step?.kind, language)}
      onClose={() => {
        setTold(null);
        onClose();
      }}
    >
      {told !== null && <StateCard kind="done" icon={hand} title={told} />}
      <Button icon={hand} wide onPress={() => void call()}>
        {words.pocket.callHelp}
      </Button>
      <Segmented
        label={words.pocket.whoAmI}
        labelled
        value={actor.sex}
        onChange={(sex) => void saySex(sex)}
        choices={sexes}
      />
      <Button icon={plus} wide onPress={onAdd}>
        {words.pocket.passRound}
      </Button>
    </HelpSheet>
  );
}
