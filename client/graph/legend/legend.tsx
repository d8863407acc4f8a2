import { CircleQuestionMark } from 'lucide-react';
import { LEGEND_WORDS, LINE_KEYS, PARTY_KEYS, type LegendKey } from './legend-keys.ts';
import { LegendSign } from './legend-sign.tsx';
import { say } from '../messages/words.ts';

interface LegendProps {
  readonly counts: ReadonlyMap<LegendKey, number>;
  readonly hidden: readonly string[];
  readonly onHide: (hidden: readonly string[]) => void;
}

const STANDING: Readonly<Partial<Record<LegendKey, string>>> = {
  recent: say('statedForADayOfThe'),
  earlier: say('statedForADayMoreThan'),
  undated: say('nobodySaysForWhichDay'),
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
          title={`${off ? say('show') : say('hide')} ${LEGEND_WORDS[key]}${STANDING[key] ?? ''}`}
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
    <div className="legend" role="group" aria-label={say('legendAndFilter')}>
      <ul>{PARTY_KEYS.map(row)}</ul>
      <ul>{LINE_KEYS.map(row)}</ul>
      <a className="legend-help" href="/help" title={say('whatYouAreLookingAt')}>
        <CircleQuestionMark size={13} aria-label={say('whatYouAreLookingAt')} />
      </a>
    </div>
  );
}
