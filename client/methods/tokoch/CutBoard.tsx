import { useState } from 'react';
import { NAME_LENGTH } from '../../../shared/domain/limits.ts';
import { isLeader } from '../../../shared/domain/role.ts';
import { Button } from '../../ui/Button.tsx';
import { breadMark, coin, plus, sum, undo } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { TextSheet } from '../../ui/TextSheet.tsx';
import { useCommand } from '../../sync/index.ts';
import type { ViewProps } from '../view.ts';
import { BreadPanel } from './BreadPanel.tsx';
import { emblemFor } from './emblem.ts';
import { EmptyPocket } from './EmptyPocket.tsx';
import { Files } from './Files.tsx';
import { RealSheet } from './RealSheet.tsx';
import styles from './BreadPanel.module.css';
import { SliceSheet } from './SliceSheet.tsx';
import { tokochStrings } from './strings/tokochStrings.ts';
import { TotalSheet } from './TotalSheet.tsx';
import { useRoomBread, type RoomBread } from './useBread.ts';

interface Props {
  readonly props: ViewProps;
  readonly bread: 'believed' | 'wished';
}

/** The room's bread, believed or wished, with what this person may do to its slices. */
export function CutBoard({ props, bread }: Props) {
  const words = useStrings(tokochStrings);
  const hand = useRoomBread(props, bread);
  const [open, setOpen] = useState<string | null>(null);
  if (hand === null) return <Loading />;
  const leads = isLeader(props.actor);
  if (hand.slices.length === 0) return <NoSlices hand={hand} leads={leads} />;
  const slice = hand.slices.find(({ id }) => id === open);
  const changes = hand.slices.some(({ id }) => hand.may('name', id));
  return (
    <>
      <BreadPanel
        hand={hand}
        title={bread === 'believed' ? words.question : words.wishQuestion}
        onEdit={changes ? setOpen : undefined}
      >
        <SliceTools hand={hand} leads={leads} />
        {leads && <Files hand={hand} bread={bread} />}
        <Binned hand={hand} />
      </BreadPanel>
      {slice !== undefined && <SliceSheet key={slice.id} hand={hand} slice={slice} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Before the first slice: the common heads are offered. */
function NoSlices({ hand, leads }: { readonly hand: RoomBread; readonly leads: boolean }) {
  const words = useStrings(tokochStrings);
  const command = useCommand();
  if (!leads) return <EmptyPocket />;
  const heads = words.headNames.map((name) => ({ name, emblem: emblemFor(name) }));
  return (
    <div className={styles['side']}>
      <div className={styles['first']}>
        <StateCard kind="empty" icon={breadMark} title={words.empty}>
          {words.emptyMore}
        </StateCard>
      </div>
      <div className={styles['tools']}>
        <Button kind="go" icon={breadMark} onPress={() => void command('tokoch.heads', { heads })}>
          {words.heads}
        </Button>
        <SliceTools hand={hand} leads={leads} />
      </div>
    </div>
  );
}

function SliceTools({ hand, leads }: { readonly hand: RoomBread; readonly leads: boolean }) {
  const words = useStrings(tokochStrings);
  const command = useCommand();
  const [sheet, setSheet] = useState<'add' | 'total' | 'real' | null>(null);
  const close = () => setSheet(null);
  return (
    <>
      {hand.may('add') && (
        <Button icon={plus} onPress={() => setSheet('add')} aria={{ 'aria-haspopup': 'dialog' }}>
          {words.add}
        </Button>
      )}
      {leads && (
        <>
          <Button icon={coin} onPress={() => setSheet('total')} aria={{ 'aria-haspopup': 'dialog' }}>
            {words.totalShort}
          </Button>
          <Button icon={sum} onPress={() => setSheet('real')} aria={{ 'aria-haspopup': 'dialog' }}>
            {words.realTitle}
          </Button>
          <Button onPress={() => void command('tokoch.fine', { on: hand.parts === 100 })}>
            {hand.parts === 100 ? words.fine : words.wholePercents}
          </Button>
        </>
      )}
      <TextSheet
        open={sheet === 'add'}
        title={words.addQuestion}
        maxLength={NAME_LENGTH}
        onClose={close}
        onDone={(name) => {
          hand.add(name);
          close();
        }}
      />
      {sheet === 'total' && <TotalSheet hand={hand} onClose={close} />}
      {sheet === 'real' && <RealSheet slices={hand.board.slices} onTotal={hand.state} onClose={close} />}
    </>
  );
}

/** Slices that were removed, each with its way back. */
function Binned({ hand }: { readonly hand: RoomBread }) {
  const words = useStrings(tokochStrings);
  return hand.board.bin.map(({ id, name }) =>
    hand.may('bin', id) ? (
      <Button key={id} icon={undo} onPress={() => hand.restore(id)}>
        {`${words.restore}: ${name}`}
      </Button>
    ) : null,
  );
}
