import { shapeOf } from '../../vocabulary/ends.ts';
import type { Fields, FieldValues, Say, Telling } from '../../vocabulary/kind.ts';
import { KINDS, type FactKind } from '../../vocabulary/kinds.ts';
import { endsOf } from '../ends.ts';
import type { FactReader } from '../fact-reader.ts';
import type { FactView, ViewOf } from '../fact-view.ts';
import { holdingSentence } from './holding.ts';
import {
  aside,
  dateText,
  figure,
  inBrackets,
  isOver,
  money,
  periodText,
  plainWord,
  span,
  unlessIn,
} from './wording.ts';

/** Kinds whose sentence needs more than their own fields. */
type ToldHere = { [K in FactKind]: (typeof KINDS)[K] extends Telling<never> ? never : K }[FactKind];
const TOLD_HERE: {
  readonly [K in ToldHere]: (view: ViewOf<K>, a: string, b: string, facts: FactReader) => Promise<string>;
} = {
  HOLDS: async (view, a, b, facts) => holdingSentence(view, await facts.share(view), a, b),
};

/**
 * A fact as one plain sentence with its figures. Nothing is said that the fact does not hold; what it leaves open is called
 * unknown. The tense is that of the day asked about, or of the day of the asker.
 */
export async function summaryOf(view: FactView, facts: FactReader): Promise<string> {
  const { fact } = view;
  const { parties, board, source } = await endsOf(fact, facts);
  const [a, b] = [parties[0]?.name ?? '', parties[1]?.name ?? ''];
  if (isToldHere(view)) return TOLD_HERE[view.fact.kind](view, a, b, facts);
  const named = await facts.parties(idsInFields(fact));
  const names = { a, b, board: board?.name ?? '', source: source?.title ?? '' };
  const telling = KINDS[fact.kind as Exclude<FactKind, ToldHere>] as unknown as Telling<Fields>;
  return telling.tell(
    fact as unknown as FieldValues<Fields>,
    names,
    sayOf(view, new Map(named.map(({ id, name }) => [id, name]))),
  );
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

function sayOf(view: FactView, names: ReadonlyMap<string, string>): Say {
  return {
    over: isOver(view),
    span: span(view),
    from: view.fact.from,
    date: dateText,
    money,
    figure,
    period: periodText,
    aside,
    inBrackets,
    unlessIn,
    plain: plainWord,
    name: (id) => names.get(id) ?? id,
    matter: (kind) => shapeOf(kind as FactKind).words.matter,
  };
}
