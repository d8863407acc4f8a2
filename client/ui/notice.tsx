import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

/** Nothing to show, and why. */
export function EmptyNotice({ title, children, centred = false }: { readonly title: string; readonly children?: ReactNode; readonly centred?: boolean }) {
  return (
    <div className={centred ? 'notice notice-centred' : 'notice'}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Something went wrong: what, in the server's words, and a way to try again. */
export function ProblemNotice({ problem, onRetry, centred = false, children }: {
  readonly problem: { readonly message: string; readonly code?: string };
  readonly onRetry?: () => void;
  readonly centred?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <div className={`notice notice-problem${centred ? ' notice-centred' : ''}`} role="alert">
      <h2>This could not be shown</h2>
      <p>{problem.message}</p>
      {children}
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          <RotateCw size={14} aria-hidden /> Try again
        </button>
      )}
      {problem.code !== undefined && <p className="caption">Code {problem.code}</p>}
    </div>
  );
}

/** Grey lines in the place of text that is on its way. */
export function Skeleton({ lines = 6, label = 'Loading' }: { readonly lines?: number; readonly label?: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} style={{ width: `${String(90 - ((index * 37) % 55))}%` }} />
      ))}
    </div>
  );
}
