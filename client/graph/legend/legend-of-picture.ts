import type { LegendEntry } from '../../canvas/picture/legend-shapes.ts';
import { LEGEND_WORDS, LINE_KEYS, PARTY_KEYS, type LegendKey } from './legend-keys.ts';

const SIGNS: Readonly<Record<LegendKey, LegendEntry['sign']>> = {
  company: { mark: 'company' },
  bank: { mark: 'bank' },
  person: { mark: 'person' },
  outside: { mark: 'outside' },
  nominee: { mark: 'nominee' },
  unknown: { mark: 'unknown' },
  holdings: { line: 'company', arrow: true },
  seats: { line: 'person' },
  loans: { line: 'bank', dash: [7, 3, 1.5, 3] },
  trades: { line: 'secondary' },
  audits: { line: 'secondary', dash: [5, 3] },
  posts: { line: 'secondary', dash: [5, 3] },
  others: { line: 'secondary', dash: [2, 2] },
  recent: { line: 'secondary' },
  earlier: { line: 'secondary', dash: [3, 5] },
  undated: { line: 'secondary', dash: [3, 5] },
};

/** The legend of a picture: the rows of what is in it, without what is hidden. */
export function legendOfPicture(
  counts: ReadonlyMap<LegendKey, number>,
  hidden: readonly string[],
): readonly LegendEntry[] {
  return [...PARTY_KEYS, ...LINE_KEYS]
    .filter((key) => (counts.get(key) ?? 0) > 0 && !hidden.includes(key))
    .map((key) => ({ text: `${LEGEND_WORDS[key]} ${String(counts.get(key))}`, sign: SIGNS[key] }));
}
