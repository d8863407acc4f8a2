import type { ViewOf } from '../../facts/fact-view.ts';
import type { DatedValue } from '../books/values.ts';
import { anyAnswer, clear, complete, unknown, untold, type Answer, type Inquiry } from '../person/inquiry.ts';
import type { Sure } from '../world/kleene.ts';
import { numbers } from '../world/look-back.ts';
import { familyOf } from './person-questions.ts';

interface Relative {
  readonly id: string;
  readonly tie: ViewOf<'KIN_OF'>;
  readonly near: 'YES' | 'MAYBE';
}

/** Degrees by the Civil Code of Japan (Art. 726): parent and child are one step, brothers two; a spouse counts as the nearest. */
const DEGREES: readonly (readonly [RegExp, number])[] = [
  [/\b(great-?grand)/i, 3],
  [/\b(grand|brother|sister|sibling)/i, 2],
  [/\b(uncle|aunt|nephew|niece)/i, 3],
  [/\bcousin/i, 4],
  [/\b(wife|husband|spouse|partner|father|mother|parent|son|daughter|child)/i, 1],
];

/** How near two relatives are, by the number given or by what the relation is called. */
function degreeOf({ degree, relation }: ViewOf<'KIN_OF'>['fact']): number | undefined {
  return degree ?? DEGREES.find(([word]) => word.test(relation ?? ''))?.[1];
}

/** Relatives to a degree; those of whom it is not told how near they are may be. */
export function relativesOf({ world, officer, moment }: Inquiry, degree: readonly DatedValue[]): Relative[] {
  const most = Math.max(...numbers(degree, moment.law));
  const least = Math.min(...numbers(degree, moment.law));
  return [...world.from(officer.person, 'KIN_OF'), ...world.to(officer.person, 'KIN_OF')].flatMap((tie): Relative[] => {
    const far = degreeOf(tie.fact);
    const near: Sure = far === undefined || (far > least && far <= most) ? 'MAYBE' : far <= least ? 'YES' : 'NO';
    const id = tie.fact.subject === officer.person ? tie.fact.object : tie.fact.subject;
    return near === 'NO' ? [] : [{ id, tie, near }];
  });
}

/**
 * Asks something of every near relative. It is clear only when the sources tell all family ties, and of each near relative it
 * is clear.
 */
export function askFamily(
  inquiry: Inquiry,
  degree: readonly DatedValue[],
  ask: (relative: string) => Answer,
  matter: string,
): Answer {
  const { world, officer, moment } = inquiry;
  const answers = relativesOf(inquiry, degree).map(({ id, tie, near }): Answer => {
    const answer = ask(id);
    const facts = [tie, ...answer.facts];
    if (answer.outcome !== 'TRIGGERED' || near === 'YES') return { ...answer, facts };
    return unknown(
      facts,
      answer.reason,
      [
        {
          key: `degree:${tie.fact.id}`,
          text: `How near are ${world.name(officer.person)} and ${world.name(id)} related?`,
        },
      ],
      { basis: 'INFERRED' },
    );
  });
  if (answers.some(({ outcome }) => outcome === 'TRIGGERED')) return anyAnswer(answers);
  const all = complete(world, 'KIN_OF', { from: moment.on, until: moment.on }, `family:${officer.person}`);
  if (all.length === 0) {
    const open = answers.filter(({ outcome }) => outcome === 'UNKNOWN');
    const told = untold(
      `Whether a near relative of ${world.name(officer.person)} ${matter} is nowhere told.`,
      [familyOf(inquiry)],
      inquiry.silence('KIN'),
    );
    return open.length > 0 ? anyAnswer([...open, told]) : told;
  }
  const none = clear(all, `The sources tell all family ties, and no near relative ${matter}.`);
  return anyAnswer([...answers, none]);
}
