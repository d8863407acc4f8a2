import type { Company, Fact, Party } from '../../../../server/shared/facts.ts';
import type { GraphContent } from '../../../../server/store/graph-content.ts';
import { FACT_KINDS } from '../../../../server/vocabulary/kinds.ts';
import { happenedOn, held, isKnown, speaksFrom, type Published } from './days-model.ts';

/**
 * What PartyFilter and FactFilter mean, written a second time by what the SDL says of them: over plain lists, with no
 * code of the server. Tests compare it with the API row by row.
 */
export interface Filter {
  readonly ids?: readonly string[];
  readonly kinds?: readonly string[];
  readonly parties?: readonly string[];
  readonly source?: string;
  readonly on?: string;
  readonly knownOn?: string;
  readonly changedFrom?: string;
  readonly changedTo?: string;
  readonly amountAtLeast?: string;
  readonly currency?: string;
  readonly percentAtLeast?: string;
  readonly text?: string;
  readonly basis?: string;
  readonly companyKinds?: readonly string[];
  readonly identifiers?: readonly string[];
  readonly jurisdiction?: string;
  readonly listed?: boolean;
  readonly boardsAtLeast?: number;
}

type Loose = Fact & Readonly<Partial<Record<string, unknown>>>;

export function filtersModel(world: GraphContent, today: string) {
  const published: Published = Object.fromEntries(world.sources.map(({ id, published: day }) => [id, day]));
  const companyOf = (id: string) => world.boards.find((board) => board.id === id)?.company ?? id;
  const partiesOf = (fact: Fact) =>
    [fact.subject, ...(fact.kind === 'HAS_ATTRIBUTE' ? [] : [fact.object])].map(companyOf);

  /** What holds, or may, on the day if there is one, as it could be known. */
  const there = ({ on, knownOn = today }: Filter): Fact[] => {
    if (on === undefined) return world.facts.filter((fact) => isKnown(fact, knownOn));
    const holding = world.facts.filter((fact) => held(fact, on, knownOn, published) !== 'no');
    // Of a person appointed to a board again the later seat alone, where no source tells the end of the earlier.
    const seats = holding.filter(({ kind }) => kind === 'SITS_ON');
    return holding.filter((fact) => {
      const isOpen = fact.kind === 'SITS_ON' && fact.to === undefined && held(fact, on, knownOn, published) === 'maybe';
      const begins = speaksFrom(fact, knownOn, published);
      return !(
        isOpen &&
        seats.some(
          (other) =>
            other.subject === fact.subject &&
            other.object === fact.object &&
            other.from !== undefined &&
            speaksFrom(other, knownOn, published) > begins,
        )
      );
    });
  };
  const states = (fact: Fact, source: string, knownOn = today) =>
    (published[source] ?? '') <= knownOn && fact.citations.some((citation) => citation.source === source);

  const facts = (where: Filter): string[] => {
    const knownOn = where.knownOn ?? today;
    const amount = (fact: Loose) => fact['amount'] as string | undefined;
    const tests: ((fact: Loose) => boolean)[] = [
      ({ id }) => where.ids?.includes(id) ?? true,
      ({ kind }) => where.kinds?.includes(kind) ?? true,
      (fact) => where.parties === undefined || partiesOf(fact).some((id) => where.parties?.includes(id)),
      (fact) => where.source === undefined || states(fact, where.source, knownOn),
      ({ basis }) => where.basis === undefined || basis === where.basis,
      (fact) =>
        (where.changedFrom === undefined && where.changedTo === undefined) ||
        happenedOn(fact, knownOn, published).some(
          (day) => day >= (where.changedFrom ?? '') && day <= (where.changedTo ?? '9999-12-31'),
        ),
      (fact) => where.amountAtLeast === undefined || hundredths(amount(fact)) >= hundredths(where.amountAtLeast),
      (fact) =>
        where.currency === undefined ||
        (amount(fact) !== undefined && (fact['currency'] ?? fact['unit']) === where.currency.toUpperCase()),
      (fact) => {
        if (where.percentAtLeast === undefined) return true;
        const least = (fact['percent'] ??
          fact['percentMin'] ??
          (fact['percentMax'] === undefined ? undefined : '0')) as string | undefined;
        return fact.kind === 'HOLDS' && hundredths(least) >= hundredths(where.percentAtLeast);
      },
      (fact) =>
        where.text === undefined ||
        hasAll(
          [fact['note'], fact['title'], fact['label'], ...fact.citations.map(({ place }) => place)].join(' '),
          where.text,
        ),
    ];
    return there(where)
      .filter((fact) => tests.every((test) => test(fact as Loose)))
      .map((fact) => ({
        fact,
        key: [FACT_KINDS.indexOf(fact.kind), speaksFrom(fact, knownOn, published), fact.id] as const,
      }))
      .sort((a, b) => a.key[0] - b.key[0] || order(a.key[1], b.key[1]) || order(a.key[2], b.key[2]))
      .map(({ fact }) => fact.id);
  };

  const parties = (where: Filter): string[] => {
    const stated = there(where);
    const isAt = (party: Party) => (fact: Fact) => partiesOf(fact).includes(party.id);
    const company = (test: (company: Company) => boolean) => (party: Party) => party.type === 'Company' && test(party);
    const boards = ({ id }: Party) =>
      new Set(stated.filter(({ kind, subject }) => kind === 'SITS_ON' && subject === id).map(({ object }) => object))
        .size;
    const tests: ((party: Party) => boolean)[] = [
      ({ type }) => where.kinds?.includes(type.toUpperCase()) ?? true,
      where.companyKinds === undefined ? always : company(({ kind }) => where.companyKinds?.includes(kind) ?? false),
      where.listed === undefined ? always : company(({ listed }) => listed === where.listed),
      where.jurisdiction === undefined
        ? always
        : company(({ jurisdiction }) => jurisdiction?.toUpperCase() === where.jurisdiction?.trim().toUpperCase()),
      where.identifiers === undefined
        ? always
        : company(({ identifiers }) =>
            identifiers.some((full) => {
              const spelt = [full, full.slice(full.indexOf(':') + 1)].map(plain);
              return where.identifiers?.some((one) => spelt.includes(plain(one)) || spelt.includes(`000${plain(one)}`));
            }),
          ),
      ({ id, name, nameLocal, names }) =>
        where.text === undefined ||
        [id, name, nameLocal ?? '', ...names].some((spelling) => hasAll(spelling, where.text ?? '')),
      (party) => where.boardsAtLeast === undefined || boards(party) >= where.boardsAtLeast,
      (party) =>
        where.source === undefined ||
        stated.some((fact) => isAt(party)(fact) && states(fact, where.source ?? '', where.knownOn)),
      (party) => (where.on === undefined && where.knownOn === undefined) || stated.some(isAt(party)),
    ];
    return [...world.companies, ...world.persons]
      .filter((party) => tests.every((test) => test(party)))
      .map(({ id }) => id)
      .sort(order);
  };
  return { facts, parties };
}

const always = () => true;
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Hundredths of a figure of at most two decimals; of none less than any. */
function hundredths(figure: string | undefined): number {
  return figure === undefined ? -1 : Math.round(Number(figure) * 100);
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function hasAll(text: string, words: string): boolean {
  return folded(words)
    .split(/\s+/)
    .every((word) => folded(text).includes(word));
}

const plain = (identifier: string) => identifier.toLowerCase().replace(/[^a-z0-9]/g, '');
