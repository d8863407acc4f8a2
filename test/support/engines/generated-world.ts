import type { Board, Company, Fact, Finding, Person, Source } from '../../../server/shared/facts.ts';
import type { FactKind } from '../../../server/vocabulary/kinds.ts';
import type { Citation } from '../../../server/shared/citation.ts';
import type { CompanyKind } from '../../../server/vocabulary/parties.ts';
import type { GraphContent } from '../../../server/store/graph-content.ts';

export interface WorldSize {
  readonly companies: number;
}

/**
 * A made-up graph, the same for the same size and seed. Companies hold each other in chains of groups of ten; every
 * second group closes into a ring and some pairs hold each other, so there are cycles of two and of ten; one in forty
 * is a hub that holds in many. Holdings come with gaps (sold, and bought again years later), as series of figures that
 * supersede each other, in parallel, through nominees, with partial dates, and with no start but the day they were
 * observed. A person sits on up to three boards, so boards interlock; some seats are followed by another person's on
 * the day they end.
 */
export function generatedWorld({ companies: size }: WorldSize, seed = 1): GraphContent {
  const random = generator(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const companies = Array.from({ length: size }, (_, i): Company => ({
    type: 'Company',
    id: companyId(i),
    name: `${pick(FIRST)} ${pick(SECOND)} ${String(i)}`,
    names: [],
    kind: KINDS[below(40)] ?? 'COMPANY',
    identifiers: [],
  }));
  const persons = Array.from({ length: Math.ceil(size / 4) }, (_, i): Person => ({
    type: 'Person',
    id: personId(i),
    name: `${pick(GIVEN)} ${pick(FAMILY)} ${String(i)}`,
    names: [],
  }));
  const boards = Array.from({ length: Math.ceil(size / 5) }, (_, i): Board => ({
    type: 'Board',
    id: boardId(i),
    name: `Board ${String(i)}`,
    kind: 'DIRECTORS',
    company: companyId(i * 5),
    citations: [{ source: 'source-0', place: '1' }],
  }));
  const sources = Array.from({ length: 20 * PER_YEAR }, (_, i): Source => {
    const year = String(2000 + Math.floor(i / PER_YEAR));
    return {
      id: `source-${String(i)}`,
      title: `Report of ${year}`,
      publisher: companyId(0),
      published: `${year}-06-15`,
      kind: 'REPORT',
    };
  });
  const facts: Fact[] = [];
  const add = (kind: FactKind, subject: string, object: string, year: number, more: object) => {
    const published = Math.min(year, 2019);
    const citations: Citation[] = [
      {
        source: `source-${String((published - 2000) * PER_YEAR + below(PER_YEAR))}`,
        place: String(1 + below(40)),
        line: 1 + below(900),
      },
    ];
    const base = {
      kind,
      id: `f${String(facts.length)}`,
      subject,
      object,
      citations,
      knownFrom: `${String(published)}-06-15`,
      basis: 'STATED',
      from: startIn(year),
    };
    facts.push({ ...base, ...OWN[kind], ...more } as unknown as Fact);
  };
  const startIn = (year: number) =>
    pick([
      String(year),
      `${String(year)}-0${String(1 + below(9))}`,
      `${String(year)}-0${String(1 + below(9))}-1${String(below(10))}`,
    ]);

  for (let i = 0; i < size; i += 1) {
    const here = companyId(i);
    const year = 2000 + below(12);
    const group = i - (i % 10);
    // The next of the group holds this one; the last is held by the first in every second group.
    const next = i % 10 < 9 ? i + 1 : group % 20 === 0 ? group : undefined;
    if (next !== undefined && next < size)
      add('HOLDS', companyId(next), here, year, {
        percent: String(10 + below(60)),
        shares: String(1 + below(100_000)),
      });
    const hub = below(Math.max(1, Math.floor(size / 40))) * 40;
    switch (i % 8) {
      case 0: // Sold, and bought again after years in which it was not held.
        add('HOLDS', companyId(hub % size), here, year, { percent: '5.0', to: `${String(year + 1)}-03-31` });
        add('HOLDS', companyId(hub % size), here, year + 4, { percent: '7.25' });
        break;
      case 1: {
        // Three figures of one series, each taking the place of the one before.
        const first = facts.length;
        for (let n = 0; n < 3; n += 1) {
          const since = `${String(year + n + 1)}-04-01`;
          const replaced =
            n < 2
              ? {
                  supersededBy: `f${String(first + n + 1)}`,
                  supersededFrom: since,
                  supersededKnownFrom: `${String(Math.min(year + n + 1, 2019))}-06-15`,
                }
              : {};
          add('HOLDS', companyId(below(size)), here, year + n, {
            percent: `${String(20 + n)}.${String(below(10))}`,
            from: `${String(year + n)}-04-01`,
            ...replaced,
          });
        }
        break;
      }
      case 2: // Each holds the other.
        add('HOLDS', here, companyId((i + 4) % size), year, { percent: '3.1' });
        add('HOLDS', companyId((i + 4) % size), here, year, { percent: '2.9' });
        break;
      case 3: // Through a nominee, and observed on one day with no word of its start.
        add('HOLDS', companyId(hub % size), here, year, {
          nominee: true,
          shares: '1000',
          from: undefined,
          citations: [{ source: `source-${String(5 * PER_YEAR)}`, place: '9', observedOn: '2005-03-31' }],
          knownFrom: '2005-06-15',
        });
        break;
      case 4: // In parallel: the same holder twice, once as a range.
        for (const range of [{ percent: '1.5' }, { percentMin: '1', percentMax: '5', percentMinExclusive: true }])
          add('HOLDS', personId(below(persons.length)), here, year, range);
        break;
      default:
        add('HOLDS', companyId(hub % size), here, year, { percent: '0.5' });
    }
    if (i % 16 === 0)
      add('LENDS_TO', companyId(hub % size), here, year, {
        amount: String(1_000_000 * (1 + below(900))),
        currency: 'JPY',
        balanceOn: `${String(year)}-03-31`,
      });
    if (i % 10 === 5)
      add('HAS_ATTRIBUTE', here, `f${String(facts.length)}`, year, { attribute: 'SHARES_OUTSTANDING', count: 100_000 });
    if (i % 10 === 7)
      add('HAS_ATTRIBUTE', here, `f${String(facts.length)}`, year, { attribute: 'IDENTIFIER', text: `own:${here}` });
  }
  for (const [i, person] of persons.entries()) {
    for (let n = below(3); n >= 0; n -= 1) {
      const year = 2000 + below(12);
      const board = boardId((i + n * n * 7) % boards.length);
      add('SITS_ON', person.id, board, year, {
        outside: n > 0,
        title: 'Director',
        ...(i % 3 === 0 ? { to: `${String(year + 2)}-06-28` } : {}),
      });
      if (i % 3 === 0)
        add('SITS_ON', personId((i + 1) % persons.length), board, year + 2, { from: `${String(year + 2)}-06-28` });
    }
    if (i % 5 === 0)
      add('WORKS_FOR', person.id, companyId(below(size)), 2000 + below(12), { title: 'Manager', employee: true });
  }
  const findings = Array.from({ length: Math.ceil(size / 20) }, (_, i): Finding => ({
    id: `finding-${String(i)}`,
    kind: 'CONTRADICTION',
    severity: 'LOW',
    title: 'Two figures',
    detail: '',
    about: [1, 4, 9, 13, 18].map((n) => companyId((i * 20 + n) % size)),
    facts: [facts[i * 20]?.id ?? 'f0'],
    citations: [{ source: 'source-1', place: '1' }],
  }));
  return { companies, persons, boards, sources, findings, facts };
}

export const companyId = (i: number) => `c${String(i)}`;
export const personId = (i: number) => `p${String(i)}`;
export const boardId = (i: number) => `b${String(i)}`;

const PER_YEAR = 10;
const OWN: Readonly<Partial<Record<FactKind, object>>> = {
  HOLDS: { interest: 'SHARES', direct: 'DIRECT', nominee: false, accounting: 'UNKNOWN' },
  SITS_ON: { attendance: [] },
};
const KINDS: readonly CompanyKind[] = ['BANK', 'NOMINEE', 'TRUST_ACCOUNT', 'FUND', 'AUDIT_FIRM'];
const FIRST = ['Alpha', 'Boreal', 'Cedar', 'Delta', 'Eastern', 'Fuji', 'Globe', 'Harbour', 'Inland', 'Jade'];
const SECOND = ['Holdings', 'Electric', 'Networks', 'Trading', 'Chemical', 'Foods', 'Motors', 'Paper'];
const GIVEN = ['Aiko', 'Ben', 'Chen', 'Dora', 'Emil', 'Fumi', 'Goro', 'Hana'];
const FAMILY = ['Abe', 'Brandt', 'Chiba', 'Doi', 'Endo', 'Fischer', 'Goto', 'Hara'];

/** Mulberry32: small, quick, the same everywhere. Not for secrets. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
