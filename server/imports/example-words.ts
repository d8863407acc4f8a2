import type { FactView } from '../facts/fact-view.ts';
import { shownBoard, shownName } from '../facts/names/name-in-language.ts';
import type { WordsReader } from '../facts/words-reader.ts';
import { statementOf, summaryOf } from '../facts/summary/summary.ts';
import type { FactExample, StatedExample } from '../intake/fact-examples.ts';
import { shareOf } from '../numbers/percent.ts';
import type { Board, Company, Holding, Party, Source } from '../shared/facts.ts';
import { shapeOf } from '../vocabulary/ends.ts';
import type { Language } from '../vocabulary/languages.ts';

type ExampleReader = Omit<WordsReader, 'party'> & { readonly party: (key: string) => Party };

const SOMEBODY: Readonly<Record<Language, string>> = { en: 'somebody', ja: '氏名の記載がない者' };

export interface ExampleInWords {
  /** Who, and whom or what, it is about, as they are called in the language. */
  readonly parties: readonly string[];
  /** One sentence. */
  readonly summary: string;
  /** What it says beside its parties; undefined of a fact about one party alone, which the sentence tells whole. */
  readonly statement: string | undefined;
}

/**
 * A fact of a file in the words in which the graph will tell it. How large a holding is, is told as the file prints it:
 * the shares in issue are not looked up. Its tense is that of the day on which the file is looked at.
 */
export async function exampleInWords(
  { stated }: FactExample,
  sourceTitle: string,
  today: string,
  language: Language,
): Promise<ExampleInWords> {
  const fact = { ...stated.fact, id: '', citations: [], knownFrom: today, basis: stated.fact.basis ?? 'STATED' };
  // What names no day of its own is stated as of the day on which the document is published.
  const days = { on: today, knownOn: today, lastObservedOn: today };
  const view: FactView = { fact, certainty: 'CERTAIN', ...days };
  const reader = readerOf(stated, sourceTitle, language);
  const { subject, object, kind } = stated.fact;
  const beneficiary = 'beneficiary' in stated.fact ? stated.fact.beneficiary : undefined;
  const ends = [subject, shapeOf(kind).object.is === 'source' ? undefined : object, beneficiary];
  const isOfOneAlone = shapeOf(kind).line === 'none';
  return {
    parties: ends.flatMap((key) => (key ? [calledIn(reader, stated, key)] : [])),
    summary: await summaryOf(view, reader),
    statement: isOfOneAlone ? undefined : await statementOf(view, reader),
  };
}

/** A party by its name, a board by whose it is. */
function calledIn({ language, party }: ExampleReader, { boards }: StatedExample, key: string): string {
  const board = boards.find((each) => each.key === key);
  return board === undefined ? shownName(party(key), language) : shownBoard(board, party(board.company), language);
}

/** Answers of what the file says alone; whom it does not describe is called as it calls them. */
function readerOf({ parties, boards }: StatedExample, sourceTitle: string, language: Language): ExampleReader {
  const party = (key: string): Party => {
    const one = parties.find((each) => each.key === key);
    const name = one === undefined ? key : (one.name ?? SOMEBODY[language]);
    const said = { id: key, name, names: [], ...(one?.nameLocal !== undefined && { nameLocal: one.nameLocal }) };
    return one?.type === 'Person'
      ? { ...said, type: 'Person' }
      : { ...said, type: 'Company', kind: 'COMPANY', identifiers: [] };
  };
  const board = (key: string): Board | undefined => {
    const one = boards.find((each) => each.key === key);
    return one && { type: 'Board', id: key, name: one.name, kind: one.kind, company: one.company, citations: [] };
  };
  const source = (id: string): Source => ({ id, title: sourceTitle, publisher: '', published: '', kind: '' });
  return {
    language,
    party,
    parties: (keys) => keys.map(party),
    board: (key) => Promise.resolve(board(key)),
    companyOfBoard: (key) => Promise.resolve(companyOf(board(key), party)),
    source,
    share: ({ fact }: FactView<Holding>) => shareOf(fact, undefined),
  };
}

function companyOf(board: Board | undefined, party: (key: string) => Party): Company | undefined {
  const company = board && party(board.company);
  return company?.type === 'Company' ? company : undefined;
}
