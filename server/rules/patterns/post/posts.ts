import type { TestOf } from '../../books/patterns.ts';
import type { Organisation } from '../../books/test-shape.ts';
import type { LookBack } from '../../books/book-values.ts';
import { firstDay } from '../../../time/day.ts';
import { agreed, allOf, anyOf, not, type Sure } from '../../world/kleene.ts';
import {
  answeredNone,
  clear,
  complete,
  toJudge,
  triggered,
  uniqueQuestions,
  unknown,
  untold,
  withinLife,
  type Answer,
  type Inquiry,
  type Matter,
  type Question,
} from '../../person/inquiry.ts';
import { anyOffice, heldThen, numbers, widest, windowsOf, type Moment } from '../../world/look-back.ts';
import { heldTogether, monthsAfter, spanOf, type Window } from '../../world/moments.ts';
import { dayIn, joined } from '../../world/worded.ts';
import { selectFor } from '../organisations/organisations.ts';
import { positionsOf, type Position } from '../../world/positions.ts';
import type { Hit, OrganisationSelection } from '../organisations/organisation-selection.ts';
import { say } from './messages/words.ts';
import { besidePresentSeat } from './present-seat.ts';
import { withOwnDealings } from './own-dealings.ts';
import { representsWorkers } from './worker-seats.ts';
import { careerQuestion, relationQuestion } from './post-questions.ts';

const LEVELLED: ReadonlySet<Organisation['is']> = new Set([
  'SHAREHOLDER',
  'LENDER',
  'TRADE_PARTNER',
  'BUSINESS_PARTNER',
]);

/** Whether the person has, or had, a post of some role at organisations that stand in some relation to the company. */
export function postAnswer(inquiry: Inquiry, given: TestOf<'POST'>): Answer {
  const { person } = inquiry.officer;
  const also = inquiry.officer.role === 'COMPANY_AUDITOR' ? (given.rolesForAuditors ?? []) : [];
  const test = { ...given, roles: [...given.roles, ...also] };
  const selection = selectFor(inquiry, test.at, test.lookBack, positionsOf(inquiry.world, person));
  return withOwnDealings(inquiry, test.at, levelled(inquiry, test, selection, person));
}

type Asked = Pick<TestOf<'POST'>, 'at' | 'roles' | 'lookBack' | 'interimUpTo'> & {
  readonly onBoardToo?: boolean | undefined;
  readonly judgement?: string | undefined;
  readonly exceptRepresentatives?: boolean | undefined;
};

/** The organisations themselves, and these with their groups, side by side. */
export function levelled(inquiry: Inquiry, test: Asked, selection: OrganisationSelection, person: string): Answer {
  const alone = { ...selection, hits: selection.hits.filter(({ level }) => level === 'ENTITY') };
  const entity = judge(inquiry, test, alone, person);
  if (!LEVELLED.has(test.at.is) && alone.hits.length === selection.hits.length) return entity;
  const group = judge(inquiry, test, selection, person);
  const levels = { entity: entity.outcome, group: group.outcome };
  if (entity.outcome === 'TRIGGERED' || group.outcome === entity.outcome)
    return { ...(entity.outcome === 'UNKNOWN' ? group : entity), ...levels };
  // Only with its group: whether the group counts is a judgement, and the answer rests on it.
  return { ...group, review: true, ...levels };
}

interface Met {
  readonly position: Position;
  readonly hit: Hit;
  readonly sure: Sure;
  readonly inferred: boolean;
  readonly judgement: string | undefined;
  readonly questions: readonly Question[];
}

export function judge(
  inquiry: Inquiry,
  test: Asked,
  selection: OrganisationSelection,
  person: string,
  moment = inquiry.moment,
): Answer {
  const { world } = inquiry;
  const positions = positionsOf(world, person).flatMap((position) => besidePresentSeat(inquiry, position) ?? []);
  const met = positions.flatMap((position) =>
    selection.hits.flatMap((hit) => meeting(inquiry, test, position, hit, moment) ?? []),
  );
  const sure = [...met.filter((one) => one.sure === 'YES')].sort(
    (a, b) => Number(a.judgement !== undefined) - Number(b.judgement !== undefined),
  )[0];
  if (sure !== undefined) {
    return triggered(world, [sure.position.view, ...sure.hit.facts], sentence(inquiry, person, sure), {
      inferred: sure.inferred,
      judgement: sure.judgement,
    });
  }
  const open = met.filter((one) => one.sure === 'MAYBE');
  if (open.length === 0 && selection.complete && selection.hits.length === 0) {
    return clear(selection.proof, say(world, 'none', { note: selection.note }), selection.proof.length === 0);
  }
  const window = withinLife(world, person, widest(test.lookBack, moment));
  const career = complete(world, 'WORKS_FOR', window, `career:${person}`);
  const elsewhere = positions.filter(
    (one) => one.has(test.roles) !== 'NO' && heldThen(spanOf(world, one.view), test.lookBack, moment).sure !== 'NO',
  );
  const others = elsewhere.filter(
    (one) => one.org !== world.company && !selection.hits.some(({ org }) => org === one.org),
  );
  const unrelated = [...new Set(others.map(({ org }) => org))].map((org) => ({
    org,
    proof: answeredNone(world, window, `relation:${org}`),
  }));
  const unsettled = unrelated.filter(({ proof }) => proof.length === 0).map(({ org }) => org);
  if (open.length === 0 && career.length > 0 && (selection.complete || unsettled.length === 0)) {
    return clear(
      [...career, ...selection.proof, ...unrelated.flatMap(({ proof }) => proof)],
      say(world, 'allTold', { person: world.name(person) }),
    );
  }
  if (open.length > 0) {
    return unknown(
      [...new Set(open.flatMap(({ position, hit }) => [position.view, ...hit.facts]))],
      joined(
        world,
        open.map((one) => sentence(inquiry, person, one)),
        'sentence',
      ),
      uniqueQuestions(open.flatMap(({ questions }) => questions)),
      { basis: 'INFERRED', review: open.some(({ judgement }) => judgement !== undefined) },
    );
  }
  return silent(inquiry, test.lookBack, selection, person, career.length > 0 ? unsettled : undefined);
}

function meeting(
  inquiry: Inquiry,
  { roles, lookBack, at, interimUpTo, onBoardToo = false, exceptRepresentatives = false, judgement }: Asked,
  position: Position,
  hit: Hit,
  moment: Moment,
): Met | undefined {
  if (position.org !== hit.org) return undefined;
  const { world } = inquiry;
  const role = position.has(roles);
  const span = spanOf(world, position.view);
  const held = heldThen(span, lookBack, moment);
  const relation =
    hit.span === undefined || (at.when !== undefined && at.when.when !== 'SAME_TIME')
      ? { sure: 'YES' as Sure, carried: false }
      : sameTime(span, hit, lookBack, moment);
  const interim = interimUpTo === undefined ? 'NO' : excused(position, span, numbers(interimUpTo, moment.law), moment);
  const seated = onBoardToo ? seatThere(inquiry, position, lookBack, moment) : 'YES';
  const senior =
    exceptRepresentatives && representsWorkers(inquiry.officer) ? position.has(['SENIOR_EMPLOYEE']) : 'YES';
  const sure = allOf([role, held.sure, hit.sure, relation.sure, not(interim), seated, senior]);
  if (sure === 'NO') return undefined;
  const questions: Question[] = [...(hit.sure === 'MAYBE' ? hit.questions : [])];
  const { fact } = position.view;
  const where = say(world, 'where', { title: position.title, org: world.name(position.org) });
  if (role === 'MAYBE')
    questions.push({
      key: `role:${fact.id}`,
      text: say(world, 'wasExecutive', { person: world.name(fact.subject), where }),
    });
  if (senior === 'MAYBE')
    questions.push({
      key: `role:${fact.id}`,
      text: say(world, 'isSenior', { person: world.name(fact.subject), where }),
    });
  if (seated === 'MAYBE')
    questions.push({
      key: `role:${fact.id}`,
      text: say(world, 'onBoardToo', { person: world.name(fact.subject), where }),
    });
  if (held.sure === 'MAYBE' || relation.sure === 'MAYBE' || interim === 'MAYBE')
    questions.push({
      key: `days:${fact.id}`,
      text: say(world, 'whichDays', { person: world.name(fact.subject), where }),
    });
  return {
    position,
    hit,
    sure,
    inferred: position.inferred || held.carried || relation.carried || hit.inferred || fact.basis === 'INFERRED',
    judgement: judgementOf(inquiry, hit, held.judgement ?? judgement),
    questions,
  };
}

/** Whether somebody with a post sits on the board of the same organisation too. */
function seatThere({ world }: Inquiry, position: Position, back: LookBack, moment: Moment): Sure {
  const person = position.view.fact.subject;
  const seats = positionsOf(world, person)
    .filter(({ org, view }) => org === position.org && view.fact.kind === 'SITS_ON')
    .map((one) => allOf([one.has(['DIRECTOR']), heldThen(spanOf(world, one.view), back, moment).sure]));
  if (seats.some((one) => one !== 'NO')) return anyOf(seats);
  return complete(world, 'WORKS_FOR', widest(back, moment), `career:${person}`).length > 0 ? 'NO' : 'MAYBE';
}

/** A post for the time being that is over, and lasted no longer than the rule allows. */
function excused(position: Position, span: ReturnType<typeof spanOf>, years: readonly number[], moment: Moment): Sure {
  if (!position.interim || span.mayUntil > moment.on) return 'NO';
  const [earliest, latest] = span.began ?? [span.mayFrom, span.from];
  const ended =
    position.view.fact.to === undefined
      ? [span.until, span.mayUntil]
      : [firstDay(position.view.fact.to), span.mayUntil];
  return agreed(
    years.flatMap((count) => [
      (ended[1] ?? span.mayUntil) <= monthsAfter(earliest, 12 * count) ? ('YES' as const) : ('NO' as const),
      (ended[0] ?? span.until) <= monthsAfter(latest, 12 * count) ? ('YES' as const) : ('NO' as const),
    ]),
  );
}

/** What has to be judged. That dealings count for a whole group is one judgement more than what they weigh. */
function judgementOf(inquiry: Inquiry, hit: Hit, held: string | undefined): string | undefined {
  const { rule } = inquiry;
  if (hit.level === 'ENTITY') return hit.judgement ?? held ?? rule.judgement;
  const all = [hit.judgement, held, rule.judgement].filter((one) => one !== undefined);
  return all.length === 0 ? undefined : joined(inquiry.world, all, 'alsoAnd');
}

function sameTime(
  span: ReturnType<typeof spanOf>,
  hit: Hit,
  back: LookBack,
  moment: Moment,
): { sure: Sure; carried: boolean } {
  const together = (window: Window) => heldTogether(span, hit.span as ReturnType<typeof spanOf>, window);
  const found = windowsOf(back, moment).map(together);
  const sure = agreed(found.map((one) => one.sure));
  const between = sure === 'NO' && anyOffice(back, moment).some((window) => together(window).sure !== 'NO');
  return { sure: between ? 'MAYBE' : sure, carried: found.some((one) => one.carried) };
}

function sentence({ world }: Inquiry, person: string, { position, hit, judgement, sure }: Met): string {
  const { fact, lastObservedOn } = position.view;
  const since = fact.from === undefined ? '' : say(world, 'from', { day: dayIn(world, fact.from) });
  const until = fact.to === undefined ? '' : say(world, 'to', { day: dayIn(world, fact.to) });
  const seen = lastObservedOn === undefined ? '' : say(world, 'seen', { day: lastObservedOn });
  const held = `${since}${until}${seen}`.replace(/^、/, '');
  const relation =
    hit.org === world.company
      ? say(world, 'itself')
      : say(world, 'relation', { org: world.name(hit.org), note: hit.note });
  const who = { person: world.name(person), title: position.title, org: world.name(position.org), relation };
  const post = held === '' ? say(world, 'post', who) : say(world, 'postHeld', { ...who, held });
  if (sure !== 'MAYBE') return post;
  const open = joined(world, [post, say(world, 'undecided')], 'sentence');
  return judgement === undefined ? open : toJudge(world, open, judgement);
}

/**
 * Nothing speaks for it, and nothing rules it out. `elsewhere` are organisations with posts of which nobody says how
 * they stand to the company, where all posts are told.
 */
function silent(
  { world, officer, silence, moment }: Inquiry,
  back: LookBack,
  selection: OrganisationSelection,
  person: string,
  elsewhere: readonly string[] | undefined,
): Answer {
  const matter: Matter = back.when === 'NOW' ? 'POSTS_NOW' : 'POSTS_BEFORE';
  const weak = silence(matter, matter === 'POSTS_BEFORE' ? widest(back, moment).from : undefined);
  const name = world.name(person);
  const questions: readonly Question[] = elsewhere
    ? [...selection.questions, ...elsewhere.map((org) => relationQuestion(world, org))]
    : [careerQuestion(world, world.name(world.company), name, person), ...selection.questions];
  const others =
    elsewhere === undefined
      ? ''
      : joined(
          world,
          elsewhere.map((org) => world.name(org)),
          'and',
        );
  const untoldWords =
    elsewhere === undefined
      ? say(world, 'noSuchPost', { name })
      : say(world, 'relationUntold', { name, others: others || say(world, 'others') });
  const reason = joined(world, [untoldWords, selection.open ?? ''], 'sentence');
  if (weak !== undefined || officer.claim === undefined || officer.person !== person)
    return untold(world, reason, questions, weak);
  return unknown([officer.claim], say(world, 'claimOnly', { reason }), questions, { basis: 'ASSERTED' });
}
