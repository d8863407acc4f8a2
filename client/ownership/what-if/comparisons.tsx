import { dayInWords } from '../../lib/days.ts';
import { ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { figureBy, methodOf } from '../methods.ts';
import type { OwnershipData, OwnershipVariables } from '../ownership-query.ts';
import type { OwnershipState } from '../ownership-state.ts';
import { useAllStakes } from '../use-ownership.ts';
import { say } from './messages/words.ts';

/** The record and what is supposed, side by side, by the number that is chosen. */
export function BeforeAfter({
  state,
  ownership,
  variables,
}: {
  readonly state: OwnershipState;
  readonly ownership: OwnershipData;
  readonly variables: OwnershipVariables;
}) {
  const record = useAllStakes({ ...variables, whatIf: null });
  const supposed = useAllStakes(variables, ownership);
  const method = methodOf(state.method);
  const problem = record?.problem ?? supposed?.problem;
  if (problem) return <ProblemNotice problem={problem} />;
  if (!record?.whole || !supposed?.whole) return <Skeleton lines={4} label={say('comparingWithTheRecord')} />;
  return (
    <ComparisonTable
      title={say('theRecordAndWhatIsSupposed')}
      caption={say('labelOnOnAsRecordedAnd', { label: method.label, on: dayInWords(state.on) })}
      before={say('inTheRecord')}
      after={say('supposed')}
      earlier={record.stakes}
      later={supposed.stakes}
      figureOf={(stake) => figureBy(stake, method)}
      file={`ownership-${state.company}-${state.on}-recorded-and-supposed`}
    />
  );
}

/** Two days side by side, by the number that is chosen, with what changed in words. What is supposed is left out. */
export function TwoDays({
  state,
  variables,
  against,
}: {
  readonly state: OwnershipState;
  readonly variables: OwnershipVariables;
  readonly against: string;
}) {
  const [earlier, later] = state.on < against ? [state.on, against] : [against, state.on];
  const one = useAllStakes({ ...variables, whatIf: null, on: earlier });
  const other = useAllStakes({ ...variables, whatIf: null, on: later });
  const method = methodOf(state.method);
  const problem = one?.problem ?? other?.problem;
  if (problem) return <ProblemNotice problem={problem} />;
  if (!one?.whole || !other?.whole) return <Skeleton lines={4} label={say('comparingTwoDays')} />;
  return (
    <ComparisonTable
      title={say('earlierAndLater', { earlier: dayInWords(earlier), later: dayInWords(later) })}
      caption={say('labelOnTwoDaysByThe', { label: method.label })}
      before={dayInWords(earlier)}
      after={dayInWords(later)}
      earlier={one.stakes}
      later={other.stakes}
      figureOf={(stake) => figureBy(stake, method)}
      file={`ownership-${state.company}-${earlier}-and-${later}`}
    />
  );
}
