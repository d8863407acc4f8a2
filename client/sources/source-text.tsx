import { useEffect, useMemo, useRef, useState } from 'react';
import { useAnswer } from '../lib/answer.ts';
import { ProblemNotice } from '../ui/notice.tsx';
import type { Target } from './source-facts.tsx';
import { linesQuery } from './sources-query.ts';
import { say } from './messages/words.ts';

/** Lines fetched together. */
const PAGE_LINES = 150;
const LINE_PIXELS = 21;

/**
 * The text of a source with its line numbers; only what is near the reader's eye is fetched. The cited lines are
 * marked.
 */
export function SourceText({
  id,
  lineCount,
  target,
}: {
  readonly id: string;
  readonly lineCount: number;
  readonly target: Target | undefined;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const pages = useMemo(
    () => Array.from({ length: Math.ceil(lineCount / PAGE_LINES) }, (_, index) => index * PAGE_LINES + 1),
    [lineCount],
  );
  const from = target?.from;
  return (
    <section className="source-text" ref={frame} aria-label={say('textOfTheSource')} tabIndex={0}>
      {from !== undefined && from > lineCount && (
        <p className="notice-line">{say('theTextHasLineCountLinesThere', { lineCount, from })}</p>
      )}
      <ol>
        {pages.map((start) => (
          <TextPage
            key={start}
            id={id}
            from={start}
            to={Math.min(lineCount, start + PAGE_LINES - 1)}
            target={target}
            frame={frame}
          />
        ))}
      </ol>
    </section>
  );
}

function TextPage({
  id,
  from,
  to,
  target,
  frame,
}: {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly target: Target | undefined;
  readonly frame: { readonly current: HTMLElement | null };
}) {
  const page = useRef<HTMLLIElement>(null);
  const cited = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  const wanted = target !== undefined && target.from <= to && target.to >= from;
  const { data, problem, retry } = useAnswer(linesQuery, { id, from, to }, { pause: !near && !wanted });
  useEffect(() => {
    if (near || !page.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { root: frame.current, rootMargin: '400px' },
    );
    observer.observe(page.current);
    return () => {
      observer.disconnect();
    };
  }, [near, frame]);
  const lines = data?.source?.text;
  const first = target?.from;
  useEffect(() => {
    if (lines === undefined || first === undefined) return;
    // Only the frame is scrolled, never the page round it.
    const [line, box] = [cited.current, frame.current];
    if (line && box)
      box.scrollTop += line.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
  }, [lines, first, frame]);

  return (
    <li
      ref={page}
      className="source-lines"
      style={lines ? undefined : { height: `${String((to - from + 1) * LINE_PIXELS)}px` }}
    >
      {problem && <ProblemNotice problem={problem} onRetry={retry} />}
      {lines?.map((line) => {
        const marked = target !== undefined && line.number >= target.from && line.number <= target.to;
        return (
          <div
            key={line.number}
            ref={
              marked && line.number === first
                ? (element) => {
                    cited.current = element;
                  }
                : undefined
            }
            className={marked ? 'source-line source-line-cited' : 'source-line'}
            {...(marked && { 'aria-current': true })}
          >
            <span className="source-number">{line.number}</span>
            <span className="source-words">{cells(line.text)}</span>
          </div>
        );
      })}
    </li>
  );
}

/** Tables were kept with tabs between their cells; an empty cell is shown as empty, not closed up. */
function cells(text: string) {
  if (!text.includes('\t')) return text;
  return text.split('\t').map((cell, index) => (
    <span key={index} className="source-cell">
      {cell}
    </span>
  ));
}
