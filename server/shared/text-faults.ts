import { beforeGarbling } from './garbled.ts';
import { showsSomething, unseenIn, ZERO_WIDTH } from './unseen-characters.ts';

/** Nobody's name is longer, and no text of a filing that a fact quotes. */
export const LONGEST_NAME = 1_000;
export const LONGEST_TEXT = 100_000;
export const LONGEST_NUMBER = 60;

/** Most texts: printable letters of ASCII, and line ends. */
const PLAIN = /^[\x20-\x7e\n]*$/;
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
  if (PLAIN.test(text)) return undefined;
  const unseen = unseenIn(text);
  return unseen === undefined
    ? undefined
    : {
        code: 'UNSEEN_CHARACTER',
        message: `it ${unseen.split(';')[0] ?? ''}`,
        mend: 'take it out of the text in the file',
      };
}

/** The text in one form of its letters (a letter and its accent are one character), at its ends without blanks. */
export function tidied(text: string): string {
  return text.normalize('NFC').trim();
}

/** What is wrong with a name, and whether it can be taken all the same. That it is there at all is not looked at. */
export function nameFault(name: string): (TextFault & { readonly severity: 'error' | 'warning' }) | undefined {
  const fault = textFault(name, LONGEST_NAME);
  if (fault !== undefined) return { severity: 'error', ...fault };
  if (!showsSomething(name))
    return {
      severity: 'error',
      code: 'NAME_INVISIBLE',
      message: 'nothing of the name can be seen',
      mend: 'write the name, or leave the party out',
    };
  if (name.replace(ZERO_WIDTH, '') === name) return garbledFault(name);
  return {
    severity: 'warning',
    code: 'ZERO_WIDTH_CHARACTER',
    message: `the name ${JSON.stringify(name.slice(0, 60))} has characters that take no room`,
    mend: 'take them out, unless the script needs them: two names may look the same and differ by them',
  };
}

/** A name whose letters were lost on its way: it is loaded as it stands, and is nobody's. */
function garbledFault(name: string): (TextFault & { readonly severity: 'warning' }) | undefined {
  const mend = 'fetch the file again, or save it anew as UTF-8 from where it was made';
  const code = 'NAME_GARBLED';
  if (name.includes('\uFFFD'))
    return {
      severity: 'warning',
      code,
      message: `the name "${name.slice(0, 60)}" has a sign in the place of a letter that was lost`,
      mend,
    };
  const before = beforeGarbling(name);
  if (before === undefined) return undefined;
  const message = `the name "${name.slice(0, 60)}" was "${before.slice(0, 60)}" before its letters were read wrongly`;
  return { severity: 'warning', code, message, mend };
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
