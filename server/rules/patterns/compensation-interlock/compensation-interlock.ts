import type { TestOf } from '../../books/patterns.ts';
import { answeredNone, clear, complete, triggered, unknown, type Answer, type Inquiry } from '../../person/inquiry.ts';
import type { FactView, ViewOf } from '../../../facts/fact-view.ts';
import type { Board } from '../../../shared/facts.ts';
import { controlledBy, controllersOf } from '../../world/control.ts';
import { agreed, allOf, anyOf, type Sure } from '../../world/kleene.ts';
import { heldThen, widest, windowsOf } from '../../world/look-back.ts';
import { heldTogether, spanOf } from '../../world/moments.ts';
import { positionsOf, type Position } from '../../world/positions.ts';
import { joined } from '../../world/worded.ts';
import { askFamily } from '../family.ts';
import { say } from './messages/words.ts';

/** An executive of the company on the compensation committee of an organisation where the person is executive. */
export function compensationInterlock(inquiry: Inquiry, test: TestOf<'COMPENSATION_INTERLOCK'>): Answer {
  return test.degree === undefined
    ? interlockOf(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => interlockOf(inquiry, test, relative), say(inquiry.world, 'matter'));
}

/** A post of the person, a committee that may decide on pay there, and a seat of somebody of the company on it. */
interface Met {
  readonly mine: Position;
  readonly view: ViewOf<'SITS_ON'>;
  readonly met: Exclude<Sure, 'NO'>;
  /** How the organisation of the committee belongs to that of the post, where it is another. */
  readonly through: readonly FactView[];
}

function interlockOf(inquiry: Inquiry, test: TestOf<'COMPENSATION_INTERLOCK'>, person: string): Answer {
  const { world, moment } = inquiry;
  const window = widest(test.lookBack, moment);
  const orgs = positionsOf(world, person).filter(
    (one) =>
      one.org !== world.company &&
      one.has(['EXECUTIVE']) !== 'NO' &&
      heldThen(spanOf(world, one.view), test.postNow === true ? { when: 'NOW' } : test.lookBack, moment).sure !== 'NO',
  );
  const executives = executivesOf(inquiry, test, person);
  const found = orgs.flatMap((mine) =>
    seatsOnPay(inquiry, mine)
      .filter(({ view }) => executives.has(view.fact.subject))
      .flatMap(({ view, pays, through }): Met[] => {
        const executive = executives.get(view.fact.subject)?.(view) ?? 'NO';
        const met = allOf([pays, executive, meets(inquiry, test, mine, view)]);
        return met === 'NO' ? [] : [{ mine, view, met, through }];
      }),
  );
  const sure = found.find(({ met }) => met === 'YES');
  const sentence = ({ mine, view }: Met) => {
    const org = world.boards.get(view.fact.object)?.company ?? mine.org;
    const said = {
      executive: world.name(view.fact.subject),
      company: world.name(world.company),
      org: world.name(org),
      person: world.name(person),
      place: world.name(mine.org),
    };
    return say(world, org === mine.org ? 'sits' : 'sitsInGroup', said);
  };
  if (sure !== undefined) return triggered(world, [sure.mine.view, sure.view], sentence(sure));
  const none = answeredNone(world, window, `committees:${person}`);
  if (found.length === 0 && none.length > 0) return clear(none, say(world, 'answered'));
  const told = complete(world, 'SITS_ON', window);
  const career = complete(world, 'WORKS_FOR', window);
  if (orgs.length === 0 && career.length > 0)
    return clear(career, say(world, 'nowhereElse', { person: world.name(person) }));
  if (found.length === 0 && told.length > 0 && career.length > 0)
    return clear([...told, ...career], say(world, 'none'));
  return unknown(
    [...new Set(found.flatMap(({ mine, view, through }) => [mine.view, ...through, view]))],
    found.length === 0
      ? say(world, 'untold')
      : joined(world, [...new Set(found.map(sentence)), say(world, 'undecided')], 'sentence'),
    [
      {
        key: `committees:${person}`,
        text: say(world, 'ask', { company: world.name(world.company), person: world.name(person) }),
      },
    ],
    { ...(found.some(({ through }) => through.length > 0) ? { review: true } : {}) },
  );
}

/**
 * Seats on committees that decide on pay where the person has a post, and, for a judgement, at companies of the same
 * group and at those whose place it took or that took its place.
 */
function seatsOnPay(inquiry: Inquiry, { org }: Position) {
  const { world, moment } = inquiry;
  const now = { from: moment.on, until: moment.on };
  const near = new Map<string, readonly FactView[]>([[org, []]]);
  for (const group of [controllersOf(world, org, now), controlledBy(world, org, now)])
    for (const [id, { facts }] of group) if (!near.has(id) && id !== world.company) near.set(id, facts);
  for (const [id, facts] of near)
    for (const view of [...world.from(id, 'SUCCEEDS'), ...world.to(id, 'SUCCEEDS')]) {
      const other = view.fact.subject === id ? view.fact.object : view.fact.subject;
      if (!near.has(other) && other !== world.company) near.set(other, [...facts, view]);
    }
  return [...world.boards.values()].flatMap((board) => {
    const through = near.get(board.company);
    const pays = decidesOnPay(board);
    if (through === undefined || pays === 'NO') return [];
    const sure: Sure = board.company === org ? pays : 'MAYBE';
    return world.to(board.id, 'SITS_ON').map((view) => ({ view, pays: sure, through }));
  });
}

/**
 * Executives of the company, which with its parents and subsidiaries is one for these rules, and whether somebody was
 * one when sitting on a committee, or is today. Of whom only the past counts, the present is asked by the rule.
 */
function executivesOf(
  { world, moment }: Inquiry,
  test: TestOf<'COMPENSATION_INTERLOCK'>,
  person: string,
): ReadonlyMap<string, (seat: ViewOf<'SITS_ON'>) => Sure> {
  const window = widest(test.lookBack, moment);
  const now = { from: moment.on, until: moment.on };
  const own = new Map<string, Sure>([[world.company, 'YES']]);
  for (const { fact } of world.from(world.company, 'SUCCEEDS')) own.set(fact.object, 'MAYBE');
  for (const group of [controlledBy(world, world.company, now), controllersOf(world, world.company, now)])
    for (const [id, { sure }] of group) if (world.parties.get(id)?.type !== 'Person') own.set(id, sure);
  for (const group of [controlledBy(world, world.company, window), controllersOf(world, world.company, window)])
    for (const id of group.keys()) if (!own.has(id) && world.parties.get(id)?.type !== 'Person') own.set(id, 'MAYBE');
  const sitters = [...world.boards.values()]
    .filter(({ company }) => own.has(company))
    .flatMap(({ id }) => world.to(id, 'SITS_ON'))
    .filter(({ fact }) => fact.outside !== true);
  const people = new Set(
    [...sitters, ...[...own.keys()].flatMap((id) => world.to(id, 'WORKS_FOR'))].map(({ fact }) => fact.subject),
  );
  people.delete(person);
  return new Map(
    [...people].flatMap((id) => {
      const posts = positionsOf(world, id).filter((one) => own.has(one.org) && one.has(['EXECUTIVE']) !== 'NO');
      if (posts.length === 0) return [];
      const asked = (seat: ViewOf<'SITS_ON'>): Sure =>
        anyOf(
          posts.map((one) => {
            const span = spanOf(world, one.view);
            const today = heldThen(span, { when: 'NOW' }, moment).sure;
            const then = heldTogether(span, spanOf(world, seat), window).sure;
            return allOf([
              own.get(one.org) ?? 'NO',
              one.has(['EXECUTIVE']),
              test.together === true ? today : anyOf([today, then]),
            ]);
          }),
        );
      return [[id, asked] as const];
    }),
  );
}

/** Committees that decide on pay under another name, or on pay among other matters. */
const ON_PAY = /remunerat|compensat|報酬/i;
const PERHAPS_ON_PAY = /human (resources|capital)|\bHR\b|\bpeople\b|personnel|talent|人事|指名|nominat/i;

function decidesOnPay({ kind, name }: Board): Sure {
  if (kind === 'COMPENSATION_COMMITTEE') return 'YES';
  if (kind !== 'NOMINATION_COMMITTEE' && kind !== 'OTHER') return 'NO';
  return ON_PAY.test(name) ? 'YES' : kind === 'OTHER' && PERHAPS_ON_PAY.test(name) ? 'MAYBE' : 'NO';
}

/** Whether a post of the person and a seat of an executive on the committee there fall into the times that count. */
function meets(
  { world, moment }: Inquiry,
  test: TestOf<'COMPENSATION_INTERLOCK'>,
  mine: Position,
  seat: ViewOf<'SITS_ON'>,
): Sure {
  const now = { when: 'NOW' as const };
  const post = spanOf(world, mine.view);
  const sat = spanOf(world, seat);
  const parts = [
    mine.has(['EXECUTIVE']),
    heldThen(post, test.postNow === true ? now : test.lookBack, moment).sure,
    heldThen(sat, test.lookBack, moment).sure,
  ];
  if (test.together === true)
    parts.push(agreed(windowsOf(test.lookBack, moment).map((window) => heldTogether(post, sat, window).sure)));
  return allOf(parts);
}
