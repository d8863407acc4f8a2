import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemNotice } from '../ui/notice.tsx';
import { say } from './messages/words.ts';

/** A page that failed to draw, inside the shell: header and search go on working. */
export function RouteProblem({ error, reset }: ErrorComponentProps) {
  return (
    <ProblemNotice
      centred
      problem={{
        message: say('thisPageFailedWhileItWas', { message: error instanceof Error ? error.message : String(error) }),
      }}
      onRetry={reset}
    />
  );
}
