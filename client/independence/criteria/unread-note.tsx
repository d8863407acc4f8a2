import { MarkWord } from './mark-word.tsx';
import { say } from './messages/words.ts';

/** Beside a verdict: how many of the rules it rests on are worded from knowledge, because their text was not read. */
export function UnreadNote({ rules }: { readonly rules: readonly { readonly id: string }[] }) {
  if (rules.length === 0) return null;
  return (
    <span className="unread-note caption" title={rules.map(({ id }) => id).join(', ')}>
      <MarkWord mark="K" words={say('rulesFromKnowledge', { rules: rules.length })} />
    </span>
  );
}

/** The Japanese name of a book or rule beside the English one. */
export function Japanese({ text }: { readonly text: string | null }) {
  return text === null ? null : (
    <span lang="ja" className="japanese caption">
      {text}
    </span>
  );
}
