import { COMMA } from '../lib/language/language.ts';
import type { Column } from '../ui/tables/data-table.tsx';
import { COMPANY_KIND_WORDS, type CompanyKind } from '../lib/words.ts';
import type { DrawnParty } from './drawn.ts';
import { certaintyText, daysText, figureOrder, figureText, relationText, sizeOf } from './relation-words.ts';
import type { FactRow } from './use-drawn-facts.ts';
import { say } from './messages/words.ts';

/** A party with what the relations that are drawn say of it. */
export interface PartyRow extends DrawnParty {
  readonly kind: string;
  readonly relations: number;
}

/** A column whose cell is plain text, in the table and in a file. */
interface TextColumn<Row> extends Column<Row> {
  readonly text: (row: Row) => string;
}

const byText =
  <Row,>(text: (row: Row) => string) =>
  (a: Row, b: Row) =>
    text(a).localeCompare(text(b), 'en', { numeric: true });

function column<Row>(
  id: string,
  header: string,
  text: (row: Row) => string,
  more: Partial<Column<Row>> = {},
): TextColumn<Row> {
  return { id, header, text, cell: text, compare: byText(text), known: (row) => text(row) !== '', ...more };
}

export const PARTY_COLUMNS: readonly TextColumn<PartyRow>[] = [
  column('name', say('party'), ({ name }) => name),
  column('kind', say('kind'), ({ kind }) => kind),
  column('under', say('drawnUnder'), ({ under }) => under.join(COMMA)),
  column('relations', say('relations'), ({ relations }) => String(relations), {
    numeric: true,
    compare: (a, b) => a.relations - b.relations,
  }),
];

export function relationColumns(on: string): readonly TextColumn<FactRow>[] {
  return [
    column('from', say('from'), ({ fact }) => fact.parties[0]?.name ?? ''),
    column('relation', say('relation'), ({ fact }) => relationText(fact)),
    column('to', say('to'), ({ fact }) => fact.parties.at(1)?.name ?? ''),
    column('figure', say('shareOrAmount'), ({ fact }) => figureText(fact), {
      numeric: true,
      compare: (a, b) => figureOrder(a.fact, b.fact),
      known: ({ fact }) => sizeOf(fact) !== undefined,
    }),
    column('days', say('days'), ({ fact }) => daysText(fact), { compare: compareDays, whole: true }),
    column('certainty', say('onTheDay'), (row) => certaintyText(row, on), { whole: true }),
  ];
}

function compareDays(a: FactRow, b: FactRow): number {
  const day = ({ fact }: FactRow) => fact.from ?? fact.observedOn ?? fact.lastObservedOn ?? '';
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0;
}

const LOOK_WORDS: Readonly<Record<DrawnParty['look'], string>> = {
  company: say('company'),
  bank: say('bank'),
  person: say('person'),
  outside: say('personOutside'),
  nominee: say('nomineeTrust'),
  unknown: say('unknown'),
  focus: say('company'),
  more: '',
};

/** The parties that are drawn, with what the facts know of their kind and how many of the relations they are in. */
export function partyRows(parties: readonly DrawnParty[], facts: readonly FactRow[]): readonly PartyRow[] {
  const kinds = new Map<string, CompanyKind>();
  const counts = new Map<string, number>();
  for (const { fact } of facts) {
    for (const id of new Set(fact.parties.map((party) => party.id))) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const party of fact.parties) if (party.__typename === 'Company') kinds.set(party.id, party.kind);
  }
  return parties.map((party) => {
    const kind = kinds.get(party.id);
    return {
      ...party,
      kind: kind === undefined ? LOOK_WORDS[party.look] : COMPANY_KIND_WORDS[kind],
      relations: counts.get(party.id) ?? 0,
    };
  });
}
