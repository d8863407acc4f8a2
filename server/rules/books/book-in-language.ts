import { keptWith, notesOn } from '../../shared/kept-with.ts';
import type { Language } from '../../vocabulary/languages.ts';
import type { Addressees, Rule } from './book-format.ts';
import type { Rulebook } from './rulebook.ts';

/** Texts of books in Japanese, by the English text as it stands in the book. */
export type BookWords = ReadonlyMap<string, string>;

const wordsOf = notesOn<Rulebook, BookWords>();
const writtenAs = notesOn<Rulebook, Rulebook>();

/** Notes of a book the words in which it is told in Japanese. */
export function withWords(book: Rulebook, words: BookWords): Rulebook {
  wordsOf.set(book, words);
  return book;
}

/**
 * The book as it is told in a language: ids, days, tests and citations are the same, and so is whatever has no words in
 * it. What a book decides is decided by the same tests.
 */
export function bookIn(book: Rulebook, language: Language): Rulebook {
  return language === 'ja' ? inJapanese(book) : book;
}

/** The book as it was read, whatever language it is told in: what is hashed. */
export function asWritten(book: Rulebook): Rulebook {
  return writtenAs.get(book) ?? book;
}

const inJapanese = keptWith((book: Rulebook): Rulebook => {
  const words = wordsOf.get(book);
  const said = (text: string) => words?.get(text) ?? text;
  const told: Rulebook = {
    ...book,
    title: book.ja ?? said(book.title),
    publisher: said(book.publisher),
    about: said(book.about),
    versions: book.versions.map((version) => ({ ...version, title: said(version.title) })),
    addressedTo: addressed(book.addressedTo, said),
    rules: book.rules.map((rule) => ruleIn(rule, said)),
    notChecked: book.notChecked.map((one) => ({ ...one, what: said(one.what), reason: said(one.reason) })),
  };
  writtenAs.set(told, book);
  return told;
});

function ruleIn(rule: Rule, said: (text: string) => string): Rule {
  const { judgement, addressedTo } = rule;
  return {
    ...rule,
    title: rule.ja ?? said(rule.title),
    text: said(rule.text),
    exceptions: rule.exceptions.map(said),
    ...(judgement === undefined ? {} : { judgement: said(judgement) }),
    ...(addressedTo === undefined ? {} : { addressedTo: addressed(addressedTo, said) }),
    limbs: rule.limbs.map((limb) => ({
      ...limb,
      who: said(limb.who),
      what: said(limb.what),
      at: limb.at && said(limb.at),
      window: limb.window && said(limb.window),
      amount: limb.amount && said(limb.amount),
    })),
    // A question is known by its English text, in whatever language it is asked.
    tests: rule.tests.map((test) =>
      test.pattern === 'QUESTION'
        ? { ...test, ja: test.ja ?? said(test.asks) }
        : test.pattern === 'POST' && test.judgement !== undefined
          ? { ...test, judgement: said(test.judgement) }
          : test,
    ),
  };
}

function addressed(addressedTo: Addressees, said: (text: string) => string): Addressees {
  const { undecided } = addressedTo;
  return undecided === undefined ? addressedTo : { ...addressedTo, undecided: said(undecided) };
}

/**
 * Every text of a book that is told to people, in English, each once; names of titles in Japanese have their own field.
 */
export function textsOf({ title, ja, publisher, about, versions, addressedTo, rules, notChecked }: Rulebook): string[] {
  const texts = [
    ja === undefined ? title : undefined,
    publisher,
    about,
    ...versions.map((version) => version.title),
    addressedTo.undecided,
    ...notChecked.flatMap(({ what, reason }) => [what, reason]),
    ...rules.flatMap((rule) => [
      rule.ja === undefined ? rule.title : undefined,
      rule.text,
      rule.judgement,
      rule.addressedTo?.undecided,
      ...rule.exceptions,
      ...rule.limbs.flatMap(({ who, what, at, window, amount }) => [who, what, at, window, amount]),
      ...rule.tests.map((test) =>
        test.pattern === 'POST'
          ? test.judgement
          : test.pattern === 'QUESTION' && test.ja === undefined
            ? test.asks
            : undefined,
      ),
    ]),
  ];
  return [...new Set(texts.filter((text) => text !== undefined))];
}
