import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemNotice } from '../ui/notice.tsx';

/** A page that failed to draw, inside the shell: header and search go on working. */
export function RouteProblem({ error, reset }: ErrorComponentProps) {
  return (
    <ProblemNotice
      centred
      problem={{
        message: `This page failed while it was being drawn: ${error instanceof Error ? error.message : String(error)}`,
      }}
      onRetry={reset}
    />
  );
}
