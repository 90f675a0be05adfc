import { useState } from 'react';
import { keyFor } from '../../../shared/domain/key.ts';
import { NAME_LENGTH, NOTE_LENGTH } from '../../../shared/domain/limits.ts';
import { isLeader } from '../../../shared/domain/role.ts';
import { guides } from '../../../shared/i18n/guides/guides.ts';
import {
  addTopic,
  binTopic,
  noteQuestion,
  readTokoch,
  type Tokoch,
  type Topic,
} from '../../../shared/methods/tokoch/index.ts';
import { useBoard, useCommand, useContent, type LiveBoard } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { bin, check, pen, speak, undo } from '../../ui/icons/marks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { TextSheet } from '../../ui/TextSheet.tsx';
import type { ViewProps } from '../view.ts';
import styles from './TopicBoard.module.css';
import { tokochStrings } from './strings/tokochStrings.ts';

type Sheet =
  | { readonly at: 'propose' }
  | { readonly at: 'choose'; readonly topic: Topic }
  | { readonly at: 'note'; readonly question: number };

/** Topics of the public hearing: proposed by anybody, chosen by the facilitator with the reason; notes to the questions. */
export function TopicBoard({ actor }: ViewProps) {
  const words = useStrings(tokochStrings);
  const live = useBoard('tokoch');
  const board = useContent('tokoch', readTokoch);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  if (live === null || board === null) return <Loading />;
  const leads = isLeader(actor);
  return (
    <div className={styles['board']}>
      <h2>{words.topicQuestion}</h2>
      {board.hearing !== null && <Chosen hearing={board.hearing} leads={leads} />}
      {board.topics.length === 0 && <StateCard kind="empty" icon={speak} title={words.noTopics} />}
      <TopicList
        live={live}
        topics={board.topics}
        leads={leads}
        onChoose={(topic) => setSheet({ at: 'choose', topic })}
      />
      {live.state === 'live' && (
        <Button kind={leads ? 'plain' : 'go'} wide={!leads} icon={speak} onPress={() => setSheet({ at: 'propose' })}>
          {words.propose}
        </Button>
      )}
      {leads && <Questions notes={board.questions} onNote={(question) => setSheet({ at: 'note', question })} />}
      {sheet !== null && <TopicSheet live={live} board={board} sheet={sheet} onClose={() => setSheet(null)} />}
    </div>
  );
}

function Chosen({ hearing, leads }: { readonly hearing: NonNullable<Tokoch['hearing']>; readonly leads: boolean }) {
  const words = useStrings(tokochStrings);
  const command = useCommand();
  return (
    <StateCard kind="done" title={`${words.chosen}: ${hearing.topic}`}>
      <p>{hearing.reason === '' ? words.withoutReason : hearing.reason}</p>
      {leads && (
        <Button icon={undo} onPress={() => void command('tokoch.topic', {})}>
          {words.takeBack}
        </Button>
      )}
    </StateCard>
  );
}

interface TopicListProps {
  readonly live: LiveBoard;
  readonly topics: readonly Topic[];
  readonly leads: boolean;
  readonly onChoose: (topic: Topic) => void;
}

function TopicList({ live, topics, leads, onChoose }: TopicListProps) {
  const words = useStrings(tokochStrings);
  return (
    <ul className={styles['topics']}>
      {topics.map((topic) => (
        <li key={topic.id}>
          <b>{topic.text}</b>
          {leads && (
            <Button icon={check} onPress={() => onChoose(topic)}>
              {words.choose}
            </Button>
          )}
          {(leads || topic.id.startsWith(`${live.maker}.`)) && (
            <IconButton
              icon={bin}
              label={`${words.remove}: ${topic.text}`}
              onPress={() => binTopic(live.doc, topic.id, Date.now())}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface TopicSheetProps {
  readonly live: LiveBoard;
  readonly board: Tokoch;
  readonly sheet: Sheet;
  readonly onClose: () => void;
}

/** The one question that is open: a new topic, the reason of a choice, or a note to a guiding question. */
function TopicSheet({ live, board, sheet, onClose }: TopicSheetProps) {
  const words = useStrings(tokochStrings);
  const asked = useStrings(guides).tokoch;
  const command = useCommand();
  const give = (text: string): void => {
    if (sheet.at === 'propose') addTopic(live.doc, keyFor(live.maker, live.fresh()), text);
    else if (sheet.at === 'choose') void command('tokoch.topic', { topic: sheet.topic.id, reason: text });
    else noteQuestion(live.doc, sheet.question, text);
    onClose();
  };
  const title = {
    propose: () => words.topicQuestion,
    choose: () => (sheet.at === 'choose' ? `${sheet.topic.text}. ${words.reason}` : ''),
    note: () => (sheet.at === 'note' ? (asked[sheet.question - 1] ?? '') : ''),
  }[sheet.at]();
  return (
    <TextSheet
      open
      title={title}
      initial={sheet.at === 'note' ? (board.questions.get(sheet.question) ?? '') : ''}
      mayBeEmpty={sheet.at !== 'propose'}
      maxLength={sheet.at === 'propose' ? NAME_LENGTH : NOTE_LENGTH}
      doneLabel={sheet.at === 'choose' ? words.choose : words.save}
      onClose={onClose}
      onDone={give}
    />
  );
}

/** The guiding questions, each with what was said to it. */
function Questions({
  notes,
  onNote,
}: {
  readonly notes: ReadonlyMap<number, string>;
  readonly onNote: (question: number) => void;
}) {
  const words = useStrings(tokochStrings);
  const asked = useStrings(guides).tokoch;
  return (
    <section className={styles['questions']} aria-label={words.questions}>
      <h3>{words.questions}</h3>
      <ol className={styles['topics']}>
        {asked.map((question, at) => (
          <li key={question}>
            <span className={styles['asked']}>
              {question}
              {notes.has(at + 1) && <b>{notes.get(at + 1)}</b>}
            </span>
            <IconButton icon={pen} label={`${words.note}: ${question}`} onPress={() => onNote(at + 1)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
