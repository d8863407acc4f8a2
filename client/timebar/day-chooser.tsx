import { Popover } from '@base-ui/react/popover';
import { CalendarDays } from 'lucide-react';
import { dayInShort, dayInWords, today } from '../lib/days.ts';
import { DayField } from '../ui/day-field.tsx';

/** The day in words; opened, an exact day can be typed, and what was known by then chosen. */
export function DayChooser({
  on,
  known,
  sources,
  against,
  onAgainst,
  onDay,
  onKnown,
}: {
  readonly on: string;
  readonly known: string | undefined;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly published: string }[];
  /** The day that is compared with, where one is. */
  readonly against: string | undefined;
  readonly onAgainst: (day: string) => void;
  readonly onDay: (day: string) => void;
  readonly onKnown: (day: string | undefined) => void;
}) {
  const listed = known === undefined || sources.some(({ published }) => published === known);
  return (
    <Popover.Root>
      <Popover.Trigger className="day-chooser">
        <span className="day-chooser-day">
          {dayInWords(on)} <CalendarDays size={13} aria-hidden />
        </span>
        {against !== undefined && <span className="caption">compared with {dayInShort(against)}</span>}
        <span className="caption">known by {known === undefined ? 'today' : dayInShort(known)}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-layer" side="top" align="start" sideOffset={10}>
          <Popover.Popup className="popup day-popup">
            <Popover.Title className="visually-hidden">Which day</Popover.Title>
            <DayField label="Day shown" value={on} onChange={onDay} />
            {against !== undefined && <DayField label="Compared with" value={against} onChange={onAgainst} />}
            <fieldset>
              <legend>Known by</legend>
              <label>
                <input
                  type="radio"
                  name="known"
                  checked={known === undefined}
                  onChange={() => {
                    onKnown(undefined);
                  }}
                />
                Today: everything published so far
              </label>
              {sources.map(({ id, title, published }) => (
                <label key={id}>
                  <input
                    type="radio"
                    name="known"
                    checked={known === published}
                    onChange={() => {
                      onKnown(published);
                    }}
                  />
                  <span>
                    {dayInWords(published)}
                    <span className="caption">{title}</span>
                  </span>
                </label>
              ))}
              <DayField
                label={listed ? 'Another day' : 'Another day (chosen)'}
                value={known ?? today()}
                onChange={onKnown}
              />
            </fieldset>
            <p className="caption">What a source published later is left out, as if it were not written yet.</p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
