import { CalendarDays } from 'lucide-react';
import { useRef, type ComponentProps } from 'react';
import { say } from '../messages/words.ts';
import { dayAfter, dayTyped } from './day-typed.ts';
import './day-input.css';

/**
 * A day as text, `YYYY-MM-DD` in every browser and language, with the browser's calendar behind a button. Up and down
 * step by a day.
 */
export function DayInput({
  value,
  onText,
  onPick,
  onKeyDown,
  ...rest
}: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> & {
  readonly value: string;
  readonly onText: (text: string) => void;
  /** A whole day was chosen in the calendar. */
  readonly onPick: (day: string) => void;
}) {
  const calendar = useRef<HTMLInputElement>(null);
  const typed = dayTyped(value);
  return (
    <span className="field-input day-input">
      <input
        {...rest}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        placeholder="YYYY-MM-DD"
        size={10}
        value={value}
        onChange={(event) => {
          onText(event.target.value);
        }}
        onKeyDown={(event) => {
          const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (step !== undefined && typed !== undefined) {
            event.preventDefault();
            onText(dayAfter(typed, step));
          }
          onKeyDown?.(event);
        }}
      />
      <input
        ref={calendar}
        type="date"
        className="day-calendar"
        tabIndex={-1}
        aria-hidden
        value={typed ?? ''}
        min="1800-01-01"
        max="2199-12-31"
        onChange={(event) => {
          if (event.target.value !== '') onPick(event.target.value);
        }}
      />
      <button
        type="button"
        aria-label={say('openCalendar')}
        title={say('openCalendar')}
        onClick={() => {
          open(calendar.current);
        }}
      >
        <CalendarDays size={14} aria-hidden />
      </button>
    </span>
  );
}

/** A page in a frame of another site may not open it; the day is typed there. */
function open(calendar: HTMLInputElement | null): void {
  try {
    calendar?.showPicker();
  } catch {
    // Nothing opens, and the text is as it was.
  }
}
