import { Check, CircleDashed, FileText } from 'lucide-react';
import { MARK_WORDS, VERSION_WORDS, wordingSaid, type Confirmation } from '../words/verdict-words.ts';

const ICONS = { S: Check, K: CircleDashed, D: FileText } as const;

/** How well something of the law is known: a sign and the words, which say of what. */
export function MarkWord({ mark, words = MARK_WORDS[mark] }: { readonly mark: Confirmation; readonly words?: string }) {
  const Icon = ICONS[mark];
  return (
    <span className={`mark-word mark-word-${mark.toLowerCase()}`}>
      <Icon size={11} aria-hidden />
      <span>{words}</span>
    </span>
  );
}

/** How well the days of a version are known. */
export function VersionMark({ mark }: { readonly mark: Confirmation }) {
  return <MarkWord mark={mark} words={VERSION_WORDS[mark]} />;
}

/** How well the wording of a book's rules is known, over all of them. */
export function WordingMark({ rules }: { readonly rules: readonly { readonly mark: Confirmation }[] }) {
  const said = wordingSaid(rules);
  return said && <MarkWord {...said} />;
}
