import type { FactOf } from '../../shared/facts.ts';
import type { Rule, RuleCase } from '../books/book-format.ts';
import { dayAfter } from '../../time/day.ts';
import type { Board, Company, Fact, Party, Person, Source } from '../../shared/facts.ts';
import { defaultsOf, isOnBoard, personsNamedIn } from '../../vocabulary/ends.ts';
import type { FactKind } from '../../vocabulary/kinds.ts';
import type { Citation } from '../../shared/citation.ts';
import type { BoardKind } from '../../vocabulary/parties.ts';
import type { Language } from '../../vocabulary/languages.ts';
import { makeWorld, type World, type WorldContent } from './world.ts';

/** The company, the person, and the document of the small worlds that rule books bring as cases. */
export const CASE_COMPANY = 's';
export const CASE_PERSON = 'p';
const DOCUMENT = 'document';
const DEFAULT_OFFICE = '2006-06-28';
const BOARD = /^(.+)-(directors|company-auditors|compensation-committee|nomination-committee|audit-committee)$/;
const BOARD_KIND: Readonly<Record<string, BoardKind>> = {
  directors: 'DIRECTORS',
  'company-auditors': 'COMPANY_AUDITORS',
  'compensation-committee': 'COMPENSATION_COMMITTEE',
  'audit-committee': 'AUDIT_COMMITTEE',
  'nomination-committee': 'NOMINATION_COMMITTEE',
};
const OWN: { readonly [K in FactKind]?: object } = {
  HOLDS: { direct: 'DIRECT' },
  SITS_ON: { attendance: [] },
};

export function worldOf(one: RuleCase, rule: Pick<Rule, 'about'>, language?: Language): World {
  return makeWorld(contentOf(one, rule), language);
}

/** The content of a case: its facts, and the seat that is judged, unless the case gives one on that board itself. */
export function contentOf(one: RuleCase, rule: Pick<Rule, 'about'>): WorldContent {
  const board = rule.about[0] === 'COMPANY_AUDITOR' ? 's-company-auditors' : 's-directors';
  const given = one.facts.map((fact, i) => caseFact(one, fact, i));
  const seated =
    rule.about[0] === 'COMPANY' ||
    given.some(
      (fact) => isOnBoard(fact) && fact.subject === CASE_PERSON && fact.object === board && fact.to === undefined,
    );
  const seat = caseFact(
    one,
    {
      kind: 'SITS_ON',
      subject: CASE_PERSON,
      object: board,
      outside: true,
      from: one.office ?? DEFAULT_OFFICE,
      observedOn: one.on,
    },
    'seat',
  );
  const coverage = one.complete.map((matter) =>
    caseFact(
      one,
      {
        kind: 'COVERED_BY',
        subject: CASE_COMPANY,
        object: DOCUMENT,
        matter,
        extent: 'COMPLETE',
        from: '0001-01-01',
        observedOn: one.on,
      },
      `complete-${matter}`,
    ),
  );
  const facts = [...given, ...(seated ? [] : [seat]), ...coverage];
  const boardIds = [
    ...new Set([
      's-directors',
      's-company-auditors',
      ...facts.flatMap((fact) => (isOnBoard(fact) ? [fact.object] : [])),
    ]),
  ];
  const boards = boardIds.map((id): Board => {
    const [, company = CASE_COMPANY, kind = 'directors'] = BOARD.exec(id) ?? [];
    return { type: 'Board', id, name: id, kind: BOARD_KIND[kind] ?? 'OTHER', company, citations: [] };
  });
  const people = new Set([CASE_PERSON, ...facts.flatMap(personsNamedIn)]);
  const companies = new Set(
    [
      CASE_COMPANY,
      ...boards.map((made) => made.company),
      ...facts.flatMap((fact) => [
        fact.subject,
        ...(fact.kind === 'HAS_ATTRIBUTE' ? [] : [fact.object]),
        ...(fact.kind === 'SIGNS_AUDIT_OF' && fact.firm !== undefined ? [fact.firm] : []),
      ]),
    ].filter((id) => !people.has(id) && id !== DOCUMENT && !BOARD.test(id)),
  );
  const document: Source = {
    id: DOCUMENT,
    title: 'Document',
    publisher: CASE_COMPANY,
    published: one.on,
    kind: 'Convocation notice with business report',
  };
  const parties: Party[] = [...[...people].map(person), ...[...companies].map(company)];
  return { company: CASE_COMPANY, on: one.on, knownOn: dayAfter(one.on), parties, boards, sources: [document], facts };
}

function person(id: string): Person {
  return { type: 'Person', id, name: id, names: [id] };
}

function company(id: string): Company {
  return {
    type: 'Company',
    id,
    name: id,
    names: [id],
    kind: /audit-firm/.test(id)
      ? 'AUDIT_FIRM'
      : /law-firm/.test(id)
        ? 'LAW_FIRM'
        : /bank/.test(id)
          ? 'BANK'
          : 'COMPANY',
    jurisdiction: 'JP',
    ...(/^(un)?listed-/.test(id) ? { listed: id.startsWith('listed-') } : {}),
    identifiers: [],
  };
}

/** A fact without days of its own is observed on the day of the case. */
function caseFact(one: RuleCase, given: RuleCase['facts'][number], index: number | string): Fact {
  const { observedOn, ...fields } = given as RuleCase['facts'][number] & { observedOn?: string };
  const bounded = typeof fields['from'] === 'string' || typeof fields['to'] === 'string';
  const seen = observedOn ?? (bounded && typeof fields['to'] === 'string' ? undefined : one.on);
  const citation: Citation = { source: DOCUMENT, place: one.name, ...(seen === undefined ? {} : { observedOn: seen }) };
  // The reader has held the fields against the vocabulary; the defaults are those of the seed's format.
  return {
    id: `case-${String(index)}`,
    citations: [citation],
    knownFrom: one.on,
    basis: 'STATED',
    ...defaultsOf(given.kind),
    ...OWN[given.kind],
    ...fields,
  } as unknown as FactOf<FactKind>;
}
