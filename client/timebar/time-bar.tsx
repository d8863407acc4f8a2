import { ChevronLeft, ChevronRight, GitCompareArrows, Pause, Play } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { DayChooser } from './day-chooser.tsx';
import { usePlaying } from './playing.ts';
import { neighbour } from './steps.ts';
import './time-bar.css';
import { useSpan, useTimeline } from './timeline.ts';
import { Track } from './track.tsx';
import { say } from './messages/words.ts';

export interface TimeBarChange {
  readonly on?: string;
  readonly known?: string | undefined;
  readonly against?: string | undefined;
}

/** Moves what is shown through time: the day in words, the days on which something changes, a handle, and play. */
export function TimeBar({
  party,
  on,
  known,
  against,
  comparable = false,
  onChange,
}: {
  /** Id of the company or person in the middle. */
  readonly party: string;
  readonly on: string;
  readonly known: string | undefined;
  /** The day that is compared with. */
  readonly against?: string | undefined;
  /** Whether two days can be compared where it stands. */
  readonly comparable?: boolean;
  /** `replace` is true where the change takes the place of the last one in the history. */
  readonly onChange: (change: TimeBarChange, replace: boolean) => void;
}) {
  const timeline = useTimeline(party, known);
  const span = useSpan();
  const marks = useMemo(
    () => (timeline.problem ? [] : (timeline.data?.timeline ?? [])),
    [timeline.data, timeline.problem],
  );
  const days = useMemo(() => marks.map((mark) => mark.day), [marks]);
  const before = neighbour(days, on, -1);
  const after = neighbour(days, on, 1);
  const other = before ?? after;
  // Days passed through while dragging or playing are one step in the history, which leads back to where it began.
  const passing = useRef(false);
  const pass = (day: string) => {
    onChange({ on: day }, passing.current);
    passing.current = true;
  };
  const playing = usePlaying(() => {
    if (after !== undefined) pass(after);
  });
  const { stop } = playing;
  useEffect(() => {
    if (after === undefined) stop();
  }, [after, stop]);
  const move = (day: string | undefined) => {
    passing.current = false;
    if (day !== undefined && day !== on) onChange({ on: day }, false);
  };

  return (
    <section className="time-bar" aria-label={say('time')}>
      <DayChooser
        on={on}
        known={known}
        sources={span.data?.sources ?? []}
        against={comparable ? against : undefined}
        onAgainst={(day) => {
          onChange({ against: day }, false);
        }}
        onDay={move}
        onKnown={(day) => {
          onChange({ known: day }, false);
        }}
      />
      <div className="time-bar-buttons">
        <button
          type="button"
          className="button button-plain button-icon"
          aria-label={say('toTheMarkedDayBefore')}
          disabled={before === undefined}
          onClick={() => {
            move(before);
          }}
        >
          <ChevronLeft size={16} aria-hidden />
        </button>
        <button
          type="button"
          className="button button-plain button-icon"
          aria-label={playing.running ? say('stop') : say('playThroughTheMarkedDays')}
          title={playing.allowed ? undefined : say('yourSystemAsksForLittleMotion')}
          disabled={!playing.allowed || (after === undefined && !playing.running)}
          onClick={() => {
            passing.current = false;
            if (playing.running) stop();
            else playing.start();
          }}
        >
          {playing.running ? <Pause size={15} aria-hidden /> : <Play size={15} aria-hidden />}
        </button>
        <button
          type="button"
          className="button button-plain button-icon"
          aria-label={say('toTheNextMarkedDay')}
          disabled={after === undefined}
          onClick={() => {
            move(after);
          }}
        >
          <ChevronRight size={16} aria-hidden />
        </button>
        {comparable && (
          <button
            type="button"
            className="button button-plain button-icon"
            aria-label={say('compareTwoDays')}
            aria-pressed={against !== undefined}
            title={against === undefined ? say('compareWithTheMarkedDayBefore') : say('stopComparing')}
            disabled={against === undefined && other === undefined}
            onClick={() => {
              onChange({ against: against === undefined ? other : undefined }, false);
            }}
          >
            <GitCompareArrows size={16} aria-hidden />
          </button>
        )}
      </div>
      <Track
        marks={marks}
        on={on}
        against={comparable ? against : undefined}
        onAgainst={(day) => {
          if (day !== against) onChange({ against: day }, false);
        }}
        onMove={(day, settled) => {
          stop();
          if (day !== on) pass(day);
          if (settled) passing.current = false;
        }}
      />
    </section>
  );
}
