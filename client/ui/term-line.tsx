import { TermHelp, type TermId } from './term-help.tsx';

/** The words of the field that a page turns on, each with its line of the glossary behind a small help. */
export function TermLine({ terms }: { readonly terms: readonly (readonly [TermId, string])[] }) {
  return (
    <p className="caption term-words screen-only">
      {terms.map(([id, word]) => (
        <span key={id}>
          <TermHelp id={id}>{word}</TermHelp>
        </span>
      ))}
    </p>
  );
}
