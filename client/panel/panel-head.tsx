import { useContext, useEffect, type ReactNode } from 'react';
import { dayInWords } from '../lib/days.ts';
import { useTitle } from '../lib/window/title.ts';
import { isJapanese } from '../lib/words.ts';
import { PartyMark, type MarkName } from '../ui/party-mark.tsx';
import { NamedTo } from './named-to.ts';
import type { PanelView } from './panel-view.ts';
import { say } from './messages/words.ts';

/** Kind, name, and as of when. */
export function PanelHead({
  mark,
  kind,
  name,
  view,
  lastStated,
  children,
}: {
  readonly mark: MarkName;
  readonly kind: string;
  readonly name: string;
  readonly view: PanelView;
  /** The latest day, of those not after the day shown, as of which a source states any of what follows. */
  readonly lastStated?: string | undefined;
  readonly children?: ReactNode;
}) {
  const tell = useContext(NamedTo);
  useTitle(name, dayInWords(view.on));
  useEffect(() => {
    tell(name);
  }, [tell, name]);
  return (
    <header className="panel-head">
      <p className="overline panel-kind" style={{ color: `var(--${mark === 'board' ? 'secondary' : mark})` }}>
        <PartyMark mark={mark} /> {kind}
      </p>
      <h2 className="panel-name" lang={isJapanese(name) ? 'ja' : undefined}>
        {name}
      </h2>
      <p className="quiet panel-asof">
        {say('asOfOnKnownByKnown', {
          on: dayInWords(view.on),
          known: view.known === undefined ? say('today') : dayInWords(view.known),
        })}
      </p>
      {lastStated !== undefined && <p className="caption">{say('lastStated', { day: dayInWords(lastStated) })}</p>}
      {children}
    </header>
  );
}
