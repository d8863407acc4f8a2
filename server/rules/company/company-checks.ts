import type { Checked } from './checked.ts';
import type { Addressees, Rule } from '../books/book-format.ts';
import { ruleDay } from '../books/in-force.ts';
import { isPersonTest } from '../books/patterns.ts';
import type { Rulebook } from '../books/rulebook.ts';
import { applicabilityOf, boundBy, type Applied } from '../verdict/applicability.ts';
import type { ViewOf } from '../../facts/fact-view.ts';
import type { QuestionKey } from '../../vocabulary/question-topics.ts';
import { goesOn, meetingQuestion } from '../verdict/transition.ts';
import { heldIn, spanOf } from '../world/moments.ts';
import type { PlacedDetermination } from '../../determinations/determinations.ts';
import { askCompany } from '../patterns/company-tests.ts';
import { appliesWords, limbWords } from '../person/judge-person.ts';
import { joined } from '../world/worded.ts';
import { tidy, type Question } from '../person/inquiry.ts';
import type { World } from '../world/world.ts';
import { say } from './messages/words.ts';

export interface CompanyCheck extends Checked, Applied {
  /** The same for the same check in every report of the company. */
  readonly id: string;
  readonly book: Rulebook;
  readonly rule: Rule;
  /** What auditors recorded on it. */
  readonly determinations?: readonly PlacedDetermination[];
}

/**
 * Every rule about the company, in the order of books and rules; a rule may give several checks. `borneOut` says in
 * words what the facts make of those whom the company calls outside.
 */
export function checkCompany(
  world: World,
  books: readonly Rulebook[],
  borneOut: (checked: Checked) => string = () => '',
): CompanyCheck[] {
  const named = new Map<string, number>();
  return books.flatMap((book) => {
    return book.rules
      .filter(({ about }) => about.includes('COMPANY'))
      .flatMap((rule) => {
        const applied = applicabilityOf(world, book, rule);
        return checkRule(world, book, rule).map((checked): CompanyCheck => {
          const id = [book.id, rule.id, checked.subject, checked.other, checked.key]
            .filter((part) => part !== undefined)
            .join(':');
          const times = (named.get(id) ?? 0) + 1;
          named.set(id, times);
          return {
            id: times === 1 ? id : `${id}:${String(times)}`,
            book,
            rule,
            ...applied,
            ...tidied(counts(rule) ? { ...checked, reason: `${checked.reason}${borneOut(checked)}` } : checked),
          };
        });
      });
  });
}

/** Whether a rule counts members by what the company calls them. */
function counts({ tests }: Rule): boolean {
  return tests.some(({ pattern }) => pattern === 'COMPOSITION');
}

function tidied(checked: Checked): Checked {
  const { reason, claim, missing } = checked;
  return { ...checked, reason: tidy(reason), claim: claim && tidy(claim), missing: missing && tidy(missing) };
}

/**
 * Of whom a rule binds, what turns on form, segment, size or status: it asks nothing of others, not even as a
 * hypothesis.
 */
function traitsOnly(addressees: Addressees): Addressees {
  const { forms, markets, notMarkets, large, notStatus, controlled, notControlled } = addressees;
  return { forms, markets, notMarkets, large, notStatus, controlled, notControlled };
}

export function checkRule(world: World, book: Pick<Rulebook, 'versions' | 'notChecked'>, rule: Rule): Checked[] {
  const { law, applied } = ruleDay(book, rule, world.on);
  const still = rule.goesOn === undefined ? 'NO' : goesOn(world, rule.goesOn);
  if (applied === 'NO' && still === 'NO') {
    return [{ outcome: 'NOT_APPLICABLE', reason: appliesWords(world, rule), facts: [] }];
  }
  const waiting = rule.notBefore === undefined ? 'NO' : goesOn(world, rule.notBefore);
  if (waiting === 'YES')
    return [
      {
        outcome: 'NOT_APPLICABLE',
        reason: say(world, 'waits', { day: rule.notBefore?.since ?? '' }),
        facts: [],
      },
    ];
  const own = rule.addressedTo === undefined ? undefined : boundBy(world, traitsOnly(rule.addressedTo));
  if (own?.bound === 'NO') return [{ outcome: 'NOT_APPLICABLE', reason: own.reason, facts: [] }];
  const asked = rule.tests.flatMap((test) => (isPersonTest(test) ? [] : askCompany(world, rule, test, law)));
  const checks = unaskedOf(book, rule, asked, world);
  const open = own?.open ?? [];
  return checks.map((one): Checked => {
    // What is open of the check itself may not matter: that the rule does not bind settles it, too.
    if (one.outcome === 'UNKNOWN' && open.length > 0) {
      const questions = [...open, ...(one.questions ?? [])];
      return {
        ...one,
        missing: joined(world, [...open.map(({ text }) => text), one.missing ?? ''], 'sentence'),
        questions,
      };
    }
    if (one.outcome !== 'FAIL' && one.outcome !== 'REVIEW') return one;
    if (waiting !== 'NO')
      return {
        ...one,
        outcome: 'UNKNOWN',
        reason: say(world, 'waitsUnknown', { reason: one.reason }),
        ...asking(world, [meetingQuestion(world, rule.notBefore?.since ?? '')]),
      };
    if (open.length === 0) return one;
    return {
      ...one,
      outcome: 'UNKNOWN',
      reason: say(world, 'bindsUnknown', { reason: one.reason }),
      ...asking(world, open),
    };
  });
}

/** What is missing of a check, as text and as questions that facts answer. */
function asking(world: World, questions: readonly Question[]): Pick<Checked, 'missing' | 'questions'> {
  return {
    missing: joined(
      world,
      questions.map(({ text }) => text),
      'sentence',
    ),
    questions,
  };
}

/** Signed answers, yes or no, of the company to a question. */
function saidOf(world: World, key: QuestionKey): ViewOf<'HAS_ATTRIBUTE'>[] {
  return world
    .from(world.company, 'HAS_ATTRIBUTE')
    .filter(
      (view) =>
        view.fact.detail?.some((one) => one.key === key && (one.value === 'yes' || one.value === 'no')) === true &&
        heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure === 'YES',
    );
}

/** A limb that no test asks, or that the book does not check, keeps a rule about the company from being passed. */
function unaskedOf(
  { notChecked }: Pick<Rulebook, 'notChecked'>,
  rule: Rule,
  checks: readonly Checked[],
  world: World,
): Checked[] {
  const open = [
    ...rule.limbs.filter(({ asks }) => asks.length === 0).map((limb) => limbWords(world, limb)),
    ...notChecked.filter(({ rules = [] }) => rules.includes(rule.id)).map(({ what }) => what),
  ];
  if (open.length === 0) return [...checks];
  const said = open.map((_, i) => saidOf(world, `met:${rule.id}:${String(i + 1)}:${world.company}`));
  if (said.every((views) => views.length > 0))
    return checks.map((one) =>
      one.outcome === 'PASS'
        ? {
            ...one,
            outcome: 'REVIEW',
            facts: [...one.facts, ...said.flat()],
            reason: say(world, 'companyAnswered', {
              reason: one.reason,
              answers: joined(
                world,
                open.map((what, i) =>
                  say(world, 'answered', { what, said: said[i]?.[0]?.fact.detail?.[0]?.value ?? '' }),
                ),
                'semicolon',
              ),
            }),
          }
        : one,
    );
  return checks.map((one) =>
    one.outcome === 'PASS'
      ? {
          ...one,
          outcome: 'UNKNOWN',
          reason: say(world, 'notAskedOfCompany', { reason: one.reason, what: joined(world, open, 'semicolon') }),
          ...asking(
            world,
            open.map((what, i) => ({
              key: `met:${rule.id}:${String(i + 1)}:${world.company}` as const,
              text: say(world, 'isItSoOfCompany', { company: world.name(world.company), rule: rule.id, what }),
            })),
          ),
        }
      : one,
  );
}
