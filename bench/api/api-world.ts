import type { Company, Fact, Source } from '../../server/shared/facts.ts';
import { batchesOf, type Batch } from '../../server/store/batches.ts';
import { graphSections } from '../../server/store/graph-batches.ts';

export const COMPANIES = 60_000;
export const HOLDERS = 3;

/**
 * So many companies, each held by three others, every holding cited and dated; without the indexes of names and of
 * facts' ids, which nobody asks here.
 */
export function worldBatches(count = COMPANIES): Iterable<Batch> {
  let state = 7;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * n);
  };
  const companies = Array.from({ length: count }, (_, i): Company => ({
    type: 'Company',
    id: `c${String(i)}`,
    name: `Company ${String(i)}`,
    names: [],
    kind: 'COMPANY',
    identifiers: [],
  }));
  const sources = Array.from({ length: 20 }, (_, i): Source => ({
    id: `s${String(i)}`,
    title: `Report ${String(i)}`,
    publisher: 'c0',
    published: `${String(2000 + i)}-06-15`,
    kind: 'REPORT',
  }));
  const facts: Fact[] = [];
  for (let i = 0; i < count; i += 1) {
    for (let n = 0; n < HOLDERS; n += 1) {
      const year = 2000 + below(8);
      facts.push({
        kind: 'HOLDS',
        id: `f${String(facts.length)}`,
        subject: `c${String(below(count))}`,
        object: `c${String(i)}`,
        basis: 'STATED',
        from: `${String(year)}-03-31`,
        citations: [
          {
            source: `s${String(year - 2000)}`,
            place: `p. ${String(1 + below(60))}`,
            line: 1 + below(900),
            observedOn: `${String(year)}-03-31`,
          },
        ],
        knownFrom: `${String(year)}-06-15`,
        percent: `${String(1 + below(30))}.${String(below(10))}`,
        interest: 'SHARES',
        direct: 'DIRECT',
        nominee: false,
        accounting: 'NONE',
      });
    }
  }
  const all = graphSections({ companies, persons: [], boards: [], sources, findings: [], facts }, 'bench-api');
  return batchesOf(
    all.filter(
      ({ question }) => !['load/grams', 'load/in-name-of', 'load/in-id-of', 'load/leads-to'].includes(question),
    ),
  );
}
