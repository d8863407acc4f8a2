import { COMMA } from '../lib/language/language.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FACT_KIND_WORDS } from '../lib/facts/kind-words.ts';
import { dayInWords } from '../lib/days.ts';
import { isJapanese } from '../lib/words.ts';
import { FactCounts } from './fact-counts.tsx';
import type { Work } from '../lib/graph-work.ts';
import type { PreviewedFile, ToldProblem } from './imports-query.ts';
import { lineBeside } from '../lib/facts/line-beside.ts';
import { say } from './messages/words.ts';

/** Lines of a list that are shown before the rest is asked for. */
const FEW = 10;

/** What one file is, holds, and what is wrong with it. */
export function FilePreview({ file, state }: { readonly file: PreviewedFile; readonly state: Work['state'] }) {
  const { name, formatTitle, sourceTitle, sourceId, published, there, problems, warnings, parties } = file;
  const matched = parties.filter((party) => party.matched);
  const fresh = parties.filter((party) => !party.matched);
  const inGraph = state === 'DONE' || there;
  return (
    <article className="import-file" aria-label={name}>
      <h3>{name}</h3>
      <p className="quiet">
        {formatTitle ?? say('formatNotKnown')}
        {sourceTitle !== null && (
          <>
            {' · '}
            {inGraph && sourceId !== null ? (
              <Link to="/sources/$id" params={{ id: sourceId }}>
                {sourceTitle}
              </Link>
            ) : (
              <span lang={isJapanese(sourceTitle) ? 'ja' : undefined}>{sourceTitle}</span>
            )}
            {published !== null && say('commaPublished', { day: dayInWords(published) })}
          </>
        )}
      </p>
      {there && <p>{say('importedBefore')}</p>}
      <FactCounts facts={file.facts} />
      <Examples examples={file.examples} facts={file.facts} />
      <Problems title={say('whatStandsInTheWay')} problems={problems} alert />
      {matched.length > 0 && (
        <Parties
          title={say('partiesTheGraphHas', { count: file.matchedParties })}
          all={file.matchedParties}
          parties={matched}
          linked
        />
      )}
      {fresh.length > 0 && (
        <Parties
          title={say('newParties', { count: file.newParties })}
          all={file.newParties}
          parties={fresh}
          linked={state === 'DONE'}
        />
      )}
      <Problems title={say('warningsThatStay')} problems={warnings} />
    </article>
  );
}

function Parties({
  title,
  parties,
  all,
  linked,
}: {
  readonly title: string;
  readonly parties: PreviewedFile['parties'];
  readonly all: number;
  readonly linked: boolean;
}) {
  return (
    <section>
      <h4>{title}</h4>
      <FewFirst
        items={parties.map(({ id, name, stated, by, matched }) => (
          <li key={id}>
            {linked ? (
              <Link to="/" search={{ focus: id }} lang={isJapanese(name) ? 'ja' : undefined}>
                {name}
              </Link>
            ) : (
              <span lang={isJapanese(name) ? 'ja' : undefined}>{name}</span>
            )}
            <span className="quiet">{reasonOf(name, stated, by, matched)}</span>
          </li>
        ))}
      />
      {all > parties.length && <p className="caption">{say('andMore', { more: all - parties.length })}</p>}
    </section>
  );
}

function reasonOf(name: string, stated: readonly string[], by: string | null, matched: boolean): string {
  const others = stated.filter((text) => text !== name);
  const called =
    others.length > 0 ? say('calledInTheFile', { names: others.map((text) => `“${text}”`).join(COMMA) }) : undefined;
  const why = !matched ? undefined : by === null ? say('decidedToBeTheSame') : say('theSameBy', { by });
  return [why, called].filter(Boolean).join('; ');
}

function Problems({
  title,
  problems,
  alert = false,
}: {
  readonly title: string;
  readonly problems: readonly ToldProblem[];
  readonly alert?: boolean;
}) {
  if (problems.length === 0) return null;
  return (
    <section className={alert ? 'import-problems' : undefined}>
      <h4>{say('titleAndCount', { title, count: problems.length })}</h4>
      <FewFirst
        items={problems.map(({ code, message, place, line, pointer, mend }, index) => (
          <li key={index}>
            <strong>
              {place}
              {behind(place, line)}
              {cellIn(pointer)}
            </strong>
            <span>{message}</span>
            {mend !== null && <span className="quiet">{say('toMendIt', { mend })}</span>}
            <span className="caption">{code}</span>
          </li>
        ))}
      />
    </section>
  );
}

/** Some facts as the file states them, of each kind in turn, each with its place. */
function Examples({ examples, facts }: Pick<PreviewedFile, 'examples' | 'facts'>) {
  if (examples.length === 0) return null;
  const all = facts.reduce((sum, { count }) => sum + count, 0);
  return (
    <details open>
      <summary>
        {all > examples.length ? say('someOfItsFacts', { shown: examples.length, all }) : say('itsFacts')}
      </summary>
      <ul className="import-list">
        {examples.map(({ kind, place, pointer, parties, summary, statement, note }, index) => (
          <li key={index}>
            {statement === null ? (
              <Said text={summary} />
            ) : (
              <>
                <Said text={parties.join(' → ')} />
                <Said text={say('kindAndStatement', { kind: FACT_KIND_WORDS[kind], statement })} quiet />
              </>
            )}
            {note !== null && <Said text={note} quiet />}
            <span className="caption">
              {place}
              {cellIn(pointer)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Said({ text, quiet = false }: { readonly text: string; readonly quiet?: boolean }) {
  return (
    <span className={quiet ? 'quiet' : undefined} lang={isJapanese(text) ? 'ja' : undefined}>
      {text}
    </span>
  );
}

/** The line behind a place that does not say it. */
function behind(place: string, stated: number | null): string {
  const line = lineBeside(place, stated);
  return line === undefined ? '' : say('commaLine', { line });
}

function cellIn(pointer: string | null): string {
  const cell = /^cell:(?:.*!)?([A-Z]+\d+)$/.exec(pointer ?? '')?.[1];
  return cell === undefined ? '' : say('commaCell', { cell });
}

function FewFirst({ items }: { readonly items: readonly React.ReactElement[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className="import-list">{all ? items : items.slice(0, FEW)}</ul>
      {!all && items.length > FEW && (
        <button
          type="button"
          className="button"
          onClick={() => {
            setAll(true);
          }}
        >
          {say('showAll', { count: items.length })}
        </button>
      )}
    </>
  );
}
