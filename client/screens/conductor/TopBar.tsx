import { people as peopleNames } from '../../../shared/i18n/people/people.ts';
import type { Session } from '../../../shared/session/session.ts';
import { recall, remember, textOf, useRoom } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { HelpButton } from '../../ui/HelpButton.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { lock, pen, qr, screen } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { RoomBadge } from '../RoomBadge.tsx';
import { deskStrings } from '../strings/desk/deskStrings.ts';
import { spacedCode } from '../useHub.ts';
import { useDesk } from './commandDesk.tsx';
import styles from './Conductor.module.css';

const NAME = 'Ашар';

interface TopBarProps {
  readonly session: Session;
  readonly onOpen: (at: 'door' | 'help' | 'about') => void;
}

/** Opens the wall in a window of its own; where this laptop has no key for it yet, the server makes one. */
function useOpenWall(): () => Promise<void> {
  const room = useRoom();
  const { run } = useDesk();
  return async () => {
    const id = room.pass.session;
    const key = `ashar.key.p.${id}`;
    if (recall(key) === null) {
      const answer = await run('links.renew', { role: 'projector' });
      if (!answer.ok) return;
      remember(key, textOf(answer.answer['token']));
    }
    window.open(`/p/${id}`, `ashar-wall-${id}`);
  };
}

/** What this is, whether all is saved, the wall, the way in, help. */
export function TopBar({ session, onOpen }: TopBarProps) {
  const { conductor: words, home } = useStrings(deskStrings);
  const language = useLanguage();
  const openWall = useOpenWall();
  const about = [
    session.title ?? words.sessionName(session.kind),
    session.ageGroup === null ? '' : peopleNames[language].ageGroups[session.ageGroup],
    session.village === '' ? home.noVillage : session.village,
  ];
  return (
    <header className={styles['top']}>
      <h1 className={styles['name']}>{NAME}</h1>
      <span className={styles['what']}>
        <button type="button" onClick={() => onOpen('about')}>
          <span>{about.filter((part) => part !== '').join(' · ')}</span>
          <Icon shape={pen} />
          <span className="hidden">{words.about}</span>
        </button>
      </span>
      <RoomBadge saved={words.allSaved} />
      <span className={styles['wall']}>
        <Button kind="flat" icon={screen} onPress={() => void openWall()}>
          {words.openWall}
        </Button>
      </span>
      <Button icon={session.doorOpen ? qr : lock} onPress={() => onOpen('door')}>
        {session.doorOpen ? (
          <span className={styles['codeWord']}>
            <span className={styles['codeName']}>{words.code}</span> <b>{spacedCode(session.joinCode)}</b>
          </span>
        ) : (
          words.doorClosed
        )}
      </Button>
      <HelpButton onPress={() => onOpen('help')} />
    </header>
  );
}
