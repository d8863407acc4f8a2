/** An abbreviation or initial at the end: the sentence goes on after its full stop. */
const ABBREVIATED = /(?:^|[\s("“])(?:Ltd|Inc|Co|Corp|No|Mr|Ms|Mrs|Dr|St|Art|Arts|Nos|vs|p|pp|\p{Lu})\.$/u;
/** A full stop with what may close behind it, and the next sentence. */
const ENDS = /[.?!]["”’)]?(?=\s)/gu;

/** The first sentence of a text; the whole text when it is one. A name that ends in `Ltd.` ends none. */
export function firstSentence(text: string): string {
  for (const { 0: stop, index } of text.matchAll(ENDS)) {
    const head = text.slice(0, index + stop.length);
    if (!ABBREVIATED.test(head)) return head;
  }
  return text;
}
