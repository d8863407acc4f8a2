import type { TestOf } from '../books/patterns.ts';
import { anyAnswer, clear, complete, unknown, untold, type Answer, type Inquiry } from '../person/inquiry.ts';
import type { Sure } from '../world/kleene.ts';
import { numbers } from '../world/look-back.ts';
import { select } from './organisations.ts';
import { familyOf } from './person-questions.ts';
import { judge } from './posts.ts';

export function kin(inquiry: Inquiry, test: TestOf<'KIN'>): Answer {
  const { world, officer, moment } = inquiry;
  const most = Math.max(...numbers(test.degree, moment.law));
  const least = Math.min(...numbers(test.degree, moment.law));
  const ties = [...world.from(officer.person, 'KIN_OF'), ...world.to(officer.person, 'KIN_OF')];
  const selection = select(inquiry, test.at);
  const answers = ties.flatMap((tie): Answer[] => {
    const relative = tie.fact.subject === officer.person ? tie.fact.object : tie.fact.subject;
    const { degree } = tie.fact;
    const near: Sure =
      degree === undefined || (degree > least && degree <= most) ? 'MAYBE' : degree <= least ? 'YES' : 'NO';
    if (near === 'NO') return [];
    const answer = judge(inquiry, test, selection, relative);
    if (answer.outcome !== 'TRIGGERED')
      return answer.outcome === 'UNKNOWN' && answer.facts.some(({ fact }) => fact.subject === relative)
        ? [{ ...answer, facts: [tie, ...answer.facts] }]
        : [];
    if (near === 'YES') return [{ ...answer, facts: [tie, ...answer.facts] }];
    return [
      unknown(
        [tie, ...answer.facts],
        answer.reason,
        [
          {
            key: `degree:${tie.fact.id}`,
            text: `How near are ${world.name(officer.person)} and ${world.name(relative)} related?`,
          },
        ],
        { basis: 'INFERRED' },
      ),
    ];
  });
  if (answers.some(({ outcome }) => outcome === 'TRIGGERED' || outcome === 'UNKNOWN')) return anyAnswer(answers);
  const all = complete(world, 'KIN_OF', { from: moment.on, until: moment.on });
  if (all.length > 0) return clear(all, 'The sources tell all family ties, and none is such a tie.');
  return untold(
    `Whether a near relative of ${world.name(officer.person)} has such a post is nowhere told.`,
    [familyOf(inquiry)],
    inquiry.silence('KIN'),
  );
}
