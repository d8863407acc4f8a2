import { LANGUAGE } from '../../lib/language/language.ts';
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

/** Over reasons: that they are worded in English for now, on a page in Japanese. */
export function ReasonsLanguage() {
  return LANGUAGE === 'ja' ? <p className="caption">{say('reasonsAreInEnglish')}</p> : null;
}

/** The Japanese term beside one of the page's own words; on a page in Japanese that word is the term already. */
export function JapaneseTerm({ text }: { readonly text: string | null }) {
  return LANGUAGE === 'ja' ? null : <Japanese text={text} />;
}

/** The Japanese name of a book or rule beside the English one. */
export function Japanese({ text }: { readonly text: string | null }) {
  return text === null ? null : (
    <span lang="ja" className="japanese caption">
      {text}
    </span>
  );
}
