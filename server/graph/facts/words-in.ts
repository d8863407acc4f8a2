import type { Fact } from '../../shared/facts.ts';
import { foldName } from '../../shared/names/name-key.ts';

/** What of a fact is no text of its own: ids, days, figures and words of the vocabulary. */
const NO_TEXT = new Set(
  `id kind subject object from to knownFrom knownTo supersededBy supersededFrom supersededKnownFrom basis attribute currency
   amount fee totalPaid cap price balance balanceOn shares percent percentMin percentMax interest direct accounting firm
   signedOn meeting periodFrom periodTo termEnds votingPower disposalPower block matter extent observedOn source`.split(
    /\s+/,
  ),
);

/** The words of a text to look for, without case, accents and width; none for a text of nothing but spaces. */
export function wordsOf(text: string): readonly string[] {
  return foldName(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** Whether every word stands in the text. */
export function hasWords(text: string, words: readonly string[]): boolean {
  const folded = foldName(text);
  return words.every((word) => folded.includes(word));
}

/** Everything a fact says in words of its own: notes, titles, headings, terms, details, places in documents. */
export function textOfFact(fact: Fact): string {
  return textsIn(fact).join(' ');
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (NO_TEXT.has(name) ? [] : textsIn(inner)));
}
