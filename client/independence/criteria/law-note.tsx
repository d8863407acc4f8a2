import type { Criterion } from '../page/independence-query.ts';
import { MarkWord } from './mark-word.tsx';
import { say } from './messages/words.ts';

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
      <span className="overline">{say('theLaw')}</span>
      <p>{text}</p>
      {judgement != null && <p className="caption">{say('toBeJudgedJudgement', { judgement })}</p>}
      {exceptions?.map((exception) => (
        <p key={exception} className="caption">
          {say('leftOutException', { exception })}
        </p>
      ))}
      <p className="law-citation">
        <span>{citation}</span> <MarkWord mark={mark} />
      </p>
    </div>
  );
}
