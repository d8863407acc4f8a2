import { useMemo, useRef, useState, type PointerEvent } from 'react';
import { dayInShort, dayInWords, dayNumber } from '../lib/days.ts';
import { useWidth } from '../lib/window/width.ts';
import { axisOf, placeLabels, yearTicks } from './axis.ts';
import { dayForKey } from './steps.ts';
import type { TimelineMark } from './timeline.ts';
import { say } from './messages/words.ts';

const SNAP_PIXELS = 7;
const TALLEST = 30;

/** The line of days with its marks and the handle: dragged, clicked, or moved by keys. */
export function Track({
  marks,
  on,
  against,
  onAgainst,
  onMove,
}: {
  readonly marks: readonly TimelineMark[];
  readonly on: string;
  /** The day that is compared with: it has a handle of its own, and what lies between the two is marked. */
  readonly against?: string | undefined;
  readonly onAgainst?: (day: string) => void;
  /** `settled` is false while the handle is still being dragged. */
  readonly onMove: (day: string, settled: boolean) => void;
}) {
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const [dragged, setDragged] = useState<string | undefined>(undefined);
  const days = useMemo(() => marks.map((mark) => mark.day), [marks]);
  const [first, last] = [days[0], days.at(-1)];
  const beyond = [on, ...(against === undefined ? [] : [against])]
    .filter((day) => first === undefined || last === undefined || day < first || day > last)
    .join(' ');
  const axis = useMemo(() => axisOf(beyond === '' ? days : [...days, ...beyond.split(' ')]), [days, beyond]);
  const labels = useMemo(
    () =>
      placeLabels(
        marks.map(({ day, count }) => ({ day, weight: count, text: dayInShort(day) })),
        axis,
        width,
      ),
    [marks, axis, width],
  );
  const most = Math.max(1, ...marks.map((mark) => mark.count));
  const shown = dragged ?? on;
  const here = marks.find((mark) => mark.day === shown);

  const dayUnder = (event: PointerEvent): string => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return on;
    const x = event.clientX - box.left;
    const near = days
      .map((day) => ({ day, distance: Math.abs(axis.position(day) * box.width - x) }))
      .sort((a, b) => a.distance - b.distance)[0];
    return near && near.distance <= SNAP_PIXELS ? near.day : axis.dayAt(Math.min(1, Math.max(0, x / box.width)));
  };

  return (
    <div
      className="track"
      ref={track}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(dayUnder(event));
      }}
      onPointerMove={(event) => {
        if (dragged === undefined) return;
        const day = dayUnder(event);
        if (day === dragged) return;
        setDragged(day);
        if (days.includes(day)) onMove(day, false);
      }}
      onPointerUp={(event) => {
        if (dragged === undefined) return;
        setDragged(undefined);
        onMove(dayUnder(event), true);
      }}
      onPointerCancel={() => {
        setDragged(undefined);
      }}
    >
      <div className="track-line" />
      {yearTicks(axis).map((day) => (
        <i key={day} className="track-year" style={{ left: percent(axis.position(day)) }} />
      ))}
      {marks.map((mark) => (
        <i
          key={mark.day}
          className={mark.day <= shown ? 'track-mark track-mark-past' : 'track-mark'}
          title={markText(mark)}
          style={{
            left: percent(axis.position(mark.day)),
            height: `${String(5 + (TALLEST - 5) * Math.sqrt(mark.count / most))}px`,
          }}
        />
      ))}
      {labels.map((label) => (
        <span
          key={label.day}
          className={label.day === shown ? 'track-label track-label-on' : 'track-label'}
          style={{ left: `${String(label.left)}px`, width: `${String(label.width)}px` }}
        >
          {label.text}
        </span>
      ))}
      {against !== undefined && (
        <>
          <i
            className="track-range"
            style={{
              left: percent(axis.position(against < shown ? against : shown)),
              right: percent(1 - axis.position(against < shown ? shown : against)),
            }}
          />
          <div
            className="track-handle track-handle-against"
            role="slider"
            tabIndex={0}
            aria-label={say('dayComparedWith')}
            aria-valuemin={dayNumber(axis.first)}
            aria-valuemax={dayNumber(axis.last)}
            aria-valuenow={dayNumber(against)}
            aria-valuetext={dayInWords(against)}
            style={{ left: percent(axis.position(against)) }}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.stopPropagation();
              event.currentTarget.setPointerCapture(event.pointerId);
            }}
            onPointerMove={(event) => {
              if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
              event.stopPropagation();
              const day = dayUnder(event);
              if (day !== against && days.includes(day)) onAgainst?.(day);
            }}
            onPointerUp={(event) => {
              event.stopPropagation();
            }}
            onKeyDown={(event) => {
              if (event.ctrlKey || event.metaKey || event.altKey) return;
              const day = dayForKey(event.key, event.shiftKey, against, days);
              if (day === undefined) return;
              event.preventDefault();
              onAgainst?.(day);
            }}
          />
        </>
      )}
      <div
        className="track-handle"
        role="slider"
        tabIndex={0}
        aria-label={say('dayShown')}
        aria-valuemin={dayNumber(axis.first)}
        aria-valuemax={dayNumber(axis.last)}
        aria-valuenow={dayNumber(shown)}
        aria-valuetext={
          here ? say('shownFactsBeginEndOrAre', { shown: dayInWords(shown), count: here.count }) : dayInWords(shown)
        }
        style={{ left: percent(axis.position(shown)) }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const day = dayForKey(event.key, event.shiftKey, on, days);
          if (day === undefined) return;
          event.preventDefault();
          onMove(day, true);
        }}
      />
    </div>
  );
}

function markText({ day, count, summaries }: TimelineMark): string {
  const rest = count - summaries.length;
  return [
    `${dayInWords(day)}: ${say('facts', { count })}`,
    ...summaries,
    ...(rest > 0 ? [say('andRestMore', { rest })] : []),
  ].join('\n');
}

function percent(position: number): string {
  return `${(position * 100).toFixed(3)}%`;
}
