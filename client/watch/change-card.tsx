import { Link } from '@tanstack/react-router';
import { dayInWords } from '../lib/days.ts';
import type { WatchChange } from './watch-query.ts';
import { say } from './messages/words.ts';

type Difference = WatchChange['differences'][number];

const GROUPS: readonly { readonly kind: Difference['kind']; readonly title: string }[] = [
  { kind: 'VERDICT', title: say('verdicts') },
  { kind: 'CHECK', title: say('checksOfTheCompany') },
  { kind: 'FACT', title: say('facts') },
  { kind: 'ANSWER', title: say('theAnswer') },
];

/** What became otherwise of one thing that is watched, changed verdicts first. */
export function ChangeCard({ change }: { readonly change: WatchChange }) {
  const { title, company, at, on, total, problem, differences } = change;
  const time = (
    <time dateTime={at}>{say('timeUtc', { day: dayInWords(at.slice(0, 10)), time: at.slice(11, 16) })}</time>
  );
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
      <p className="quiet">{on === null ? say('found', { time }) : say('foundAsOf', { time, on: dayInWords(on) })}</p>
      {problem !== null && <p className="watch-problem">{say('couldNotBeLookedAt', { problem })}</p>}
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
      {total > differences.length && (
        <p className="quiet">{say('andMoreChanges', { more: total - differences.length })}</p>
      )}
    </article>
  );
}

function DifferenceLine({ one: { kind, about, before, after } }: { readonly one: Difference }) {
  if (kind === 'ANSWER') return <li>{say('isAnother')}</li>;
  if (kind === 'FACT') {
    const became =
      after === null
        ? say('gone')
        : before === null
          ? say('new')
          : after === 'SUPERSEDED'
            ? say('superseded')
            : say('changed');
    return (
      <li>
        <span className="watch-became">{became}</span> {about}
      </li>
    );
  }
  return (
    <li>
      {about}: <span className="watch-value">{before === null ? say('notJudged') : inWords(before)}</span>
      <span aria-hidden> → </span>
      <span className="visually-hidden"> {say('isNow')} </span>
      <strong className="watch-value">{after === null ? say('noLongerJudged') : inWords(after)}</strong>
    </li>
  );
}

/** Verdicts and outcomes of checks, as the API names them. */
const VALUES: Readonly<Record<string, string>> = {
  OUTSIDE: say('outside'),
  NOT_OUTSIDE: say('notOutside'),
  INDEPENDENT: say('independent'),
  NOT_INDEPENDENT: say('notIndependent'),
  INSUFFICIENT: say('insufficient'),
  NOT_APPLICABLE: say('notApplicable'),
  CLEAR: say('clear'),
  TRIGGERED: say('triggered'),
  UNKNOWN: say('unknown'),
};

function inWords(value: string): string {
  return VALUES[value] ?? value.toLowerCase().replaceAll('_', ' ');
}
