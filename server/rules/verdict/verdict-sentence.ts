import type { BookResult, Criterion } from '../person/judge-person.ts';
import type { Speaker } from '../../shared/language/messages-of.ts';
import { tidy } from '../person/inquiry.ts';
import { byWord, type VerdictStep } from './verdict-steps.ts';
import { versionOn } from '../books/in-force.ts';
import { say } from './messages/words.ts';

/** A step as a plain sentence: under which book, whose verdict, from what to what, and why. */
export function verdictSentence({ before, after, day }: VerdictStep, person: string, speaker: Speaker): string {
  const book = (after ?? before)?.book;
  if (book === undefined) throw new RangeError('a step has a verdict before or after');
  return tidy(
    say(speaker, 'under', {
      book: versionOn(book, day)?.title ?? book.title,
      person,
      what: after === undefined ? ended(speaker, before) : became(speaker, before, after),
    }),
  );
}

function ended(speaker: Speaker, before: BookResult | undefined): string {
  return say(speaker, 'ended', { verdict: before === undefined ? '' : verdictIn(speaker, before) });
}

function became(speaker: Speaker, before: BookResult | undefined, after: BookResult): string {
  const verdict = verdictIn(speaker, after);
  const why = because(speaker, after, before);
  if (before === undefined) return say(speaker, 'judged', { verdict, why });
  const book =
    before.applicability === after.applicability ? undefined : say(speaker, APPLICABILITY[after.applicability]);
  if (before.verdict !== after.verdict)
    return book === undefined
      ? say(speaker, 'became', { before: verdictIn(speaker, before), after: verdict, why })
      : say(speaker, 'becameAs', { before: verdictIn(speaker, before), after: verdict, book, why });
  if (book !== undefined) return say(speaker, 'sameBut', { verdict, book, reason: after.reason });
  if (byWord(before) !== byWord(after)) {
    return say(speaker, byWord(after) ? 'nowByWord' : 'nowByFacts', { verdict, why });
  }
  const judged = (after.review ? after : before).criteria.filter(({ review }) => review);
  return say(speaker, after.review ? 'nowTurns' : 'noLongerTurns', { verdict, rules: ruleWords(speaker, judged) });
}

const APPLICABILITY = {
  APPLIES: 'nowApplies',
  IN_FORCE_NOT_ADDRESSED: 'notAddressed',
  NOT_IN_FORCE: 'notInForce',
} as const;

/** The rules that make the verdict; those first whose outcome is new. */
function because(speaker: Speaker, after: BookResult, before: BookResult | undefined): string {
  const was = new Map(before?.criteria.map(({ rule, outcome }) => [rule.id, outcome]));
  const deciding = after.criteria.filter(({ outcome }) => outcome === decidedBy(after));
  const fresh = deciding.filter(({ rule, outcome }) => was.get(rule.id) !== outcome);
  const told = firmFirst(fresh.length > 0 ? fresh : deciding);
  if (byWord(after)) return say(speaker, 'saidSo', { open: openWords(speaker, told) });
  return ruleWords(speaker, told);
}

/** "of UK-2 (Material business relationship): he … Likewise UK-6." */
function ruleWords(speaker: Speaker, [first, ...others]: readonly Criterion[]): string {
  if (first === undefined) return say(speaker, 'noneAgainst');
  const { rule, reason } = first;
  if (others.length === 0) return say(speaker, 'ofRule', { rule: rule.id, title: rule.title, reason });
  const likewise = others.map((one) => one.rule.id).join(', ');
  return say(speaker, 'ofRules', { rule: rule.id, title: rule.title, reason, likewise });
}

/** A verdict as the sentence names it: its value in English, as the API has it. */
function verdictIn({ language }: Speaker, { verdict }: BookResult): string {
  return language === 'ja' ? JAPANESE_VERDICTS[verdict] : verdict;
}

const JAPANESE_VERDICTS: Readonly<Record<BookResult['verdict'], string>> = {
  OUTSIDE: '社外',
  NOT_OUTSIDE: '社外でない',
  INDEPENDENT: '独立',
  NOT_INDEPENDENT: '独立でない',
  INSUFFICIENT: '判定できない',
  NOT_APPLICABLE: '規則なし',
};

function decidedBy({ verdict }: BookResult): Criterion['outcome'] {
  if (verdict === 'NOT_OUTSIDE' || verdict === 'NOT_INDEPENDENT') return 'TRIGGERED';
  return verdict === 'NOT_APPLICABLE' ? 'NOT_APPLICABLE' : verdict === 'INSUFFICIENT' ? 'UNKNOWN' : 'CLEAR';
}

function openWords(speaker: Speaker, open: readonly Criterion[]): string {
  return open.length === 0
    ? say(speaker, 'stayOpen')
    : say(speaker, 'shownNot', { rules: open.map(({ rule }) => rule.id).join(', ') });
}

function firmFirst(criteria: readonly Criterion[]): Criterion[] {
  return [...criteria].sort((a, b) => Number(a.review) - Number(b.review));
}
