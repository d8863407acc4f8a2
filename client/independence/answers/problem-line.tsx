/** What is wrong with what stands above it, and how to mend it. */
export function ProblemLine({ id, text }: { readonly id?: string; readonly text: string | undefined }) {
  return text === undefined ? null : (
    <p id={id} className="answer-problem">
      {text}
    </p>
  );
}
