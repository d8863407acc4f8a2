import IntlMessageFormat from 'intl-messageformat';
import type { Language } from '../../vocabulary/languages.ts';

/** Whatever speaks a language: a world that is judged in it, a reader that tells facts in it. */
export interface Speaker {
  readonly language: Language;
}

/** The arguments of an ICU message without plurals: `{name}`. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Messages = Readonly<Record<string, string>>;
type Same<A, B> = [A, B] extends [B, A] ? true : false;

/** The same names in another language, each with the same arguments; whatever else is there is refused. */
type Matching<From extends Messages, To extends Messages> = {
  readonly [K in keyof To]: K extends keyof From
    ? Same<Placeholders<From[K]>, Placeholders<To[K]>> extends true
      ? To[K]
      : `must have the arguments of the English message`
    : never;
};

/** Names of the messages that say the same whatever is spoken of. */
export type PlainOf<From extends Messages> = {
  [K in keyof From]: [Placeholders<From[K]>] extends [never] ? K : never;
}[keyof From];

/**
 * Says a message in the language of the speaker; values stand as they are given, days as the language writes them.
 */
export interface SayIn<From extends Messages> {
  (speaker: Speaker, name: PlainOf<From>): string;
  <K extends Exclude<keyof From, PlainOf<From>>>(
    speaker: Speaker,
    name: K,
    values: Readonly<Record<Placeholders<From[K]>, string>>,
  ): string;
}

/** The messages of a folder in both languages. */
export function messagesOf<const From extends Messages, const To extends Readonly<Record<keyof From, string>>>(
  en: From,
  ja: To & Matching<From, To>,
): SayIn<From> {
  const texts: Readonly<Record<Language, Messages>> = { en, ja };
  const parsed: Readonly<Record<Language, Map<string, IntlMessageFormat>>> = { en: new Map(), ja: new Map() };
  const say = ({ language }: Speaker, name: string, values?: Readonly<Record<string, string>>): string => {
    const text = texts[language][name] ?? name;
    if (values === undefined) return text;
    let message = parsed[language].get(name);
    if (message === undefined) {
      message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
      parsed[language].set(name, message);
    }
    return String(message.format(language === 'ja' ? withDays(values) : values));
  };
  return say as SayIn<From>;
}

const DAY_OR_MONTH = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** "2007-06-28" as 「2007年6月28日」, "2007-06" as 「2007年6月」; every other value stays what it is. */
function withDays(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const [, year, month, day] = DAY_OR_MONTH.exec(value) ?? [];
      if (year === undefined) return [name, value];
      return [name, `${year}年${String(Number(month))}月${day === undefined ? '' : `${String(Number(day))}日`}`];
    }),
  );
}
