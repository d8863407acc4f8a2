import { ArrowRight, RefreshCw } from 'lucide-react';
import { SaidMark } from '../matrix/said-mark.tsx';
import { isOtherVerdict, type Shift } from './shifts.ts';
import { verdictSaid, type SaidVerdict } from '../words/verdict-words.ts';
import { say } from './messages/words.ts';

const NOT_JUDGED: SaidVerdict = { word: say('notJudged'), tone: 'none' };

export function sideSaid(side: Shift['before'], kind: Shift['book']['kind']): SaidVerdict {
  return side === undefined ? NOT_JUDGED : verdictSaid(side, kind);
}

/**
 * In a cell: what the verdict was before or, where the cell shows the earlier side, what it becomes; or that only its
 * reasons differ.
 */
export function CellShift({ shift, later }: { readonly shift: Shift; readonly later: boolean }) {
  if ((later ? shift.after : shift.before) === undefined)
    return <span className="cell-was">{later ? say('notJudgedThen') : say('notJudgedBefore')}</span>;
  return isOtherVerdict(shift) ? (
    <span className="cell-was">
      {later ? say('becomes') : say('was')}{' '}
      <SaidMark said={sideSaid(later ? shift.after : shift.before, shift.book.kind)} />
    </span>
  ) : (
    <span className="cell-same">
      <RefreshCw size={11} aria-hidden /> {sameText(shift)}
    </span>
  );
}

/** What differs under the same verdict. */
export function sameText({ before, after, rules }: Shift): string {
  if (rules.length > 0)
    return say('criteriaDifferValue', { rules: rules.length, value: rules.length === 1 ? 's' : '' });
  return before?.applicability === after?.applicability ? say('itsBasisOrReviewDiffers') : say('appliesOtherwise');
}

/** The verdict before and after, side by side. */
export function ShiftMark({ shift }: { readonly shift: Shift }) {
  const { before, after, book } = shift;
  return (
    <span className="shift-mark">
      <SaidMark said={sideSaid(before, book.kind)} />
      {isOtherVerdict(shift) && (
        <>
          <ArrowRight size={14} aria-label={say('becomes')} />
          <SaidMark said={sideSaid(after, book.kind)} />
        </>
      )}
    </span>
  );
}
