import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { DropAnywhere } from '../imports/drop-anywhere.tsx';
import { Header } from './header.tsx';
import './shell.css';
import { useCurrentIds } from './use-current-ids.ts';

/** What every page stands in: the skip link, the header, and the main part, which takes the focus when the page changes. */
export function Shell() {
  const path = useLocation({ select: (location) => location.pathname });
  useCurrentIds();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <Header />
      <DropAnywhere />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}
