import type { FactView } from '../../../facts/fact-view.ts';
import type { TestOf } from '../../books/patterns.ts';
import {
  clear,
  complete,
  triggered,
  unknown,
  untold,
  type Answer,
  type Inquiry,
  type Question,
} from '../../person/inquiry.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { positionsOf } from '../../world/positions.ts';
import { askFamily } from '../family.ts';

/** Seats that the person and another officer of the company have elsewhere together. */
export function sharedBoard(inquiry: Inquiry, test: TestOf<'SHARED_BOARD'>): Answer {
  return test.degree === undefined
    ? sharedBy(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => sharedBy(inquiry, test, relative), 'has such a link');
}

function sharedBy(inquiry: Inquiry, test: TestOf<'SHARED_BOARD'>, person: string): Answer {
  const { world, moment } = inquiry;
  const now = { from: moment.on, until: moment.on };
  const colleagues = new Set(
    [...world.boards.values()]
      .filter(({ company }) => company === world.company)
      .flatMap(({ id }) => world.to(id, 'SITS_ON'))
      .filter((view) => heldIn(spanOf(world, view), now).sure !== 'NO')
      .map(({ fact }) => fact.subject),
  );
  colleagues.delete(person);
  const here = positionsOf(world, person).filter(
    ({ org, view }) => org !== world.company && heldIn(spanOf(world, view), now).sure !== 'NO',
  );
  const links = [...colleagues].flatMap((colleague) =>
    positionsOf(world, colleague).flatMap((theirs) =>
      here
        .filter((mine) => mine.org === theirs.org && heldIn(spanOf(world, theirs.view), now).sure !== 'NO')
        .map((mine) => ({ colleague, mine, theirs })),
    ),
  );
  const linking = links.filter(
    ({ mine, theirs }) =>
      !test.mutual || (mine.has(['EXECUTIVE']) !== 'NO' && theirs.has(['DIRECTOR', 'AUDITOR']) === 'YES'),
  );
  const sure = linking.find(
    ({ mine, theirs }) =>
      [mine, theirs].every(({ view }) => heldIn(spanOf(world, view), now).sure === 'YES') &&
      (!test.mutual || mine.has(['EXECUTIVE']) === 'YES'),
  );
  if (sure !== undefined) {
    return triggered(
      [sure.mine.view, sure.theirs.view],
      `${world.name(person)} and ${world.name(sure.colleague)} of ${world.name(world.company)} both have a post at ${world.name(sure.mine.org)}.`,
      { inferred: true, judgement: inquiry.rule.judgement },
    );
  }
  const told = complete(world, 'WORKS_FOR', now, `links:${person}`);
  if (linking.length === 0 && told.length > 0) return clear(told, 'The sources tell all posts, and none is shared.');
  const facts: FactView[] = linking.flatMap(({ mine, theirs }) => [mine.view, theirs.view]);
  const questions: Question[] = [
    {
      key: `links:${person}`,
      text: `On which other boards does ${world.name(person)} sit together with another officer of ${world.name(world.company)}?`,
    },
  ];
  if (linking.length > 0) return unknown(facts, 'A shared post may be current.', questions, { basis: 'INFERRED' });
  return untold('No shared post elsewhere is known, and not all posts are.', questions, inquiry.silence('POSTS_NOW'));
}
