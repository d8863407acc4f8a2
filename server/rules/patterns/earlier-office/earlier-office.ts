import type { TestOf } from '../../books/patterns.ts';
import { BEGINNING } from '../../../time/day.ts';
import { answeredNone, anyAnswer, clear, complete, unknown, type Answer, type Inquiry } from '../../person/inquiry.ts';
import { heldThen, widest } from '../../world/look-back.ts';
import { spanOf } from '../../world/moments.ts';
import { servicesOf } from '../../world/service.ts';
import { select } from '../organisations/organisations.ts';
import { careerOf } from '../person-questions.ts';
import { judge } from '../post/posts.ts';
import { say } from './messages/words.ts';

/** An earlier seat at the company or a subsidiary, and an executive post or employment in the years before that one. */
export function earlierOffice(inquiry: Inquiry, test: TestOf<'EARLIER_OFFICE'>): Answer {
  const { world, officer, moment } = inquiry;
  const group = new Set(select(inquiry, { is: 'SELF_GROUP' }).hits.map(({ org }) => org));
  const before = { when: 'BEFORE_OFFICE' as const, years: test.years, gaps: 'LAST' as const };
  const earlier = world.from(officer.person, 'SITS_ON').flatMap((view) => {
    const board = world.boards.get(view.fact.object);
    const counts =
      view.fact.id !== officer.seat?.fact.id &&
      board !== undefined &&
      test.boards.some((kind) => kind === board.kind) &&
      heldThen(spanOf(world, view), before, moment).sure !== 'NO';
    return counts ? [{ view, company: board.company }] : [];
  });
  const seats = earlier.filter(({ company }) => group.has(company)).map(({ view }) => view);
  if (seats.length === 0) {
    // A company that somebody holds may belong to the group by ways that are not known whole.
    const window = widest(before, moment);
    const held = earlier.find(
      ({ company }) =>
        world.to(company, 'HOLDS').length > 0 && answeredNone(world, window, `group:${company}`).length === 0,
    );
    if (held !== undefined)
      return unknown([held.view], say(world, 'wasSubsidiary', { company: world.name(held.company) }), [
        {
          key: `group:${held.company}`,
          text: say(world, 'askSubsidiary', {
            org: world.name(held.company),
            company: world.name(world.company),
            person: world.name(officer.person),
          }),
        },
      ]);
    const career = complete(world, 'WORKS_FOR', window, `career:${officer.person}`);
    if (career.length > 0) return clear(career, say(world, 'none'));
    return unknown([], say(world, 'noneKnown', { person: world.name(officer.person) }), [careerOf(inquiry)]);
  }
  return anyAnswer(
    seats.map((seat) => {
      const board = world.boards.get(seat.fact.object);
      const services = board === undefined ? [] : servicesOf(world, officer.person, board.company, [board.kind]);
      const service = services.find(({ seats: all }) => all.some(({ fact }) => fact.id === seat.fact.id));
      const selection = select(inquiry, { is: 'SELF_GROUP' });
      const answer = judge(
        inquiry,
        { at: { is: 'SELF_GROUP' }, roles: test.roles, lookBack: before },
        selection,
        officer.person,
        {
          language: moment.language,
          on: moment.on,
          law: moment.law,
          office: service?.began ?? [BEGINNING, spanOf(world, seat).from],
        },
      );
      return { ...answer, facts: [seat, ...answer.facts] };
    }),
  );
}
