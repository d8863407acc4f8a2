import type { Fact } from '../../shared/facts.ts';
import type { Book, SeedCheck } from '../book.ts';
import type { FactDraft } from '../drafts.ts';
import { mayHoldFrom } from '../seed-facts.ts';
import { didYouMean } from '../../shared/names/nearness.ts';
import { problemAt, type Problem } from '../problem.ts';

/** Successions that lead nowhere, fork, run in a circle, run backwards, or join facts of different series. */
export const supersession: SeedCheck = (book) => {
  if (book.drafts.every(({ entry }) => entry.supersedes === undefined)) return [];
  const drafts = new Map(book.drafts.map((draft, i) => [draft.id, { draft, fact: book.facts[i] as Fact }]));
  const successor = new Map<string, FactDraft>();
  const problems: Problem[] = [];
  for (const [id, { draft, fact }] of drafts) {
    const earlierId = draft.entry.supersedes;
    if (earlierId === undefined) continue;
    const say = (problem: string, mend: string) => problems.push(problemAt(draft.place, ['supersedes'], problem, mend));
    const earlier = drafts.get(earlierId);
    if (earlier === undefined) {
      if (!book.mayBeUnread(earlierId, 'fact'))
        say(`there is no fact "${earlierId}"`, didYouMean(earlierId, drafts.keys(), 'give the earlier fact this id'));
      continue;
    }
    const other = successor.get(earlierId);
    if (other !== undefined)
      say(
        `"${earlierId}" is already superseded by "${other.id}"`,
        `let one of the two supersede the other: ${other.id} and ${id}`,
      );
    else successor.set(earlierId, draft);
    const difference = otherSeries(earlier.fact, fact);
    if (difference !== undefined)
      say(
        `"${earlierId}" is of another series: ${difference}`,
        'only a figure of the same series takes the place of an earlier one',
      );
    else if (mayHoldFrom(fact) < mayHoldFrom(earlier.fact)) {
      say(
        `"${earlierId}" starts later (${mayHoldFrom(earlier.fact)}) than this (${mayHoldFrom(fact)})`,
        'the later fact supersedes the earlier one; turn it round',
      );
    }
  }
  return [...problems, ...circles(book)];
};

/** What tells the series of two facts apart; undefined when it is the same series. Unknown directness fits any. */
function otherSeries(earlier: Fact, later: Fact): string | undefined {
  if (earlier.kind !== later.kind) return `it is a ${earlier.kind} fact, this is ${later.kind}`;
  if (earlier.subject !== later.subject) return `its ${earlier.subject} is not ${later.subject}`;
  if (earlier.kind === 'HAS_ATTRIBUTE' && later.kind === 'HAS_ATTRIBUTE') {
    return earlier.attribute === later.attribute
      ? undefined
      : `it says ${earlier.attribute}, this says ${later.attribute}`;
  }
  if (earlier.object !== later.object) return `its ${earlier.object} is not ${later.object}`;
  if (earlier.kind === 'HOLDS' && later.kind === 'HOLDS') {
    if (earlier.interest !== later.interest) return `it is of ${earlier.interest}, this is of ${later.interest}`;
    const known = earlier.direct !== 'UNKNOWN' && later.direct !== 'UNKNOWN';
    if (known && earlier.direct !== later.direct) return `it is ${earlier.direct}, this is ${later.direct}`;
  }
  return undefined;
}

function circles(book: Book): Problem[] {
  const superseding = book.drafts.filter(({ entry }) => entry.supersedes !== undefined);
  const earlier = new Map(superseding.map(({ id, entry }) => [id, entry.supersedes]));
  const done = new Set<string>();
  const problems: Problem[] = [];
  for (const { id, place } of superseding) {
    const trail: string[] = [];
    let at: string | undefined = id;
    while (at !== undefined && !done.has(at) && !trail.includes(at)) {
      trail.push(at);
      at = earlier.get(at);
    }
    if (at !== undefined && trail.includes(at)) {
      const circle = [...trail.slice(trail.indexOf(at)), at].join(' → ');
      problems.push(
        problemAt(
          place,
          ['supersedes'],
          `facts supersede one another in a circle: ${circle}`,
          'the earliest fact supersedes nothing',
        ),
      );
    }
    for (const step of trail) done.add(step);
  }
  return problems;
}
