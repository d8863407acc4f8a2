import type { BookKind } from '../rules/books/book-format.ts';
import { visible } from '../shared/unseen-characters.ts';
import type { DeterminationLine, ReportContent } from './report-content.ts';
import {
  concludedOf,
  concludedText,
  determinationWords,
  evidenceText,
  notesText,
  verdictWords,
} from './report-words.ts';

type Result = ReportContent['people'][number]['results'][number];

const VERDICT_SIGNS = {
  OUTSIDE: '<i class="ring"></i>',
  NOT_OUTSIDE: '<i class="square"></i>',
  INDEPENDENT: '<i class="ring"></i>',
  NOT_INDEPENDENT: '<i class="square"></i>',
  INSUFFICIENT: '<b>?</b> ',
  NOT_APPLICABLE: '– ',
} as const;
const OUTCOMES = {
  TRIGGERED: '<i class="square"></i>Triggered',
  CLEAR: '<i class="ring"></i>Clear',
  UNKNOWN: '<b>?</b> Unknown',
  NOT_APPLICABLE: '– Does not apply',
  PASS: '<i class="ring"></i>As the rule asks',
  FAIL: '<i class="square"></i>Not as the rule asks',
  REVIEW: '<b>?</b> To be judged',
} as const;

const MOST_NAMED = 3;

export const REVIEW = ' <b class="review">Review</b>';

/** The verdict of a book of that kind with its sign. */
export function verdictText(
  result: Pick<Result, 'verdict' | 'basis' | 'review' | 'unread'>,
  kind: BookKind | undefined,
  words: typeof verdictWords = verdictWords,
): string {
  const sign =
    result.verdict === 'OUTSIDE' && result.basis === 'ASSERTED'
      ? '<i class="ring stated"></i>'
      : VERDICT_SIGNS[result.verdict];
  return `${sign}${words(result, kind)}${result.review ? REVIEW : ''}${unreadText(result.unread)}`;
}

/** What of a verdict rests on rules whose text was not read. */
function unreadText(unread: readonly string[]): string {
  if (unread.length === 0) return '';
  const shown = unread.slice(0, MOST_NAMED).map(esc).join(', ');
  const more = unread.length > MOST_NAMED ? ` and ${String(unread.length - MOST_NAMED)} more` : '';
  return ` <small class="unread">rests on ${unread.length === 1 ? 'a rule' : 'rules'} from knowledge: ${shown}${more}</small>`;
}

/** The Japanese name of a book or rule beside the English one. */
export function japanese(ja: string | null | undefined): string {
  return ja == null ? '' : ` <span lang="ja">${esc(ja)}</span>`;
}

export function outcomeText(outcome: keyof typeof OUTCOMES): string {
  return OUTCOMES[outcome];
}

/** What auditors recorded on a criterion or check: who, when, what, why, on which evidence. */
export function determinedBy({ determinations, on }: ReportContent, ids: readonly string[]): string {
  return ids
    .flatMap((id) => determinations.filter((one) => one.id === id))
    .map(
      (one) =>
        `<div class="auditor"><b>Auditor</b> ${decided(one, on)}. ${apart(one.reason)}<small>Evidence: ${apart(evidenceText(one))}</small>${notes(one)}</div>`,
    )
    .join('');
}

/** Review notes on a determination. */
export function notes(one: DeterminationLine): string {
  return notesText(one)
    .map((note) => `<small>Note: ${apart(note)}</small>`)
    .join('');
}

/** The concluded verdict that stands beside a computed one, told apart from it. */
export function concludedPart(result: Result, { determinations }: ReportContent): string {
  const one = concludedOf(result, determinations);
  return one === undefined ? '' : `<small class="auditor">${esc(concludedText(one))}, ${apart(one.by)}</small>`;
}

/** Who decided, when and what. */
export function decided(one: DeterminationLine, day: string): string {
  return `${apart(one.by)}${esc(determinationWords(one, day))}`;
}

/** Somebody's own words, isolated: one who writes from right to left turns around nothing beside them. */
export function apart(text: string): string {
  return `<bdi>${esc(text)}</bdi>`;
}

/** Text for HTML, with characters that cannot be seen spelt out. */
export function esc(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
