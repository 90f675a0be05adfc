import { refusals } from '../../shared/i18n/refusals/refusals.ts';
import { useLanguage } from '../ui/language.tsx';
import type { Answer } from '../sync/index.ts';

export type Refusal = Extract<Answer, { ok: false }>;

/** What to say of a refusal: the server's own sentence where it gave one, else ours; both say what to do. */
export function useSentence(): (refusal: Refusal) => string {
  const language = useLanguage();
  return ({ code, detail }) => {
    const said = detail['detail'];
    return code === 'link.problem' && typeof said === 'string' ? said : refusals[language][code];
  };
}
