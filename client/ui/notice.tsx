import { RotateCw } from 'lucide-react';
import { useContext, type ReactNode } from 'react';
import './notice.css';
import { WayIn } from './way-in.ts';
import { say } from './messages/words.ts';

/** Nothing to show, and why. */
export function EmptyNotice({
  title,
  children,
  centred = false,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly centred?: boolean;
}) {
  // Centred, it is all the page has to say.
  const Heading = centred ? 'h1' : 'h2';
  return (
    <div className={centred ? 'notice notice-centred' : 'notice'}>
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}

/** Something went wrong: what, in the server's words, and a way to try again. */
export function ProblemNotice({
  problem,
  onRetry,
  onSuggestion,
  centred = false,
  children,
}: {
  readonly problem: { readonly message: string; readonly code?: string; readonly suggestions?: readonly string[] };
  readonly onRetry?: () => void;
  /** Called with an id like the one that is not there, when the reader takes it. */
  readonly onSuggestion?: (id: string) => void;
  readonly centred?: boolean;
  readonly children?: ReactNode;
}) {
  const Heading = centred ? 'h1' : 'h2';
  const wayIn = useContext(WayIn);
  const isStranger = problem.code === 'UNAUTHENTICATED' && wayIn !== null;
  return (
    <div className={`notice notice-problem${centred ? ' notice-centred' : ''}`} role="alert">
      <Heading>{isStranger ? say('youAreNotSignedIn') : say('thisCouldNotBeShown')}</Heading>
      <p>{problem.message}</p>
      {children}
      {onSuggestion && problem.suggestions && (
        <div className="notice-choices">
          {problem.suggestions.map((id) => (
            <button
              key={id}
              type="button"
              className="button"
              onClick={() => {
                onSuggestion(id);
              }}
            >
              {id}
            </button>
          ))}
        </div>
      )}
      {isStranger && (
        <a className="button" href={wayIn()}>
          {say('signIn')}
        </a>
      )}
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          <RotateCw size={14} aria-hidden /> {say('tryAgain')}
        </button>
      )}
      {problem.code !== undefined && <p className="caption">{say('codeCode', { code: problem.code })}</p>}
    </div>
  );
}

/** Grey lines in the place of text that is on its way. */
export function Skeleton({ lines = 6, label = say('loading') }: { readonly lines?: number; readonly label?: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} style={{ width: `${String(90 - ((index * 37) % 55))}%` }} />
      ))}
    </div>
  );
}
