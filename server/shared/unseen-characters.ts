/**
 * Characters that a text shows nothing of, or that turn the order of what is around them: controls other than line
 * breaks and tabs, halves of characters, code points that are no characters (XML cannot hold them), and the embeddings,
 * overrides and isolates of Unicode's bidirectional algorithm (UAX 9).
 */
const UNSEEN = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}|[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Characters that take no room: joiners, marks of direction, soft hyphens, byte order marks, tags. Those that choose
 * how the letter before them is drawn belong to it: Japanese names need them.
 */
export const ZERO_WIDTH =
  /(?![\u180B-\u180D\u180F\uFE00-\uFE0F\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]/gu;

/** Whether there is something to see; a blank of braille has no dots. */
export function showsSomething(text: string): boolean {
  return text.replace(/[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]/gu, '').trim() !== '';
}

/**
 * The same of what somebody writes or signs with: it must show something too. A text of blanks alone is looked at
 * elsewhere.
 */
export function unshownIn(text: string): string | undefined {
  const isBlank = text.trim() === '';
  return unseenIn(text) ?? (!isBlank && !showsSomething(text) ? NOTHING_SHOWN : undefined);
}

const NOTHING_SHOWN = 'shows nothing: all of its characters take no room; write words.';

/**
 * What is wrong with a text as the end of a sentence that begins with its name; undefined when every character can be
 * seen.
 */
export function unseenIn(text: string): string | undefined {
  const [found] = text.matchAll(UNSEEN);
  if (found === undefined) return undefined;
  const before = text.slice(0, found.index);
  const lines = before.split('\n');
  const place = [...(lines.at(-1) ?? '')].length + 1;
  return `has the character ${codeOf(found[0])}, which cannot be seen, as character ${String(place)} of line ${String(lines.length)}; take it out. Line breaks and tabs may stay.`;
}

/** The text with such characters spelt out, as `[U+202E]`: nothing is lost, and nothing turns around. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (one) => `[${codeOf(one)}]`);
}

/** JSON in which such characters stand escaped, so that it means the same and a terminal shows it as it is. */
export function visibleJson(json: string): string {
  return json.replace(UNSEEN, (one) =>
    Array.from({ length: one.length }, (_, i) => `\\u${one.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
