import { shapeOf } from '../../vocabulary/ends.ts';
import type { Fields, FieldValues, Names, Parts, Say, Telling, Tellings } from '../../vocabulary/kind.ts';
import { KINDS, type FactKind } from '../../vocabulary/kinds.ts';
import { shownBoard, shownName } from '../names/name-in-language.ts';
import { toldWords } from '../../phrases/told.ts';
import { turn } from '../../shared/turns/turns.ts';
import { endsOf } from '../parties-at-ends.ts';
import type { WordsReader } from '../words-reader.ts';
import { isKind, type FactView, type ViewOf } from '../fact-view.ts';
import { holdingSentence } from './holding-sentence.ts';
import { stateAttribute, stateHolding, stateSeat } from './statement.ts';
import { toldView } from './told-view.ts';
import { isOver } from './wording.ts';
import { WORDINGS } from './wordings.ts';

/** Kinds whose sentence needs more than their own fields. */
type ToldHere = { [K in FactKind]: (typeof KINDS)[K] extends Tellings<never> ? never : K }[FactKind];
const TOLD_HERE: {
  readonly [K in ToldHere]: (view: ViewOf<K>, a: string, b: string, facts: WordsReader) => Promise<string>;
} = {
  HOLDS: async (view, a, b, facts) => holdingSentence(view, await facts.share(view), a, b, facts.language),
};

/**
 * A fact as one plain sentence with its figures. Nothing is said that the fact does not hold; what it leaves open is
 * called unknown. The tense is that of the day asked about, or of the day of the asker.
 */
export async function summaryOf(stated: FactView, facts: WordsReader): Promise<string> {
  const view = toldView(stated, facts);
  const names = await namesOf(view, facts);
  // Thousands of facts wait for the names of their parties together, and have them at the same moment.
  await turn();
  if (isToldHere(view)) return TOLD_HERE[view.fact.kind](view, names.a, names.b, facts);
  return tellingOf(view, facts).tell(view.fact as unknown as FieldValues<Fields>, names, await sayOf(view, facts));
}

/**
 * What a fact says beside its parties, for a list in which they stand by it already: figures, days, terms. The
 * sentence, where it says no more than who they are.
 */
export async function statementOf(stated: FactView, facts: WordsReader): Promise<string> {
  const view = toldView(stated, facts);
  const said = WORDINGS[facts.language].together(await partsOf(view, facts));
  return said === '' ? summaryOf(view, facts) : said;
}

async function partsOf(view: FactView, facts: WordsReader): Promise<Parts> {
  const say = await sayOf(view, facts);
  await turn();
  if (isKind(view, 'HOLDS')) return stateHolding(view, facts, say);
  if (isKind(view, 'SITS_ON')) return stateSeat(view, facts, say);
  if (isKind(view, 'HAS_ATTRIBUTE')) return stateAttribute(view, say);
  const telling = tellingOf(view, facts);
  if (telling.state === undefined) return [];
  return telling.state(view.fact as unknown as FieldValues<Fields>, await namesOf(view, facts), say);
}

function tellingOf({ fact }: FactView, { language }: WordsReader): Telling<Fields> {
  const { tellings } = KINDS[fact.kind as Exclude<FactKind, ToldHere>] as unknown as Tellings<Fields>;
  return tellings[language];
}

async function namesOf({ fact }: FactView, facts: WordsReader): Promise<Names> {
  const { parties, board, source } = await endsOf(fact, facts);
  const [a = '', b = ''] = parties.map((party) => shownName(party, facts.language));
  const company = board && parties.find(({ id }) => id === board.company);
  return {
    a,
    b,
    board: board === undefined ? '' : company === undefined ? board.name : shownBoard(board, company, facts.language),
    source: source === undefined ? '' : toldWords(facts, source.title),
  };
}

function isToldHere(view: FactView): view is ViewOf<ToldHere> {
  return Object.hasOwn(TOLD_HERE, view.fact.kind);
}

function idsInFields(fact: FactView['fact']): string[] {
  const record = fact as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(shapeOf(fact.kind).fields).flatMap(([name, { is }]) => {
    const id = record[name];
    return is === 'company' && typeof id === 'string' ? [id] : [];
  });
}

async function sayOf(view: FactView, facts: WordsReader): Promise<Say> {
  const ids = idsInFields(view.fact);
  const named = ids.length === 0 ? [] : await facts.parties(ids);
  const names = new Map(named.map((party) => [party.id, shownName(party, facts.language)]));
  const words = WORDINGS[facts.language];
  const { dateText, periodText, plainWord, span, held } = words;
  return {
    ...words,
    over: isOver(view),
    span: span(view),
    from: view.fact.from,
    date: dateText,
    held: held(view.fact),
    period: periodText,
    plain: plainWord,
    name: (id) => names.get(id) ?? id,
    matter: (kind) => {
      const { matter, ja } = shapeOf(kind as FactKind).words;
      return facts.language === 'ja' ? ja.matter : matter;
    },
  };
}
