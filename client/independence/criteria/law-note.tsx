import type { Criterion } from '../page/independence-query.ts';
import { MarkWord } from './mark-word.tsx';

/** What the rule asks, where it stands, and how well its text is known. */
export function LawNote({
  rule: { text, citation, mark, exceptions, judgement },
}: {
  readonly rule: Pick<Criterion['rule'], 'text' | 'citation' | 'mark'> & {
    readonly exceptions?: readonly string[];
    readonly judgement?: string | null;
  };
}) {
  return (
    <div className="law">
      <span className="overline">The law</span>
      <p>{text}</p>
      {judgement != null && <p className="caption">To be judged: {judgement}.</p>}
      {exceptions?.map((exception) => (
        <p key={exception} className="caption">
          Left out: {exception}
        </p>
      ))}
      <p className="law-citation">
        <span>{citation}</span> <MarkWord mark={mark} />
      </p>
    </div>
  );
}
