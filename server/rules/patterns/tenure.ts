import { valuesOn } from '../books/in-force.ts';
import type { TestOf } from '../books/patterns.ts';
import { BEGINNING } from '../../time/day.ts';
import { clear, triggered, unknown, type Answer, type Inquiry } from '../person/inquiry.ts';
import { agreed, type Sure } from '../world/kleene.ts';
import { spanOf, yearsBefore } from '../world/moments.ts';

/** Years on the board, from the first seat to the day. */
export function tenure(inquiry: Inquiry, test: TestOf<'TENURE'>): Answer {
  const { world, officer, moment } = inquiry;
  const { seat } = officer;
  if (seat === undefined)
    return clear(officer.nomination === undefined ? [] : [officer.nomination], 'Not yet in office.');
  const span = spanOf(world, seat);
  const [earliest, latest] = span.began ?? [BEGINNING, span.from];
  const inclusive = test.atLeast !== undefined;
  const values = valuesOn(test.atLeast ?? test.moreThan ?? [], moment.law).map(({ value }) => Number(value));
  const over = (start: string): Sure =>
    agreed(
      values.map((years) => {
        const mark = yearsBefore(moment.on, years);
        return (inclusive ? start <= mark : start < mark) ? 'YES' : 'NO';
      }),
    );
  const result = agreed([over(earliest), over(latest)]);
  const since = span.began === undefined ? `before ${latest}, on an unknown day` : (seat.fact.from ?? latest);
  const words = `In office since ${since}; the limit is ${inclusive ? 'at least' : 'more than'} ${values.join(' or ')} years.`;
  if (result === 'YES') return triggered([seat], words, { judgement: inquiry.rule.judgement });
  if (result === 'NO') return clear([seat], words);
  return unknown([seat], words, [
    {
      key: `since:${officer.person}`,
      text: `On which day did ${world.name(officer.person)} first take office at ${world.name(world.company)}?`,
    },
  ]);
}
