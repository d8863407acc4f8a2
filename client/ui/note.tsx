import { useState } from 'react';
import { usePaper } from '../lib/window/paper.ts';
import { say } from './messages/words.ts';

const SHORT = 110;

/** A remark of the editors: its beginning, and the rest when asked for and on paper. */
export function Note({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  const paper = usePaper();
  if (text.length <= SHORT || paper) return <div className="fact-note">{text}</div>;
  const cut = text.lastIndexOf(' ', SHORT - 15);
  return (
    <div className="fact-note">
      {open ? text : `${text.slice(0, cut)}… `}{' '}
      <button
        type="button"
        className="fact-more"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? say('less') : say('more')}
      </button>
    </div>
  );
}
