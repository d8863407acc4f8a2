import type { ViewOf } from '../../facts/fact-view.ts';
import type { DatedValue } from '../books/book-values.ts';
import { anyAnswer, clear, complete, unknown, untold, type Answer, type Inquiry } from '../person/inquiry.ts';
import { firstDay, lastDay } from '../../time/day.ts';
import { allOf, type Sure } from '../world/kleene.ts';
import { heldIn, spanOf } from '../world/moments.ts';
import { numbers } from '../world/look-back.ts';
import type { World } from '../world/world.ts';
import type { Tie } from '../books/test-shape.ts';
import { degreeOf, farthestOf, isSpouse, kinSteps } from './kin-degrees.ts';
import { fitsTies, mayBeInLine, sharesHome } from './family-ties.ts';
import { familyOf } from './person-questions.ts';
import { say } from './messages/words.ts';

interface Relative {
  readonly id: string;
  readonly tie: ViewOf<'KIN_OF'>;
  readonly near: 'YES' | 'MAYBE';
}

/** Steps from tie to tie: a relative of a relative of a relative. */
const MOST_STEPS = 3;

/** What ends with a marriage, when its words say that it is over (Civil Code Art. 728). */
const FORMER_MARRIAGE =
  /^(former(ly)?|ex|divorced)[- ]+((step-?)?(wife|husband|spouse|partner)|[\w-]+-in-law)\b|^[元前](妻|夫|配偶者)/i;
/** A child of somebody once married to may be the person's own: "child of the former wife", 「前妻との長女」. */
const CHILD_OF_IT = /\b(son|daughter|child)\b|の(子|長男|長女|次男|次女|息子|娘)/i;

/**
 * Whether there is such a tie on the day. Nobody has to say again that two are brothers; a marriage begins and ends.
 */
function lasts(world: World, tie: ViewOf<'KIN_OF'>): Sure {
  if (FORMER_MARRIAGE.test(tie.fact.relation ?? '')) return CHILD_OF_IT.test(tie.fact.relation ?? '') ? 'MAYBE' : 'NO';
  const { from, to } = tie.fact;
  const span = spanOf(world, tie);
  if (heldIn(span, { from: world.on, until: world.on }).sure === 'YES') return 'YES';
  const { mayFrom, mayUntil } = span;
  if (mayUntil <= world.on || (from !== undefined && mayFrom > world.on)) return 'NO';
  const open = (to !== undefined && firstDay(to) <= world.on) || (from !== undefined && lastDay(from) > world.on);
  return open ? 'MAYBE' : 'YES';
}

interface KinshipTie {
  readonly id: string;
  readonly tie: ViewOf<'KIN_OF'>;
  readonly lasting: 'YES' | 'MAYBE';
}

function tiesOf(world: World, person: string): KinshipTie[] {
  return [...world.from(person, 'KIN_OF'), ...world.to(person, 'KIN_OF')].flatMap((tie) => {
    const lasting = lasts(world, tie);
    const id = tie.fact.subject === person ? tie.fact.object : tie.fact.subject;
    return lasting === 'NO' ? [] : [{ id, tie, lasting }];
  });
}

/**
 * Relatives of relatives who may be near themselves, and of whom no tie to the person is told: a mother’s son is a
 * brother, a wife’s brother one by marriage. Degrees add up, a spouse’s are the person’s own; siblings of one person
 * are siblings. How near they are follows from no sum for certain, so that it is a question.
 */
function throughOthers(
  world: World,
  person: string,
  told: ReadonlySet<string>,
  most: number,
  named: readonly Tie[] | undefined,
): Relative[] {
  const found = new Map<string, Relative>();
  let reached = [{ id: person, far: 0, sibling: false, line: true }];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next: typeof reached = [];
    for (const from of reached)
      for (const { id, tie } of tiesOf(world, from.id)) {
        if (id === person) continue;
        const [step = '', ...further] = kinSteps(tie.fact);
        const own = further.length === 0 && isSpouse(step) ? 0 : (degreeOf(tie.fact) ?? 1);
        const sibling = own === 2;
        // A brother's father is the person's own, a son of the grandfather perhaps the father.
        const back = from.sibling && own === 1;
        const far = from.sibling && sibling ? from.far : back ? from.far - own : from.far + own;
        const line = back || (from.line && (mayBeInLine(tie.fact) || (own === 0 && from.id !== person)));
        if (far > most || (far > 2 && !line && named?.includes('ASCENDANT_OR_DESCENDANT') === true)) continue;
        next.push({ id, far, sibling, line });
        if (!told.has(id) && !found.has(id)) found.set(id, { id, tie, near: 'MAYBE' });
      }
    reached = next;
  }
  return [...found.values()];
}

/** Everybody told to be related to the person, to one of those too: who may vote together. */
export function closeTo(world: World, person: string): readonly string[] {
  const near = tiesOf(world, person).map(({ id }) => id);
  const all = new Set([...near, ...near.flatMap((id) => tiesOf(world, id).map((tie) => tie.id))]);
  all.delete(person);
  return [...all];
}

/** Whose relatives a test asks of: to which degree, and which of them where the rule names them. */
export interface Family {
  readonly degree?: readonly DatedValue[] | undefined;
  /** Those farther, up to this, may be meant. */
  readonly perhapsTo?: readonly DatedValue[] | undefined;
  readonly ties?: readonly Tie[] | undefined;
}

/** Relatives to a degree; those of whom it is not told how near they are may be. */
function relativesOf({ world, officer, moment }: Inquiry, { degree = [], perhapsTo, ties: named }: Family): Relative[] {
  const most = Math.max(...numbers(perhapsTo ?? degree, moment.law));
  const least = Math.min(...numbers(degree, moment.law));
  const ties = tiesOf(world, officer.person);
  const direct = ties.flatMap(({ id, tie, lasting }): Relative[] => {
    const far = degreeOf(tie.fact);
    const atMost = far ?? farthestOf(tie.fact);
    const isFar = far !== undefined && far > most;
    const within: Sure = atMost !== undefined && atMost <= least ? 'YES' : isFar ? 'NO' : 'MAYBE';
    const fits = fitsTies(tie.fact, named);
    // Who shares the home counts however far related.
    const home = named?.includes('HOUSEHOLD') === true && sharesHome(tie.fact);
    const near = allOf([lasting, home ? 'YES' : allOf([within, fits])]);
    return near === 'NO' ? [] : [{ id, tie, near }];
  });
  return [...direct, ...throughOthers(world, officer.person, new Set(ties.map(({ id }) => id)), most, named)];
}

/**
 * Asks something of every near relative. It is clear only when the sources tell all family ties, and of each near
 * relative it is clear.
 */
export function askFamily(inquiry: Inquiry, family: Family, ask: (relative: string) => Answer, matter: string): Answer {
  const { world, officer, moment } = inquiry;
  const answers = relativesOf(inquiry, family).map(({ id, tie, near }): Answer => {
    const answer = ask(id);
    const facts = [tie, ...answer.facts];
    if (answer.outcome !== 'TRIGGERED' || near === 'YES') return { ...answer, facts };
    return unknown(
      facts,
      answer.reason,
      [
        {
          key: `degree:${tie.fact.id}`,
          text: say(world, 'howNear', {
            a: world.name(officer.person),
            b: world.name(id),
            home: home(world, id, family),
          }),
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
      world,
      say(world, 'untold', { person: world.name(officer.person), matter }),
      [familyOf(inquiry)],
      inquiry.silence('KIN'),
    );
    return open.length > 0 ? anyAnswer([...open, told]) : told;
  }
  const none = clear(all, say(world, 'allTold', { matter }));
  return anyAnswer([...answers, none]);
}

function home(world: World, id: string, { ties: named = [] }: Family): string {
  return named.includes('DEPENDENT_CHILD') ? say(world, 'childUnderAge', { org: world.name(id) }) : '';
}
