import { stepName } from '../../../shared/i18n/steps/steps.ts';
import type { Step } from '../../../shared/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { chain, notes, pen } from '../../ui/icons/marks.ts';
import { HelpSheet } from '../../ui/HelpSheet.tsx';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { guideOf } from '../guideOf.ts';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { screenStrings } from '../strings/screenStrings.ts';

interface ConductorHelpProps {
  readonly open: boolean;
  readonly step: Step | null;
  readonly onClose: () => void;
  readonly onOpen: (at: 'status' | 'register' | 'about') => void;
}

/** The questions of the step, and what is needed now and then: the register, devices and link, the language. */
export function ConductorHelp({ open, step, onClose, onOpen }: ConductorHelpProps) {
  const words = useStrings(screenStrings);
  const desk = useStrings(deskStrings).conductor;
  const language = useLanguage();
  return (
    <HelpSheet
      open={open}
      title={step === null ? words.pocket.help : stepName(step, language)}
      questions={guideOf(step?.kind, language)}
      onClose={onClose}
    >
      <Button icon={pen} wide onPress={() => onOpen('about')}>
        {desk.about}
      </Button>
      <Button icon={notes} wide onPress={() => onOpen('register')}>
        {desk.register}
      </Button>
      <Button icon={chain} wide onPress={() => onOpen('status')}>
        {desk.status}
      </Button>
    </HelpSheet>
  );
}
