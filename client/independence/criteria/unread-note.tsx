import { COMMA, LANGUAGE } from '../../lib/language/language.ts';
import { MarkWord } from './mark-word.tsx';
import { say } from './messages/words.ts';

/** Beside a verdict: how many of the rules it rests on are worded from knowledge, because their text was not read. */
export function UnreadNote({ rules }: { readonly rules: readonly { readonly id: string }[] }) {
  if (rules.length === 0) return null;
  return (
    <span className="unread-note caption" title={rules.map(({ id }) => id).join(COMMA)}>
      <MarkWord mark="K" words={say('rulesFromKnowledge', { rules: rules.length })} />
    </span>
  );
}

/** The Japanese term beside one of the page's own words; on a page in Japanese that word is the term already. */
export function JapaneseTerm({ text }: { readonly text: string | null }) {
  return <Japanese text={text} />;
}

/** The Japanese name of a book or rule beside the English one; on a page in Japanese it is the name already. */
export function Japanese({ text }: { readonly text: string | null }) {
  return text === null || LANGUAGE === 'ja' ? null : (
    <span lang="ja" className="japanese caption">
      {text}
    </span>
  );
}
