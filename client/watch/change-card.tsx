import { Link } from '@tanstack/react-router';
import { counted } from '../lib/figures.ts';
import { dayInWords } from '../lib/days.ts';
import type { WatchChange } from './watch-query.ts';

type Difference = WatchChange['differences'][number];

const GROUPS: readonly { readonly kind: Difference['kind']; readonly title: string }[] = [
  { kind: 'VERDICT', title: 'Verdicts' },
  { kind: 'CHECK', title: 'Checks of the company' },
  { kind: 'FACT', title: 'Facts' },
  { kind: 'ANSWER', title: 'The answer' },
];

/** What became otherwise of one thing that is watched, changed verdicts first. */
export function ChangeCard({ change }: { readonly change: WatchChange }) {
  const { title, company, at, on, total, problem, differences } = change;
  return (
    <article className="watch-change">
      <h3>
        {company === null ? (
          title
        ) : (
          <Link to="/independence" search={{ company, on: on ?? undefined }}>
            {title}
          </Link>
        )}
      </h3>
      <p className="quiet">
        Found <time dateTime={at}>{`${dayInWords(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`}</time>
        {on !== null && ` · verdicts as of ${dayInWords(on)}`}
      </p>
      {problem !== null && <p className="watch-problem">It could not be looked at: {problem}</p>}
      {GROUPS.map((group) => {
        const ofKind = differences.filter(({ kind }) => kind === group.kind);
        return (
          ofKind.length > 0 && (
            <section key={group.kind} className={`watch-group watch-${group.kind.toLowerCase()}`}>
              <h4>{group.title}</h4>
              <ul>
                {ofKind.map((one, i) => (
                  <DifferenceLine key={`${one.about} ${String(i)}`} one={one} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {total > differences.length && <p className="quiet">and {counted(total - differences.length, 'more change')}</p>}
    </article>
  );
}

function DifferenceLine({ one: { kind, about, before, after } }: { readonly one: Difference }) {
  if (kind === 'ANSWER') return <li>It is another than before.</li>;
  if (kind === 'FACT') {
    const became =
      after === null ? 'gone' : before === null ? 'new' : after === 'SUPERSEDED' ? 'superseded' : 'changed';
    return (
      <li>
        <span className="watch-became">{became}</span> {about}
      </li>
    );
  }
  return (
    <li>
      {about}: <span className="watch-value">{before === null ? 'not judged' : inWords(before)}</span>
      <span aria-hidden> → </span>
      <span className="visually-hidden"> is now </span>
      <strong className="watch-value">{after === null ? 'no longer judged' : inWords(after)}</strong>
    </li>
  );
}

function inWords(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ');
}
