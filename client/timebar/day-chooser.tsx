import { Popover } from '@base-ui/react/popover';
import { CalendarDays } from 'lucide-react';
import { dayInShort, dayInWords, today } from '../lib/days.ts';
import { DayField } from '../ui/inputs/day-field.tsx';
import { say } from './messages/words.ts';

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
        {against !== undefined && (
          <span className="caption">{say('comparedWithAgainst', { against: dayInShort(against) })}</span>
        )}
        <span className="caption">
          {say('knownByKnown', { known: known === undefined ? say('today') : dayInShort(known) })}
        </span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-layer" side="top" align="start" sideOffset={10}>
          <Popover.Popup className="popup day-popup">
            <Popover.Title className="visually-hidden">{say('whichDay')}</Popover.Title>
            <DayField label={say('dayShown')} value={on} onChange={onDay} />
            {against !== undefined && <DayField label={say('comparedWith')} value={against} onChange={onAgainst} />}
            <fieldset>
              <legend>{say('knownBy')}</legend>
              <label>
                {say('inputTodayEverythingPublishedSoFar', {
                  input: (
                    <input
                      type="radio"
                      name="known"
                      checked={known === undefined}
                      onChange={() => {
                        onKnown(undefined);
                      }}
                    />
                  ),
                })}
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
                label={listed ? say('anotherDay') : say('anotherDayChosen')}
                value={known ?? today()}
                onChange={onKnown}
              />
            </fieldset>
            <p className="caption">{say('whatASourcePublishedLaterIs')}</p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
