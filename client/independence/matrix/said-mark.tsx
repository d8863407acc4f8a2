import type { ReactNode } from 'react';
import type { SaidVerdict, Tone } from '../words/verdict-words.ts';
import { say } from './messages/words.ts';

/** A verdict or outcome: a shape and its word in one colour. */
export function SaidMark({ said, children }: { readonly said: SaidVerdict; readonly children?: ReactNode }) {
  return (
    <span className={`said said-${said.tone}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.75" aria-hidden>
        {SHAPES[said.tone]}
      </svg>
      <span>{children ?? said.word}</span>
    </span>
  );
}

export function ReviewFlag() {
  return (
    <span className="review-flag" title={say('turnsOnAJudgementThatSomebody')}>
      {say('review')}
    </span>
  );
}

const SHAPES: Readonly<Record<Tone, ReactNode>> = {
  triggered: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
  clear: <circle cx="6" cy="6" r="4.2" />,
  unknown: (
    <>
      <path d="M3.4 4.1c0-1.5 1.1-2.5 2.6-2.5s2.6 1 2.6 2.4c0 1.6-2.6 1.7-2.6 3.5" />
      <path d="M6 9.3v1.7" />
    </>
  ),
  asserted: <circle cx="6" cy="6" r="4.2" strokeDasharray="2.2 2.2" />,
  none: <path d="M2.5 6h7" />,
};
