import type { ReactNode } from 'react';
import { Note } from './note.tsx';

/** One fact: what it is about, a plain sentence, how certain, on what basis, and where it is stated. */
export function FactEntry({
  label,
  sentence,
  unknown = false,
  standing,
  note,
  citations,
  id,
  current = false,
  children,
}: {
  readonly label?: ReactNode;
  readonly sentence: ReactNode;
  /** The sentence says that something is not known. */
  readonly unknown?: boolean;
  readonly standing?: string | undefined;
  readonly note?: string | undefined;
  readonly citations: ReactNode;
  readonly id?: string;
  readonly current?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <li className={current ? 'fact fact-current' : 'fact'} id={id}>
      {(label !== undefined || standing !== undefined) && (
        <div className="fact-label">
          {label}
          {standing !== undefined && <span className="fact-standing">{standing}</span>}
        </div>
      )}
      <div className={unknown ? 'fact-sentence fact-sentence-unknown' : 'fact-sentence'}>{sentence}</div>
      {note !== undefined && <Note text={note} />}
      <div className="fact-citations">{citations}</div>
      {children}
    </li>
  );
}
