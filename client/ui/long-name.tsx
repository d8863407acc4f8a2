import { Fragment } from 'react';

/** Words up to this length stand on one line; a longer one may break after each part of so many letters. */
const LONGEST_WORD = 30;
const PART = 24;

/**
 * A name with places to break where a word of it is longer than words are: a column of a table is as wide as the
 * longest word in it. What is copied or read aloud is the name as it is.
 */
export function LongName({ name }: { readonly name: string }) {
  return brokenName(name).map((part, i) => (
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/** The name in its parts, which joined are the name; letters stay with their marks. */
export function brokenName(name: string): readonly string[] {
  const parts: string[] = [''];
  for (const word of name.split(/(?<=[\s-])/u)) {
    const letters = word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
    const step = letters.length > LONGEST_WORD ? PART : Math.max(1, letters.length);
    for (let from = 0; from < letters.length; from += step) {
      const part = letters.slice(from, from + step).join('');
      if (from === 0) parts.push(`${parts.pop() ?? ''}${part}`);
      else parts.push(part);
    }
  }
  return parts;
}
