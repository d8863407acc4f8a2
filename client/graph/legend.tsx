import { LEGEND_WORDS, LINE_KEYS, PARTY_KEYS, type LegendKey } from './legend-keys.ts';
import { LegendSign } from './legend-sign.tsx';

interface LegendProps {
  readonly counts: ReadonlyMap<LegendKey, number>;
  readonly hidden: readonly string[];
  readonly onHide: (hidden: readonly string[]) => void;
}

const STANDING: Readonly<Partial<Record<LegendKey, string>>> = {
  recent:
    ': stated for a day of the year before this one, and no source says whether it still holds; the older, the lighter',
  earlier:
    ': stated for a day more than a year before this one, or of which nobody says which, and no source says whether it still holds',
};

/** What the marks mean and how many there are of each; a press hides them, another shows them again. */
export function Legend({ counts, hidden, onHide }: LegendProps) {
  const row = (key: LegendKey) => {
    const count = counts.get(key) ?? 0;
    const off = hidden.includes(key);
    if (count === 0 && !off) return null;
    return (
      <li key={key}>
        <button
          type="button"
          className="legend-row"
          aria-pressed={!off}
          title={`${off ? 'Show' : 'Hide'} ${LEGEND_WORDS[key]}${STANDING[key] ?? ''}`}
          onClick={() => {
            onHide(off ? hidden.filter((other) => other !== key) : [...hidden, key]);
          }}
        >
          <LegendSign of={key} />
          {LEGEND_WORDS[key]}
          <span className="legend-count">{count}</span>
        </button>
      </li>
    );
  };
  return (
    <div className="legend" role="group" aria-label="Legend and filter">
      <ul>{PARTY_KEYS.map(row)}</ul>
      <ul>{LINE_KEYS.map(row)}</ul>
      <a className="legend-help" href="/help">
        What is this?
      </a>
    </div>
  );
}
