import { useLocation } from '@tanstack/react-router';
import { dayInWords, today } from '../lib/days.ts';
import { usePaper } from '../lib/window/paper.ts';
import { say } from './messages/words.ts';

/** On paper the address bar, the time bar and the choice of what is known are gone: the days stand above the page. */
export function PaperHead() {
  const paper = usePaper();
  const { on, known, against } = useDays();
  if (!paper) return null;
  return (
    <p className="paper-line paper-head">
      <span>govgraph</span>
      {on !== undefined && <span>{say('onPaperShown', { on: worded(on) })}</span>}
      {against !== undefined && <span>{say('onPaperAgainst', { against: worded(against) })}</span>}
      {on !== undefined && <span>{say('onPaperKnown', { known: worded(known ?? today()) })}</span>}
    </p>
  );
}

/** Where the page came from, and when: what is on paper is looked up again by its address. */
export function PaperSource() {
  const paper = usePaper();
  useLocation();
  if (!paper) return null;
  const title = document.title.replace(/ · govgraph$/, '');
  return (
    <p className="paper-line paper-source">{say('printedFrom', { title, day: worded(today()), at: location.href })}</p>
  );
}

function useDays(): { readonly on?: string; readonly known?: string; readonly against?: string } {
  return useLocation({ select: ({ search }) => search as Readonly<Record<string, string | undefined>> });
}

/** A day that the reader wrote wrong into the address stands as it was written. */
function worded(day: string): string {
  return /^\d{4}(-\d\d){0,2}$/.test(day) ? dayInWords(day) : day;
}
