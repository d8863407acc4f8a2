import { boardId, companyId, personId } from '../../test/support/engines/generated-world.ts';
import type { Params } from '../../server/store/engine.ts';
import { factDigest } from '../../server/shared/back-links.ts';
import { FACT_KINDS } from '../../server/vocabulary/kinds.ts';

/** How large the generated graph is that is asked. */
export interface Extent {
  readonly companies: number;
  readonly facts: number;
}

/** Every question, in the sizes in which the product asks it: parameters for the n-th time. */
export function questionsOf({ companies, facts }: Extent): Readonly<Record<string, (n: number) => Params>> {
  const some = (n: number, count: number, of: number, id: (i: number) => string): string[] =>
    Array.from({ length: count }, (_, i) => id((n * 7_919 + i * 104_729) % of));
  const parties = (n: number, count: number): string[] => some(n, count, companies, companyId);
  const findings = (n: number, count: number): string[] =>
    some(n, count, Math.ceil(companies / 20), (i) => `finding-${String(i)}`);
  const holdings =
    (count: number) =>
    (n: number): Params => ({ ids: parties(n, count), on: '2007-03-31', knownOn: '9999-12-31' });
  const everyKind =
    (count: number) =>
    (n: number): Params => ({ ids: parties(n, count), kinds: [...FACT_KINDS], on: '', knownOn: '9999-12-31' });
  return {
    'graph/parties, 1': (n) => ({ ids: parties(n, 1) }),
    'graph/parties, 100': (n) => ({ ids: parties(n, 100) }),
    'graph/labels-of, 100': (n) => ({ ids: parties(n, 100) }),
    'graph/holdings-to, 1': holdings(1),
    'graph/holdings-to, 100': holdings(100),
    'graph/holdings-from, 1': holdings(1),
    'graph/holdings-from, 100': holdings(100),
    'graph/facts-to, 1, all kinds': everyKind(1),
    'graph/facts-to, 100, all kinds': everyKind(100),
    'graph/facts-from, 100, all kinds': everyKind(100),
    'graph/facts-from, 20 persons, all kinds': (n) => ({
      ids: some(n, 20, Math.ceil(companies / 4), personId),
      kinds: [...FACT_KINDS],
      on: '',
      knownOn: '9999-12-31',
    }),
    'graph/facts-called, 10': (n) => {
      const ids = some(n, 10, facts, (i) => `f${String(i)}`);
      return { facts: ids, digests: [...new Set(ids.map(factDigest))] };
    },
    'graph/facts-citing, 1 source': (n) => ({ sources: [`source-${String(n % 200)}`], knownOn: '9999-12-31' }),
    'graph/boards-of, 100': (n) => ({ companies: parties(n, 100) }),
    'graph/board-companies, 20': (n) => ({ boards: some(n, 20, Math.ceil(companies / 5), boardId) }),
    'graph/findings-about, 100': (n) => ({ ids: parties(n, 100) }),
    'graph/facts-of-findings, 20': (n) => ({ findings: findings(n, 20), knownOn: '9999-12-31' }),
    'graph/findings, all': () => ({}),
    'graph/meta': () => ({}),
    'graph/dataset': () => ({}),
    'graph/sources, all 200': () => ({}),
  };
}
