import { PartyMark } from '../../ui/party-mark.tsx';
import type { LegendKey } from './legend-keys.ts';

const DASHES: Readonly<Partial<Record<LegendKey, string>>> = {
  loans: '7 3 1.5 3',
  audits: '5 3',
  posts: '5 3',
  others: '2 2',
  earlier: '3 5',
  undated: '3 5',
};

/** The sign of a legend row: the mark of a party, or a piece of the line. */
export function LegendSign({ of }: { readonly of: LegendKey }) {
  switch (of) {
    case 'company':
    case 'bank':
    case 'person':
    case 'outside':
    case 'nominee':
      return <PartyMark mark={of} />;
    case 'unknown':
      return (
        <span className="legend-unknown" aria-hidden>
          ?
        </span>
      );
    default:
      return (
        <svg width="20" height="10" viewBox="0 0 20 10" aria-hidden className={`legend-line legend-line-${of}`}>
          <line x1="0" y1="5" x2={of === 'holdings' ? 14 : 20} y2="5" strokeDasharray={DASHES[of]} />
          {of === 'holdings' && <path d="M13 1.5 20 5l-7 3.5Z" />}
        </svg>
      );
  }
}
