import type { BookResult, Criterion } from '../person/judge-person.ts';
import { tidy } from '../person/inquiry.ts';
import { byWord, type VerdictStep } from './verdict-steps.ts';
import { versionOn } from '../books/in-force.ts';

/** A step as a plain sentence: under which book, whose verdict, from what to what, and why. */
export function verdictSentence({ before, after, day }: VerdictStep, person: string): string {
  const book = (after ?? before)?.book;
  if (book === undefined) throw new RangeError('a step has a verdict before or after');
  return tidy(
    `Under ${versionOn(book, day)?.title ?? book.title}, ${person}: ${after === undefined ? ended(before) : became(before, after)}`,
  );
}

function ended(before: BookResult | undefined): string {
  return `no longer judged from this day, being known neither in office nor as a candidate; it was ${before?.verdict ?? ''}.`;
}

function became(before: BookResult | undefined, after: BookResult): string {
  if (before === undefined) return `judged from this day, ${after.verdict}, because ${because(after, before)}`;
  const book = before.applicability === after.applicability ? undefined : APPLICABILITY[after.applicability];
  if (before.verdict !== after.verdict)
    return `${before.verdict} became ${after.verdict}${book === undefined ? '' : ` as ${book}`}, because ${because(after, before)}`;
  const same = `${after.verdict} as before, but`;
  if (book !== undefined) return `${same} ${book}: ${after.reason}`;
  if (byWord(before) !== byWord(after)) {
    return `${same} ${byWord(after) ? 'only by the company’s word' : 'no longer by the company’s word alone'}, because ${because(after, before)}`;
  }
  const judged = (after.review ? after : before).criteria.filter(({ review }) => review);
  return `${same} it ${after.review ? 'now turns' : 'no longer turns'} on a judgement, ${after.review ? 'that' : 'which was that'} ${ruleWords(judged)}`;
}

const APPLICABILITY = {
  APPLIES: 'the book now applies',
  IN_FORCE_NOT_ADDRESSED: 'the book is in force without binding the company',
  NOT_IN_FORCE: 'the book is not in force and the verdict a hypothesis',
} as const;

/** The rules that make the verdict; those first whose outcome is new. */
function because(after: BookResult, before: BookResult | undefined): string {
  const was = new Map(before?.criteria.map(({ rule, outcome }) => [rule.id, outcome]));
  const deciding = after.criteria.filter(({ outcome }) => outcome === decidedBy(after));
  const fresh = deciding.filter(({ rule, outcome }) => was.get(rule.id) !== outcome);
  const told = firmFirst(fresh.length > 0 ? fresh : deciding);
  if (byWord(after)) return `the company says so and nothing contradicts it; ${openWords(told)}.`;
  return ruleWords(told);
}

/** "of UK-2 (Material business relationship): he … Likewise UK-6." */
function ruleWords([first, ...others]: readonly Criterion[]): string {
  if (first === undefined) return 'no rule of the book speaks against it.';
  const more = others.length > 0 ? ` Likewise ${others.map(({ rule }) => rule.id).join(', ')}.` : '';
  return `of ${first.rule.id} (${first.rule.title}): ${first.reason}${more}`;
}

function decidedBy({ verdict }: BookResult): Criterion['outcome'] {
  if (verdict === 'NOT_OUTSIDE' || verdict === 'NOT_INDEPENDENT') return 'TRIGGERED';
  return verdict === 'NOT_APPLICABLE' ? 'NOT_APPLICABLE' : verdict === 'INSUFFICIENT' ? 'UNKNOWN' : 'CLEAR';
}

function openWords(open: readonly Criterion[]): string {
  return open.length === 0
    ? 'the criteria themselves stay open'
    : `${open.map(({ rule }) => rule.id).join(', ')} shown not to be met, the rest is open`;
}

function firmFirst(criteria: readonly Criterion[]): Criterion[] {
  return [...criteria].sort((a, b) => Number(a.review) - Number(b.review));
}
