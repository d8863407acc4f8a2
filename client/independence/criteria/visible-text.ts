/** Characters that show nothing or turn a line around; new determinations hold none, those of an older file may. */
const UNSEEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/gu;

/** The text with such characters spelt out, as `[U+202E]`: nothing is lost, and nothing turns around. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (one) => `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
}
