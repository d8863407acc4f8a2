import { ReviewFlag, SaidMark } from './said-mark.tsx';
import type { SaidVerdict } from '../words/verdict-words.ts';
import { say } from './messages/words.ts';

const MEANINGS: readonly { readonly said: SaidVerdict; readonly means: string }[] = [
  {
    said: { word: say('notIndependentNotOutside'), tone: 'triggered' },
    means: say('aCriterionIsMetThatSpeaks'),
  },
  {
    said: { word: say('notEstablished'), tone: 'unknown' },
    means: say('somethingThatDecidesIsNotKnown'),
  },
  {
    said: { word: say('outsideAsStated'), tone: 'asserted' },
    means: say('theCompanySaysSoAndNothing'),
  },
  { said: { word: say('independentOutside'), tone: 'clear' }, means: say('everyCriterionIsShownToBe') },
  { said: { word: say('noRule'), tone: 'none' }, means: say('theBookHasNoRuleFor') },
];

/** What the words of the verdicts mean. */
export function VerdictLegend() {
  return (
    <details className="verdict-legend screen-only">
      <summary>{say('whatTheWordsMean')}</summary>
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
          <dd>{say('theVerdictTurnsOnAJudgement')}</dd>
        </div>
      </dl>
    </details>
  );
}
