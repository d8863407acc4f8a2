import { dayInWords } from '../../lib/days.ts';
import { ProblemNotice, Skeleton } from '../../ui/notice.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { figureBy, methodOf } from '../methods.ts';
import type { OwnershipData, OwnershipVariables } from '../ownership-query.ts';
import type { OwnershipState } from '../ownership-state.ts';
import { useAllStakes } from '../use-ownership.ts';

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
  if (!record?.whole || !supposed?.whole) return <Skeleton lines={4} label="Comparing with the record" />;
  return (
    <ComparisonTable
      title="The record and what is supposed"
      caption={`${method.label} on ${dayInWords(state.on)}, as recorded and as supposed`}
      before="In the record"
      after="Supposed"
      earlier={record.stakes}
      later={supposed.stakes}
      figureOf={(stake) => figureBy(stake, method)}
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
  if (!one?.whole || !other?.whole) return <Skeleton lines={4} label="Comparing two days" />;
  return (
    <ComparisonTable
      title={`${dayInWords(earlier)} and ${dayInWords(later)}`}
      caption={`${method.label} on two days, by the record`}
      before={dayInWords(earlier)}
      after={dayInWords(later)}
      earlier={one.stakes}
      later={other.stakes}
      figureOf={(stake) => figureBy(stake, method)}
    />
  );
}
