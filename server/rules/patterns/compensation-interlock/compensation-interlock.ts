import type { TestOf } from '../../books/patterns.ts';
import { answeredNone, clear, complete, triggered, unknown, type Answer, type Inquiry } from '../../person/inquiry.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import { positionsOf } from '../../world/roles.ts';
import { askFamily } from '../family.ts';

/** An executive of the company on the compensation committee of an organisation where the person is executive. */
export function compensationInterlock(inquiry: Inquiry, test: TestOf<'COMPENSATION_INTERLOCK'>): Answer {
  return test.degree === undefined
    ? interlockOf(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => interlockOf(inquiry, test, relative), 'is paid so');
}

function interlockOf(inquiry: Inquiry, test: TestOf<'COMPENSATION_INTERLOCK'>, person: string): Answer {
  const { world, moment } = inquiry;
  const orgs = positionsOf(world, person).filter((one) => one.org !== world.company && one.has(['EXECUTIVE']) !== 'NO');
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
      .filter((board) => board.company === mine.org && board.kind === 'COMPENSATION_COMMITTEE')
      .flatMap(({ id }) => world.to(id, 'SITS_ON'))
      .filter((view) => executives.has(view.fact.subject))
      .map((view) => ({ mine, view, held: heldThen(spanOf(world, view), test.lookBack, moment) })),
  );
  const sure = found.find(
    ({ mine, held }) =>
      held.sure === 'YES' &&
      mine.has(['EXECUTIVE']) === 'YES' &&
      heldThen(spanOf(world, mine.view), test.lookBack, moment).sure === 'YES',
  );
  if (sure !== undefined)
    return triggered(
      [sure.mine.view, sure.view],
      `${world.name(sure.view.fact.subject)} of ${world.name(world.company)} sits on the compensation committee of ${world.name(sure.mine.org)}, where ${world.name(person)} is an executive.`,
    );
  const none = answeredNone(world, widest(test.lookBack, moment), `committees:${person}`);
  if (found.length === 0 && none.length > 0) return clear(none, 'It is answered that no such committee is shared.');
  const told = complete(world, 'SITS_ON', widest(test.lookBack, moment));
  const career = complete(world, 'WORKS_FOR', widest(test.lookBack, moment));
  if (orgs.length === 0 && career.length > 0)
    return clear(career, `${world.name(person)} is an executive nowhere else, and the sources tell all posts.`);
  if (found.length === 0 && told.length > 0 && career.length > 0)
    return clear([...told, ...career], 'No such committee is shared.');
  return unknown(
    found.map(({ view }) => view),
    'Compensation committees elsewhere are not told.',
    [
      {
        key: `committees:${person}`,
        text: `Does an executive of ${world.name(world.company)} decide on pay at an organisation where ${world.name(person)} or a relative is an executive?`,
      },
    ],
  );
}
