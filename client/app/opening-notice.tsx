import { useLongWait } from '../lib/answer.ts';
import { ProblemNotice, Skeleton } from '../ui/notice.tsx';
import type { OpeningDay } from './opening-day.ts';
import { say } from './messages/words.ts';

/** Shown while the first day is being asked for. */
export function OpeningNotice({ opening }: { readonly opening: OpeningDay }) {
  const slow = useLongWait(true);
  if (opening.problem) return <ProblemNotice centred problem={opening.problem} onRetry={opening.retry} />;
  if (!slow) return null;
  return (
    <div className="page">
      <Skeleton lines={8} label={say('findingTheFirstDayToShow')} />
    </div>
  );
}
