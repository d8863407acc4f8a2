import { useEffect, useRef, useState, type ReactNode } from 'react';

/** They come a moment after the tabs: a tab that was chosen before would be shown with the text of another. */
const EDITORS = ['.graphiql-query-editor', '.graphiql-response'].map((place) => `${place} .monaco-editor`);

/** Takes no press and no key before every editor is there. */
export function UntilEditable({ children }: { readonly children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const { current } = main;
    if (!current) return;
    const look = () => {
      if (!EDITORS.every((editor) => current.querySelector(editor))) return;
      observer.disconnect();
      setReady(true);
    };
    const observer = new MutationObserver(look);
    observer.observe(current, { childList: true, subtree: true });
    look();
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <main ref={main} inert={!ready} aria-busy={!ready}>
      {children}
    </main>
  );
}
