import type { Actor } from '../../../shared/domain/role.ts';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { useStrings } from '../../ui/language.tsx';
import { Segmented, type Choice } from '../../ui/Segmented.tsx';
import type { Voice } from './newThings.ts';
import { USER_PICTURES } from './pictures.ts';
import { mapStrings } from './strings/mapStrings.ts';

interface Props {
  readonly actor: Actor;
  readonly voice: Voice;
  readonly onChange: (voice: Voice) => void;
}

type Value = 'usual' | NonNullable<Voice>;

/** On which layer one's new marks lie: the usual one, or a voice of its own. Men are not offered the women's. */
export function VoiceChoice({ actor, voice, onChange }: Props) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  const choices: Choice<Value>[] = [{ value: 'usual', label: words.usual }];
  if (actor.sex !== 'man') choices.push({ value: 'women', label: terms.layers.women, icon: USER_PICTURES.women });
  choices.push({ value: 'youth', label: terms.layers.youth, icon: USER_PICTURES.youth });
  return (
    <Segmented
      labelled
      label={words.newOn}
      value={voice ?? 'usual'}
      choices={choices}
      onChange={(value) => onChange(value === 'usual' ? null : value)}
    />
  );
}
