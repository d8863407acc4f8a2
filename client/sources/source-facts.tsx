import { COMMA } from '../lib/language/language.ts';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FactItem } from '../facts/fact-item.tsx';
import { lineText } from '../lib/facts/citation.ts';
import { lineBeside } from '../lib/facts/line-beside.ts';
import type { FactData } from '../lib/facts/fact-fields.ts';
import { ProblemNotice } from '../ui/notice.tsx';
import { byPlace, citationsIn, statedAt } from './by-place.ts';
import { usePagedFacts } from './paged-facts.ts';
import type { SourceData } from './sources-query.ts';
import { say } from './messages/words.ts';

export interface Target {
  readonly from: number;
  readonly to: number;
}

/** Every fact taken from a source, by place; those stated at the lines looked at come first. */
export function SourceFacts({ source, target }: { readonly source: SourceData; readonly target: Target | undefined }) {
  const { facts, more, problem, busy } = usePagedFacts(source);
  const places = useMemo(() => byPlace(facts, source.id), [facts, source.id]);
  const here = target ? facts.filter((fact) => statedAt(fact, source.id, target.from, target.to)) : [];
  return (
    <>
      {target && (
        <section className="section source-here" aria-live="polite">
          <h2>{say('statedAtFrom', { from: lineText(target.from, target.to) })}</h2>
          {here.length === 0 ? (
            <p className="quiet">
              {say('noFactInTheGraphCites', { value: target.to > target.from ? say('theseLines') : say('thisLine') })}
            </p>
          ) : (
            <ul>
              {here.map((fact) => (
                <FactItem key={fact.id} fact={fact} citations={<Places fact={fact} source={source.id} />} />
              ))}
            </ul>
          )}
        </section>
      )}
      <section className="section">
        <h2>{say('everyFactByPlace')}</h2>
        {places.map(({ place, facts: stated }) => (
          <details key={place} className="source-place">
            <summary>
              {place} <span className="caption">{say('facts2', { stated: stated.length })}</span>
            </summary>
            <ul>
              {stated.map((fact) => (
                <FactItem key={fact.id} fact={fact} citations={<Places fact={fact} source={source.id} />} />
              ))}
            </ul>
          </details>
        ))}
        {problem && more && <ProblemNotice problem={problem} onRetry={more} />}
        {more && !problem && (
          <button type="button" className="button source-more" disabled={busy} onClick={more}>
            {say('factsOfFactsAreShownShow', { facts: facts.length, totalCount: source.facts.totalCount })}
          </button>
        )}
      </section>
    </>
  );
}

/** The places of a fact in this source, as links that move the text beside. */
function Places({ fact, source }: { readonly fact: FactData; readonly source: string }) {
  return citationsIn(fact, source).map((citation, index) => (
    <Link
      key={index}
      to="/sources/$id"
      params={{ id: source }}
      search={{ line: citation.line?.toString(), to: citation.lineEnd?.toString() }}
      resetScroll={false}
      className="citation"
    >
      {[citation.place, lineText(lineBeside(citation.place, citation.line) ?? null, citation.lineEnd)]
        .filter(Boolean)
        .join(COMMA)}
    </Link>
  ));
}
