import { Outlet, useLocation } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { KeysDialog } from '../help/keys-dialog.tsx';
import { DropAnywhere } from '../imports/drop-anywhere.tsx';
import { signInAddress, useAccount } from '../lib/account.ts';
import { isEmbedded } from '../lib/window/framed-page.ts';
import { KeepView } from '../ui/keep-view.ts';
import { WayIn } from '../ui/way-in.ts';
import { isKeepable } from '../views/address-words.ts';
import { KeepDialog } from '../views/keep-dialog.tsx';
import { StoryBar } from '../views/story-bar.tsx';
import { Header } from './header.tsx';
import { PaperHead, PaperSource } from './paper-lines.tsx';
import './shell.css';
import './print.css';
import { useCurrentIds } from './use-current-ids.ts';
import { say } from './messages/words.ts';

/**
 * What every page stands in: the skip link, the header, and the main part, which takes the focus when the page changes.
 */
export function Shell() {
  const path = useLocation({ select: (location) => location.pathname });
  useCurrentIds();
  const signIn = useAccount()?.signIn ?? null;
  const wayIn = useCallback(() => signInAddress(signIn ?? ''), [signIn]);
  const [keeping, setKeeping] = useState<{ readonly address: string; readonly title: string }>();
  const keep = useCallback(() => {
    setKeeping({
      address: `${location.pathname}${location.search}`,
      title: document.title.replace(/ · govgraph$/, ''),
    });
  }, []);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <WayIn value={signIn === null ? null : wayIn}>
      <a className="skip-link" href="#main">
        {say('skipToTheContent')}
      </a>
      <KeepView value={isKeepable(path) ? keep : null}>
        {!isEmbedded && <Header />}
        <PaperHead />
        <StoryBar />
        <DropAnywhere />
        <KeysDialog />
        <main id="main" ref={main} tabIndex={-1}>
          <Outlet />
        </main>
        <PaperSource />
      </KeepView>
      {keeping && (
        <KeepDialog
          {...keeping}
          onClose={() => {
            setKeeping(undefined);
          }}
        />
      )}
    </WayIn>
  );
}
