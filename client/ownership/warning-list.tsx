import { say } from './messages/words.ts';

/** Of more than so many the others are folded: the chart is what the page is for. On paper they stand whole. */
const FIRST = 4;

/** What a reader of the figures has to know of them. */
export function WarningList({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  // One more takes no more room than the words that fold it.
  const first = warnings.length === FIRST + 1 ? warnings : warnings.slice(0, FIRST);
  const others = warnings.slice(first.length);
  return (
    <div className="ownership-warnings">
      <Lines of={first} />
      {others.length > 0 && (
        <details>
          <summary>{say('moreWarnings', { count: others.length })}</summary>
          <Lines of={others} />
        </details>
      )}
    </div>
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}
