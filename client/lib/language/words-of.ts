import IntlMessageFormat, { type Formatters } from 'intl-messageformat';
import { createElement, Fragment, type ReactNode } from 'react';
import type { ArgumentsOf, CountsOf } from './arguments-of.ts';
import { LANGUAGE, type Language } from './language.ts';

/** ICU messages by name. A name is one word for what the message says, not where it stands. */
export type Messages = Readonly<Record<string, string>>;

type Same<A, B> = [A, B] extends [B, A] ? true : false;

/** The same names in another language, each with the same arguments; whatever else is there is refused. */
type Matching<From extends Messages, To extends Messages> = {
  readonly [K in keyof To]: K extends keyof From
    ? Same<ArgumentsOf<From[K]>, ArgumentsOf<To[K]>> extends true
      ? To[K]
      : `must have the arguments of the English message`
    : never;
};

type Values<Text extends string, Value> = {
  readonly [Name in ArgumentsOf<Text>]: Name extends CountsOf<Text> ? number : Value;
};

/** Names of the messages without arguments. */
type Plain<From extends Messages> = {
  [K in keyof From]: [ArgumentsOf<From[K]>] extends [never] ? K : never;
}[keyof From];

/** Says a message: text where all its arguments are text, else what React draws. */
export interface Say<From extends Messages> {
  (name: Plain<From>): string;
  <K extends Exclude<keyof From, Plain<From>>>(name: K, values: Values<From[K], string | number>): string;
  <K extends Exclude<keyof From, Plain<From>>>(name: K, values: Values<From[K], ReactNode>): ReactNode;
}

/** The messages of a room, in the language of the page. */
export function wordsOf<const From extends Messages, const To extends Readonly<Record<keyof From, string>>>(
  en: From,
  ja: To & Matching<From, To>,
  language: Language = LANGUAGE,
): Say<From> {
  const messages: Messages = language === 'ja' ? ja : en;
  const read = new Map<string, ReadMessage>();
  const say = (name: string, values?: Readonly<Record<string, ReactNode>>): ReactNode => {
    const text = messages[name] ?? name;
    if (values === undefined && !text.includes("'{")) return text;
    let message = read.get(name);
    if (message === undefined) {
      message = cutAtNames(text) ?? readByStandard(text, language);
      read.set(name, message);
    }
    const parts = message(values ?? {});
    return parts.every((part) => typeof part === 'string') ? parts.join('') : createElement(Fragment, null, ...parts);
  };
  return say as unknown as Say<From>;
}

/** Puts values into a message: texts, and what React draws between them. */
export type ReadMessage = (values: Readonly<Record<string, ReactNode>>) => readonly ReactNode[];

/**
 * A message with nothing in it but text and names of arguments, which nine of ten are: to cut it there takes a fraction
 * of what reading it by the standard does. Undefined of any other.
 */
export function cutAtNames(text: string): ReadMessage | undefined {
  const pieces = text.split(/\{(\w+)\}/);
  if (pieces.some((piece, i) => i % 2 === 0 && /[{}]|'['<|#]/.test(piece)) || QUOTED.test(text)) return undefined;
  return (values) => {
    const parts: ReactNode[] = [];
    let run = '';
    for (const [i, piece] of pieces.entries()) {
      const value = i % 2 === 0 ? piece : values[piece];
      if (typeof value === 'object' && value !== null) {
        parts.push(run, value);
        run = '';
      } else if (typeof value === 'string') run += value;
      else if (typeof value === 'number' || typeof value === 'bigint') run += String(value);
    }
    parts.push(run);
    return parts.filter((part) => part !== '');
  };
}
/** A quote before a brace makes text of it. */
const QUOTED = /'[{}]/;

/** Any message of the standard. */
export function readByStandard(text: string, language: Language): ReadMessage {
  const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true, formatters: FORMATTERS });
  return (values) => message.formatToParts<ReactNode>(values as Record<string, string>).map(({ value }) => value);
}

/** Of one page, whose messages are all in one language: the browser takes a moment to make each. */
const made = new Map<string, Intl.NumberFormat | Intl.PluralRules>();
const FORMATTERS: Formatters = {
  getNumberFormat: (...asked) => madeOnce('number', asked, () => new Intl.NumberFormat(...asked)),
  getPluralRules: (...asked) => madeOnce('plural', asked, () => new Intl.PluralRules(...asked)),
  // No message has a date: days are put into words elsewhere.
  getDateTimeFormat: (...asked) => new Intl.DateTimeFormat(...asked),
};

function madeOnce<Made extends Intl.NumberFormat | Intl.PluralRules>(
  kind: string,
  asked: readonly unknown[],
  make: () => Made,
): Made {
  const key = `${kind} ${JSON.stringify(asked)}`;
  const known = made.get(key) as Made | undefined;
  if (known !== undefined) return known;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}
