import type { TestOf } from '../../books/patterns.ts';
import { answeredNone, clear, complete, triggered, unknown, type Answer, type Inquiry } from '../../person/inquiry.ts';
import type { ViewOf } from '../../../facts/fact-view.ts';
import type { Board } from '../../../shared/facts.ts';
import { agreed, allOf, anyOf, type Sure } from '../../world/kleene.ts';
import { heldThen, widest, windowsOf } from '../../world/look-back.ts';
import { heldTogether, spanOf } from '../../world/moments.ts';
import { positionsOf, type Position } from '../../world/positions.ts';
import { askFamily } from '../family.ts';
import { say } from './messages/words.ts';

/** An executive of the company on the compensation committee of an organisation where the person is executive. */
export function compensationInterlock(inquiry: Inquiry, test: TestOf<'COMPENSATION_INTERLOCK'>): Answer {
  return test.degree === undefined
    ? interlockOf(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => interlockOf(inquiry, test, relative), say(inquiry.world, 'matter'));
}

function interlockOf(inquiry: Inquiry, test: TestOf<'COMPENSATION_INTERLOCK'>, person: string): Answer {
  const { world, moment } = inquiry;
  const orgs = positionsOf(world, person).filter(
    (one) =>
      one.org !== world.company &&
      one.has(['EXECUTIVE']) !== 'NO' &&
      heldThen(spanOf(world, one.view), test.postNow === true ? { when: 'NOW' } : test.lookBack, moment).sure !== 'NO',
  );
  const executives = new Set(
    [...world.boards.values()]
      .filter(({ company }) => company === world.company)
      .flatMap(({ id }) => world.to(id, 'SITS_ON'))
      .filter(({ fact }) => fact.outside !== true)
      .map(({ fact }) => fact.subject)
      .concat(world.to(world.company, 'WORKS_FOR').map(({ fact }) => fact.subject))
      .filter((id) =>
        positionsOf(world, id).some((one) => one.org === world.company && one.has(['EXECUTIVE']) !== 'NO'),
      ),
  );
  executives.delete(person);
  const found = orgs.flatMap((mine) =>
    [...world.boards.values()]
      .map((board) => ({ board, pays: board.company === mine.org ? decidesOnPay(board) : ('NO' as const) }))
      .filter(({ pays }) => pays !== 'NO')
      .flatMap(({ board: { id }, pays }) => world.to(id, 'SITS_ON').map((view) => ({ view, pays })))
      .filter(({ view }) => executives.has(view.fact.subject))
      .flatMap(({ view, pays }) => {
        const met = allOf([pays, meets(inquiry, test, mine, view)]);
        return met === 'NO' ? [] : [{ mine, view, met }];
      }),
  );
  const sure = found.find(({ met }) => met === 'YES');
  if (sure !== undefined)
    return triggered(
      world,
      [sure.mine.view, sure.view],
      say(world, 'sits', {
        executive: world.name(sure.view.fact.subject),
        company: world.name(world.company),
        org: world.name(sure.mine.org),
        person: world.name(person),
      }),
    );
  const none = answeredNone(world, widest(test.lookBack, moment), `committees:${person}`);
  if (found.length === 0 && none.length > 0) return clear(none, say(world, 'answered'));
  const told = complete(world, 'SITS_ON', widest(test.lookBack, moment));
  const career = complete(world, 'WORKS_FOR', widest(test.lookBack, moment));
  if (orgs.length === 0 && career.length > 0)
    return clear(career, say(world, 'nowhereElse', { person: world.name(person) }));
  if (found.length === 0 && told.length > 0 && career.length > 0)
    return clear([...told, ...career], say(world, 'none'));
  return unknown(
    found.map(({ view }) => view),
    say(world, 'untold'),
    [
      {
        key: `committees:${person}`,
        text: say(world, 'ask', { company: world.name(world.company), person: world.name(person) }),
      },
    ],
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
  if (test.together === true) {
    parts.push(
      agreed(windowsOf(test.lookBack, moment).map((window) => heldTogether(post, sat, window).sure)),
      anyOf(
        positionsOf(world, seat.fact.subject)
          .filter(({ org }) => org === world.company)
          .map((one) => allOf([one.has(['EXECUTIVE']), heldThen(spanOf(world, one.view), now, moment).sure])),
      ),
    );
  }
  return allOf(parts);
}
