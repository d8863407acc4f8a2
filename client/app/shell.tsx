import { Outlet, useLocation } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { DropAnywhere } from '../imports/drop-anywhere.tsx';
import { signInAddress, useAccount } from '../lib/account.ts';
import { WayIn } from '../ui/way-in.ts';
import { Header } from './header.tsx';
import './shell.css';
import { useCurrentIds } from './use-current-ids.ts';
import { say } from './messages/words.ts';

/** What every page stands in: the skip link, the header, and the main part, which takes the focus when the page changes. */
export function Shell() {
  const path = useLocation({ select: (location) => location.pathname });
  useCurrentIds();
  const signIn = useAccount()?.signIn ?? null;
  const wayIn = useCallback(() => signInAddress(signIn ?? ''), [signIn]);
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
      <Header />
      <DropAnywhere />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
    </WayIn>
  );
}
