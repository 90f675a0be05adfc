import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { undo } from '../ui/icons/marks.ts';
import { StateCard } from '../ui/StateCard.tsx';
import { useStrings } from '../ui/language.tsx';
import { screenStrings } from '../screens/strings/screenStrings.ts';

function Broken({ onAgain }: { readonly onAgain: () => void }) {
  const words = useStrings(screenStrings);
  return (
    <div className="pocket" style={{ padding: 24, display: 'grid', gap: 16 }}>
      <StateCard kind="refused" title={words.broken.title}>
        {words.broken.more}
      </StateCard>
      <Button kind="go" icon={undo} onPress={onAgain}>
        {words.broken.again}
      </Button>
    </div>
  );
}

interface State {
  readonly broken: boolean;
}

/** When a screen breaks, says what to do. What was written is on the laptop or on this device, so a reload loses nothing. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken onAgain={() => location.reload()} /> : this.props.children;
  }
}
