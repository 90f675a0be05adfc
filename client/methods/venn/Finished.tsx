import type { Session } from '../../../shared/session/session.ts';
import { useCommand } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { check, undo } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { vennStrings } from './strings/vennStrings.ts';

interface Props {
  readonly session: Session;
  readonly board: string;
}

/** Says that women or men are done with their diagram, or takes it up again; nothing beside the common one. */
export function Finished({ session, board }: Props) {
  const words = useStrings(vennStrings);
  const command = useCommand();
  const variant = board.slice('venn-'.length);
  if (variant !== 'women' && variant !== 'men') return null;
  const done = session.finished.has(board);
  return (
    <Button icon={done ? undo : check} onPress={() => void command('venn.finish', { variant, on: !done })}>
      {done ? words.reopen(words[variant]) : words.finish(words[variant])}
    </Button>
  );
}
