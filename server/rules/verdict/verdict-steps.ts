import type { Rulebook } from '../books/rulebook.ts';
import { dayAfter, firstDay, type Day } from '../../time/day.ts';
import { differing, type VerdictChange } from './verdict-changes.ts';
import { judgePerson, type BookResult } from '../person/judge-person.ts';
import { officersOf } from '../person/company-officers.ts';
import { silences } from '../person/silence.ts';
import { stepInTurns } from '../../shared/turns/in-turns.ts';
import { turn } from '../../shared/turns/turns.ts';
import { worldsInTurns, type World, type WorldContent } from '../world/world.ts';

/** A verdict that is another from a day on than on the day before. */
export interface VerdictStep extends VerdictChange {
  readonly day: Day;
}

export interface FollowedVerdicts {
  /** The books whose verdicts are followed. */
  readonly books: readonly Rulebook[];
  /** The books whose duties make silence weigh something. */
  readonly all: readonly Rulebook[];
  /** Whether steps between two hypotheses count: verdicts of a book in force neither before nor after. */
  readonly hypotheses: boolean;
}

/**
 * Every step of the verdicts on a company's outside officers and candidates after `from` and up to `to`, in order of
 * day, person and book. The verdicts of the days on which an office or a book begins or ends are compared, and where
 * two of these differ the days between are halved until the step stands between two days. A verdict that leaves and
 * comes back between two such days for another reason, say a payment that counts for a while, is not met. `worlds` are
 * those of the content, where they are made already. Throws the signal's reason when nobody waits any more.
 */
export async function verdictSteps(
  content: WorldContent,
  followed: FollowedVerdicts,
  from: Day,
  to: Day,
  signal?: AbortSignal,
  worlds: Promise<(on: Day) => World> = worldsInTurns(content),
): Promise<VerdictStep[]> {
  const on = judgedOn(await worlds, followed);
  const days = [from, ...milestones(content, followed.books).filter((day) => day > from && day < to), to];
  const steps: VerdictStep[] = [];
  for (let i = 1; i < days.length; i += 1) {
    const [early = from, late = to] = [days[i - 1], days[i]];
    const before = on(early);
    await turn();
    signal?.throwIfAborted();
    for (const key of new Set([...before.keys(), ...on(late).keys()])) {
      steps.push(...(await stepInTurns(stepsOf(key, early, late, on, content.company), signal)));
    }
  }
  return steps
    .filter(
      ({ before, after }) =>
        followed.hypotheses || [before, after].some((one) => one !== undefined && one.applicability !== 'NOT_IN_FORCE'),
    )
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

type Verdicts = ReadonlyMap<string, Verdict>;
interface Verdict {
  readonly person: string;
  readonly book: Rulebook;
  readonly result: () => BookResult;
}

/** Stops after each day that is looked at. */
function* stepsOf(
  key: string,
  early: Day,
  late: Day,
  on: (day: Day) => Verdicts,
  company: string,
): Generator<undefined, VerdictStep[]> {
  const stateOn = (day: Day) => stateOf(on(day).get(key)?.result());
  const target = stateOn(late);
  yield;
  if (stateOn(early) === target) return [];
  let [before, day] = [early, late];
  for (let middle = halfway(before, day); middle !== before; middle = halfway(before, day)) {
    yield;
    if (stateOn(middle) === target) day = middle;
    else before = middle;
  }
  const [was, is] = [on(before).get(key), on(day).get(key)];
  const one = is ?? was;
  if (one === undefined) return [];
  const [a, b] = [verdictOf(was), verdictOf(is)];
  return [
    ...(yield* stepsOf(key, early, before, on, company)),
    { day, company, person: one.person, before: a, after: b, rules: differing(a, b) },
  ];
}

/**
 * What has to differ for a step: the verdict, whether it is the company's word, needs a judgement, or is a hypothesis.
 * Where the book has no rule for such an officer there is no verdict.
 */
function stateOf(result: BookResult | undefined): string {
  return result === undefined || result.verdict === 'NOT_APPLICABLE'
    ? ''
    : `${result.verdict} ${String(byWord(result))} ${String(result.review)} ${result.applicability}`;
}

/** OUTSIDE by the company's word is another verdict than OUTSIDE by facts; what an open one rests on makes no step. */
export function byWord({ verdict, basis }: BookResult): boolean {
  return verdict === 'OUTSIDE' && basis === 'ASSERTED';
}

function verdictOf(verdict: Verdict | undefined): BookResult | undefined {
  const result = verdict?.result();
  return result?.verdict === 'NOT_APPLICABLE' ? undefined : result;
}

/** The officers of any day under every book, each judged when asked for, once. */
function judgedOn(worldOn: (on: Day) => World, { books, all }: FollowedVerdicts): (day: Day) => Verdicts {
  const judging = books.filter(({ kind }) => kind !== 'CHECKS');
  const known = new Map<Day, Verdicts>();
  return (day) => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const world = worldOn(day);
    const silence = silences(world, all);
    const verdicts = new Map(
      officersOf(world).flatMap((officer) =>
        judging.map((book): [string, Verdict] => {
          let result: BookResult | undefined;
          return [
            `${officer.person} ${book.id}`,
            {
              person: officer.person,
              book,
              result: () => (result ??= judgePerson(world, officer, book, silence(officer))),
            },
          ];
        }),
      ),
    );
    known.set(day, verdicts);
    return verdicts;
  };
}

/** Days on which an office, a candidacy or a version of a book begins or ends, in order. */
function milestones({ facts, sources }: WorldContent, books: readonly Rulebook[]): Day[] {
  const offices = facts.flatMap((fact): Day[] => {
    if (fact.kind !== 'SITS_ON' && fact.kind !== 'NOMINATED_TO') return [];
    const seen = fact.citations.flatMap(({ observedOn }) => observedOn ?? []);
    const ends = fact.kind === 'NOMINATED_TO' ? [fact.meeting, dayAfter(fact.meeting)] : [];
    return [fact.from, fact.to]
      .flatMap((date) => (date === undefined ? [] : [firstDay(date)]))
      .concat(seen, ends, fact.knownFrom);
  });
  const laws = books.flatMap(({ versions }) =>
    versions.flatMap(({ from, to }) => [from, to].flatMap((date) => (date === undefined ? [] : [firstDay(date)]))),
  );
  return [...new Set([...offices, ...laws, ...sources.map(({ published }) => published)])].sort();
}

/** The day in the middle; the earlier one when they are neighbours. */
function halfway(early: Day, late: Day): Day {
  const middle = (Date.parse(`${early}T00:00:00Z`) + Date.parse(`${late}T00:00:00Z`)) / 2;
  return new Date(middle).toISOString().slice(0, 10);
}

function keyOf({ day, person, before, after }: VerdictStep): string {
  return `${day} ${person} ${(after ?? before)?.book.id ?? ''}`;
}
