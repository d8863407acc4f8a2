import { Component, type ErrorInfo, type ReactNode } from 'react';
import { ProblemNotice } from '../ui/notice.tsx';
import { say } from './messages/words.ts';

/** The last net: when drawing the page fails, the reader still learns what happened and how to go on. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(say('thePageFailedToDraw'), error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <ProblemNotice
        centred
        problem={{ message: say('thePageFailedWhileItWas', { message: error.message }) }}
        onRetry={() => {
          location.reload();
        }}
      >
        <p>{say('whatYouWereLookingAtIs', { a: <a href="/">{say('startAgainFromTheFirstPage')}</a> })}</p>
      </ProblemNotice>
    );
  }
}
