import type { FactView } from '../../../facts/fact-view.ts';
import type { Rule } from '../../books/book-format.ts';
import { appliedOn } from '../../books/in-force.ts';
import type { TestOf } from '../../books/patterns.ts';
import type { Source } from '../../../shared/facts.ts';
import type { Checked } from '../../company/checked.ts';
import type { Officer } from '../../person/inquiry.ts';
import { CARRY_MONTHS, monthsAfter } from '../../world/moments.ts';
import { officersOf } from '../../person/company-officers.ts';
import { positionsOf } from '../../world/positions.ts';
import { isSaid, said } from './duty-said.ts';
import { attended, elsewhere, relatedTrades, relationships } from './duty-relationships.ts';
import type { World } from '../../world/world.ts';

type Item = TestOf<'DUTY'>['items'][number];

/**
 * What a document of the last reporting cycle had to tell, and whether the graph took it from there. An absent item is
 * a REVIEW, because a duty excuses what is unimportant; where there may be nothing to tell at all it is UNKNOWN.
 */
export function duty(world: World, rule: Rule, test: TestOf<'DUTY'>): Checked[] {
  const document = [...world.sources.values()]
    .filter(
      ({ kind, publisher, published }) =>
        publisher === world.company &&
        published <= world.on &&
        published > monthsAfter(world.on, -CARRY_MONTHS) &&
        test.documents.some((word) => kind.toLowerCase().includes(word.toLowerCase())),
    )
    .sort((a, b) => (a.published < b.published ? 1 : -1))[0];
  if (document === undefined) {
    return [
      {
        outcome: 'UNKNOWN',
        reason: `No document that had to tell it (${test.documents.join(', ')}) is known for the last ${String(CARRY_MONTHS)} months.`,
        facts: [],
        missing: `Where is the ${test.documents[0] ?? 'document'} of ${world.name(world.company)} for the last year?`,
      },
    ];
  }
  if (appliedOn(rule, document.published) === 'NO')
    return [
      { outcome: 'NOT_APPLICABLE', reason: `The duty did not apply when ${document.title} was published.`, facts: [] },
    ];
  // The duty is about outside officers: who sits on a committee and is not called outside is none.
  const officers = officersOf(world).filter(
    ({ nomination, seat, role }) =>
      role !== 'AUDIT_COMMITTEE' && (test.candidatesOnly ? nomination !== undefined : seat !== undefined),
  );
  return test.items.flatMap((item) =>
    itemChecks(world, document, officers, item).map((checked) => ({ ...checked, key: item })),
  );
}

function itemChecks(world: World, document: Source, officers: readonly Officer[], item: Item): Checked[] {
  const cites = (view: FactView) => view.fact.citations.some(({ source }) => source === document.id);
  const each = (
    find: (officer: Officer) => FactView[] | undefined,
    present: string,
    absent: string,
    missing: (name: string) => string,
    excused?: string,
  ): Checked[] =>
    officers.flatMap(({ person, ...rest }): Checked[] => {
      const facts = find({ person, ...rest });
      if (facts === undefined) return [];
      const name = world.name(person);
      return facts.length > 0
        ? [{ outcome: 'PASS', subject: person, facts, reason: `${name}: ${present}.` }]
        : [
            {
              outcome: excused === undefined ? 'REVIEW' : 'UNKNOWN',
              subject: person,
              facts: [],
              reason: `${name}: ${absent} in ${document.title}${excused === undefined ? '' : `; ${excused}`}.`,
              missing: missing(name),
            },
          ];
    });
  const about = (attribute: 'REMUNERATION' | 'OTHER', words: RegExp) =>
    world
      .from(world.company, 'HAS_ATTRIBUTE')
      .filter(
        (view) =>
          cites(view) &&
          view.fact.attribute === attribute &&
          words.test(`${view.fact.label ?? ''} ${(view.fact.detail ?? []).map(({ key }) => key).join(' ')}`),
      );
  const whole = (facts: readonly FactView[], present: string, absent: string): Checked[] => [
    facts.length > 0
      ? { outcome: 'PASS', facts, reason: present }
      : {
          outcome: 'REVIEW',
          facts: [],
          reason: `${absent} in ${document.title}.`,
          missing: `${absent}: was there nothing to tell, or was it left out?`,
        },
  ];
  if (isSaid(item))
    return said(
      world,
      document,
      officers.map(({ person }) => person),
      item,
    );
  switch (item) {
    case 'ATTENDANCE':
      return attended(world, officers);
    case 'CONCURRENT_POSTS':
      return each(
        ({ person }) =>
          elsewhere(world, person)
            .map(({ view }) => view)
            .filter(cites),
        'posts elsewhere are told',
        'no post elsewhere is told',
        (name) => `Which posts does ${name} hold elsewhere?`,
        'there may be none',
      );
    case 'RELATIONSHIP':
      return relationships(world, document, officers);
    case 'KIN':
      return each(
        ({ person }) => [...world.from(person, 'KIN_OF'), ...world.to(person, 'KIN_OF')].filter(cites),
        'a family tie is told',
        'no family tie is told',
        (name) =>
          `Is ${name} related, to the third degree, to an executive or employee of the company or of a specified related business operator?`,
        'only known ones to the third degree must be',
      );
    case 'LIABILITY':
      return liabilityTold(
        world,
        document,
        each(
          ({ person }) =>
            world
              .from(person, 'LIABILITY_LIMITED_BY')
              .filter((view) => view.fact.object === world.company && cites(view)),
          'a contract that limits liability is outlined',
          'no contract that limits liability is told',
          (name) => `Does ${name} have a contract that limits liability?`,
          'there may be none',
        ),
      );
    case 'CAREER':
      return each(
        ({ person }) =>
          positionsOf(world, person)
            .map(({ view }) => view)
            .filter(
              (view) =>
                cites(view) &&
                view.fact.from !== undefined &&
                world.boards.get(view.fact.object)?.company !== world.company,
            ),
        'a career with dates is told',
        'no career is told',
        (name) => `Which posts has ${name} held in the last years at specified related business operators?`,
      );
    case 'TERM':
      return each(
        ({ seat }) => (seat === undefined ? undefined : seat.fact.from === undefined ? [] : [seat]),
        'the years in office can be reckoned',
        'the years in office are not told',
        (name) => `Since when is ${name} in office?`,
      );
    case 'SHARES_HELD':
      return each(
        ({ person }) => world.from(person, 'HOLDS').filter((view) => view.fact.object === world.company && cites(view)),
        'the shares held are told',
        'the shares held are not told',
        (name) => `How many shares does ${name} hold?`,
      );
    case 'REMUNERATION':
      return whole(
        about('REMUNERATION', /outside/i),
        'The pay of outside officers is told in total.',
        'The pay of outside officers is not told',
      );
    case 'GROUP_PAY':
      return whole(
        about('REMUNERATION', /parent|subsidiar/i),
        'Pay from the parent or subsidiaries is spoken of.',
        'Pay from the parent or subsidiaries is not spoken of',
      );
    case 'SPECIAL_INTEREST':
      return whole(
        about('OTHER', /special interest/i),
        'Special interests of candidates are spoken of; what is said is the company’s word.',
        'Special interests of candidates are not spoken of',
      );
    case 'EXPECTED_ROLE':
      return each(
        ({ person }) =>
          world
            .from(world.company, 'HAS_ATTRIBUTE')
            .filter(
              (view) =>
                cites(view) &&
                view.fact.attribute === 'OTHER' &&
                /expected role|期待される役割/i.test(view.fact.label ?? '') &&
                view.fact.detail?.some(({ key }) => key === person) === true,
            ),
        'the role expected is told',
        'no role expected is told',
        (name) => `Which role is ${name} expected to play, or played?`,
      );
    case 'RELATED_TRADES':
      return relatedTrades(world, document);
  }
}

/** Where the document tells of all such contracts, an officer of whom it tells none has none, and that is told. */
function liabilityTold(world: World, document: Source, checks: readonly Checked[]): Checked[] {
  const all = world
    .from(world.company, 'COVERED_BY')
    .filter(
      ({ fact }) =>
        fact.matter === 'LIABILITY_LIMITED_BY' &&
        fact.question === undefined &&
        fact.extent === 'COMPLETE' &&
        fact.object === document.id,
    );
  if (all.length === 0) return [...checks];
  return checks.map((one) =>
    one.outcome === 'PASS' || one.subject === undefined
      ? one
      : {
          outcome: 'PASS',
          subject: one.subject,
          facts: all,
          reason: `${world.name(one.subject)}: ${document.title} outlines all contracts that limit liability${coverNote(all)}, and none is with ${world.name(one.subject)}.`,
        },
  );
}

function coverNote(all: readonly FactView[]): string {
  const note = all.find(({ fact }) => fact.note !== undefined)?.fact.note;
  return note === undefined ? '' : ` (${note.replace(/\.$/, '')})`;
}
