import type { TestOf } from '../../books/patterns.ts';
import { triggered, unknown, type Answer, type Inquiry, type Question } from '../../person/inquiry.ts';
import { heldIn, spanOf } from '../../world/moments.ts';
import { say } from './messages/words.ts';

/**
 * What no fact of the graph can show and has to be asked: an attribute OTHER labelled "Answer to <rule>" whose detail
 * gives yes or no for the person's id. A yes is against whoever gives it and settles the matter; a no is a word, and
 * settles nothing.
 */
export function asked({ world, officer, moment, rule }: Inquiry, test: TestOf<'QUESTION'>): Answer {
  const { person } = officer;
  const name = world.name(person);
  const shown = world.language === 'ja' ? (test.ja ?? test.asks) : test.asks;
  const question: Question = { key: `asked:${rule.id}:${test.asks}:${person}`, text: shown.replaceAll('#', name) };
  const answers = world
    .from(world.company, 'HAS_ATTRIBUTE')
    .filter(
      ({ fact }) => fact.attribute === 'OTHER' && fact.label?.toLowerCase() === `answer to ${rule.id}`.toLowerCase(),
    )
    .filter((view) => heldIn(spanOf(world, view), { from: moment.on, until: moment.on }).sure === 'YES')
    .map((view) => ({
      view,
      said: view.fact.detail
        ?.find(({ key }) => key === person)
        ?.value.trim()
        .toLowerCase(),
    }));
  const yes = answers.find(({ said }) => said === 'yes');
  if (yes !== undefined)
    return {
      ...triggered(world, [yes.view], say(world, 'yes', { name }), { judgement: rule.judgement }),
      basis: 'ASSERTED',
    };
  const no = answers.find(({ said }) => said === 'no');
  if (no !== undefined)
    return unknown([no.view], say(world, 'no', { name }), [question], {
      basis: 'ASSERTED',
    });
  return unknown([], say(world, 'untold', { name }), [question]);
}
