import { Check, CircleDashed, FileText } from 'lucide-react';
import { MARK_WORDS, type Mark } from './verdict-words.ts';

const ICONS = { S: Check, K: CircleDashed, D: FileText } as const;

/** How well a text of the law is known: a sign and the words. */
export function MarkWord({ mark }: { readonly mark: Mark }) {
  const Icon = ICONS[mark];
  return (
    <span className={`mark-word mark-word-${mark.toLowerCase()}`}>
      <Icon size={11} aria-hidden /> {MARK_WORDS[mark]}
    </span>
  );
}
