import type { ReactNode } from 'react';

/** What is said of a press: on paper nothing can be pressed, and the words are not there. */
export function ScreenWords({ children }: { readonly children: ReactNode }) {
  return <span className="screen-only">{children}</span>;
}
