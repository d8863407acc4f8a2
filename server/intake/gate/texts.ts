import { unseenIn } from '../../shared/unseen-characters.ts';

/** Nobody's name is longer, and no text of a filing that a fact quotes. */
export const LONGEST_NAME = 1_000;
export const LONGEST_TEXT = 100_000;
const LONGEST_NUMBER = 60;

/** Characters that take no room: joiners, marks of direction, soft hyphens, byte order marks. */
const ZERO_WIDTH =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0]/gu;
const DECIMAL = /^-?\d+(\.\d+)?$/;

export interface TextFault {
  readonly code: string;
  readonly message: string;
  readonly mend: string;
}

/** What keeps a text from being taken as it stands; undefined when nothing does. */
export function textFault(text: string, longest = LONGEST_TEXT): TextFault | undefined {
  if (text.length > longest)
    return {
      code: 'TEXT_TOO_LONG',
      message: `it has ${String(text.length)} characters; at most ${String(longest)} are taken`,
      mend: 'look whether a quotation mark or a line end is missing before it',
    };
  const unseen = unseenIn(text);
  return unseen === undefined
    ? undefined
    : { code: 'UNSEEN_CHARACTER', message: `it ${unseen}`, mend: 'correct the text in the file' };
}

/** The text in one form of its letters (a letter and its accent are one character), at its ends without blanks. */
export function tidied(text: string): string {
  return text.normalize('NFC').trim();
}

export function hasZeroWidth(text: string): boolean {
  ZERO_WIDTH.lastIndex = 0;
  return ZERO_WIDTH.test(text);
}

/** Whether nothing of it would be seen. */
export function isInvisible(text: string): boolean {
  return text.replace(ZERO_WIDTH, '').trim() === '';
}

/** What keeps a text from being an exact number. */
export function numberFault(text: string): TextFault | undefined {
  const mend = 'write digits, with a point before the decimals and nothing else, e.g. 2000000000 or 24.7';
  if (text.length > LONGEST_NUMBER)
    return {
      code: 'NUMBER_TOO_LONG',
      message: `the number has ${String(text.length)} characters; at most ${String(LONGEST_NUMBER)} are taken`,
      mend,
    };
  return DECIMAL.test(text)
    ? undefined
    : { code: 'NOT_A_NUMBER', message: `${JSON.stringify(text)} is not an exact number`, mend };
}
