import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAnswer, useLongWait } from '../lib/answer.ts';
import { useTitle } from '../lib/window/title.ts';
import { ProblemNotice, Skeleton } from '../ui/notice.tsx';
import { tellStory } from './told-story.ts';
import { savedViewQuery } from './views-query.ts';
import { say } from './messages/words.ts';

/** A short address: leads on to the page that was kept under it, of a story to one of its views. */
export function OpenView({ id, step }: { readonly id: string; readonly step: number }) {
  useTitle(say('savedView'));
  const router = useRouter();
  const { data, problem, retry, fetching } = useAnswer(savedViewQuery, { id });
  const slow = useLongWait(fetching && !data);
  const steps = data?.savedView.steps;
  const at = steps === undefined ? 0 : Math.min(step, steps.length - 1);
  const shown = steps?.[at];
  const hasWords = steps !== undefined && (steps.length > 1 || shown?.text !== '');
  const address = shown?.address;
  useEffect(() => {
    if (address === undefined) return;
    tellStory(hasWords ? { id, step: at } : undefined);
    router.history.replace(address);
  }, [address, hasWords, id, at, router]);
  return (
    <div className="page">
      {problem?.code === 'NOT_FOUND' ? (
        <ProblemNotice centred problem={{ message: say('nothingUnderThisAddress'), code: 'NOT_FOUND' }}>
          <p>{say('mayHaveBeenRemoved', { link: <a href="/views">{say('whatYouKeep')}</a> })}</p>
        </ProblemNotice>
      ) : (
        problem && <ProblemNotice centred problem={problem} onRetry={retry} />
      )}
      {slow && <Skeleton lines={6} label={say('openingTheView')} />}
    </div>
  );
}
