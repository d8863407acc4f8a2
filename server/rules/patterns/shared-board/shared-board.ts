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
import { say } from './messages/words.ts';

/** Seats that the person and another officer of the company have elsewhere together. */
export function sharedBoard(inquiry: Inquiry, test: TestOf<'SHARED_BOARD'>): Answer {
  return test.degree === undefined
    ? sharedBy(inquiry, test, inquiry.officer.person)
    : askFamily(inquiry, test, (relative) => sharedBy(inquiry, test, relative), say(inquiry.world, 'matter'));
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
      world,
      [sure.mine.view, sure.theirs.view],
      say(world, 'both', {
        person: world.name(person),
        colleague: world.name(sure.colleague),
        company: world.name(world.company),
        org: world.name(sure.mine.org),
      }),
      { inferred: true, judgement: inquiry.rule.judgement },
    );
  }
  const told = complete(world, 'WORKS_FOR', now, `links:${person}`);
  if (linking.length === 0 && told.length > 0) return clear(told, say(world, 'allTold'));
  const facts: FactView[] = linking.flatMap(({ mine, theirs }) => [mine.view, theirs.view]);
  const questions: Question[] = [
    {
      key: `links:${person}`,
      text: say(world, 'ask', { person: world.name(person), company: world.name(world.company) }),
    },
  ];
  if (linking.length > 0) return unknown(facts, say(world, 'mayBe'), questions, { basis: 'INFERRED' });
  return untold(world, say(world, 'noneKnown'), questions, inquiry.silence('POSTS_NOW'));
}
