import { ReviewFlag, SaidMark } from './said-mark.tsx';
import type { Said } from '../words/verdict-words.ts';

const MEANINGS: readonly { readonly said: Said; readonly means: string }[] = [
  {
    said: { word: 'Not independent, not outside', tone: 'triggered' },
    means: 'a criterion is met that speaks against the person; under a code that presumes, an explanation is possible',
  },
  {
    said: { word: 'Not established', tone: 'unknown' },
    means: 'something that decides is not known; the questions below say what',
  },
  {
    said: { word: 'Outside, as stated', tone: 'asserted' },
    means: 'the company says so and nothing known contradicts it',
  },
  { said: { word: 'Independent, outside', tone: 'clear' }, means: 'every criterion is shown to be clear' },
  { said: { word: 'No rule', tone: 'none' }, means: 'the book has no rule for such an officer' },
];

/** What the words of the verdicts mean. */
export function VerdictLegend() {
  return (
    <details className="verdict-legend screen-only">
      <summary>What the words mean</summary>
      <dl>
        {MEANINGS.map(({ said, means }) => (
          <div key={said.word}>
            <dt>
              <SaidMark said={said} />
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
        <div>
          <dt>
            <ReviewFlag />
          </dt>
          <dd>the verdict turns on a judgement that somebody has to make, such as what is material</dd>
        </div>
      </dl>
    </details>
  );
}
