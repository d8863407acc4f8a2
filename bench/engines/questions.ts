import { boardId, companyId, personId } from '../../server/store/generated-world.ts';
import type { Params } from '../../server/store/engine.ts';
import { FACT_KINDS } from '../../server/shared/facts.ts';
import { gramIds } from '../../server/shared/name-key.ts';

/** What the product asks, in the sizes in which it asks: parameters for the n-th time, from a graph of so many companies. */
export function questionsOf(companies: number, named: number): Readonly<Record<string, (n: number) => Params>> {
  const some = (n: number, count: number, of: number, id: (i: number) => string): string[] =>
    Array.from({ length: count }, (_, i) => id((n * 7_919 + i * 104_729) % of));
  const parties = (n: number, count: number): string[] => some(n, count, companies, companyId);
  const facts = (count: number) => (n: number): Params => ({ ids: parties(n, count), kinds: ['HOLDS'], on: '2007-03-31', knownOn: '9999-12-31' });
  const grams = (n: number): string[] => gramIds(`Networks ${String((n * 31) % named)}`);
  return {
    'graph/parties, 1': (n) => ({ ids: parties(n, 1) }),
    'graph/parties, 100': (n) => ({ ids: parties(n, 100) }),
    'graph/labels-of, 100': (n) => ({ ids: parties(n, 100) }),
    'graph/facts-to, 1': facts(1),
    'graph/facts-to, 100': facts(100),
    'graph/facts-from, 1': facts(1),
    'graph/facts-from, 100': facts(100),
    'graph/facts-from, 20 persons, all kinds': (n) => ({ ids: some(n, 20, Math.ceil(companies / 4), personId), kinds: [...FACT_KINDS], on: '', knownOn: '9999-12-31' }),
    'graph/boards-of, 100': (n) => ({ companies: parties(n, 100) }),
    'graph/board-companies, 20': (n) => ({ boards: some(n, 20, Math.ceil(companies / 5), boardId) }),
    'graph/findings-about, 100': (n) => ({ ids: parties(n, 100) }),
    'graph/meta': () => ({}),
    'graph/dataset': () => ({}),
    'graph/sources': () => ({}),
    'search/gram-degrees': (n) => ({ grams: grams(n) }),
    'search/parties-with-grams': (n) => ({ grams: grams(n).slice(-4), types: ['Company', 'Person'], limit: 50 }),
    'search/id-like': (n) => ({ grams: gramIds(companyId((n * 37) % companies)).slice(-2), limit: 20 }),
  };
}
