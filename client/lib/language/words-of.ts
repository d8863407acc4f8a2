import IntlMessageFormat from 'intl-messageformat';
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
  const parsed = new Map<string, IntlMessageFormat>();
  const say = (name: string, values?: Readonly<Record<string, ReactNode>>): ReactNode => {
    const text = messages[name] ?? name;
    if (values === undefined && !text.includes("'{")) return text;
    let message = parsed.get(name);
    if (message === undefined) {
      message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
      parsed.set(name, message);
    }
    const parts = message.formatToParts<ReactNode>(values as Record<string, string>).map(({ value }) => value);
    return parts.every((part) => typeof part === 'string') ? parts.join('') : createElement(Fragment, null, ...parts);
  };
  return say as unknown as Say<From>;
}
