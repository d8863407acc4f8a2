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
import type { PlainOf } from '../../../shared/language/messages-of.ts';
import { joined } from '../../world/worded.ts';
import type { en } from './messages/en.ts';
import { say } from './messages/words.ts';

type Item = TestOf<'DUTY'>['items'][number];

/** What an item of a duty is said to be, or to lack. */
type Stated = PlainOf<typeof en>;

const DOCUMENTS: Readonly<Record<string, string>> = {
  'Convocation notice': '株主総会招集通知',
  'Business report': '事業報告',
};

/** A kind of document as it is called in the language. */
function documentIn({ language }: World, kind: string): string {
  return (language === 'ja' ? DOCUMENTS[kind] : undefined) ?? kind;
}

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
        reason: say(world, 'noDocument', {
          documents: joined(
            world,
            test.documents.map((one) => documentIn(world, one)),
            'comma',
          ),
          months: String(CARRY_MONTHS),
        }),
        facts: [],
        missing: say(world, 'askDocument', {
          document: documentIn(world, test.documents[0] ?? 'document'),
          company: world.name(world.company),
        }),
      },
    ];
  }
  if (appliedOn(rule, document.published) === 'NO')
    return [{ outcome: 'NOT_APPLICABLE', reason: say(world, 'notThen', { document: document.title }), facts: [] }];
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
    present: Stated,
    absent: Stated,
    missing: (name: string) => string,
    excused?: Stated,
  ): Checked[] =>
    officers.flatMap(({ person, ...rest }): Checked[] => {
      const facts = find({ person, ...rest });
      if (facts === undefined) return [];
      const name = world.name(person);
      return facts.length > 0
        ? [
            {
              outcome: 'PASS',
              subject: person,
              facts,
              reason: say(world, 'has', { name, present: say(world, present) }),
            },
          ]
        : [
            {
              outcome: excused === undefined ? 'REVIEW' : 'UNKNOWN',
              subject: person,
              facts: [],
              reason:
                excused === undefined
                  ? say(world, 'lacks', { name, absent: say(world, absent), document: document.title })
                  : say(world, 'lacksExcused', {
                      name,
                      absent: say(world, absent),
                      document: document.title,
                      excused: say(world, excused),
                    }),
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
  const whole = (facts: readonly FactView[], present: Stated, absent: Stated): Checked[] => [
    facts.length > 0
      ? { outcome: 'PASS', facts, reason: say(world, present) }
      : {
          outcome: 'REVIEW',
          facts: [],
          reason: say(world, 'lacksWhole', { absent: say(world, absent), document: document.title }),
          missing: say(world, 'askWhole', { absent: say(world, absent) }),
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
        'postsTold',
        'noPostTold',
        (name) => say(world, 'askPosts', { name }),
        'maybeNone',
      );
    case 'RELATIONSHIP':
      return relationships(world, document, officers);
    case 'KIN':
      return each(
        ({ person }) => [...world.from(person, 'KIN_OF'), ...world.to(person, 'KIN_OF')].filter(cites),
        'kinTold',
        'noKinTold',
        (name) => say(world, 'askKin', { name }),
        'knownKinOnly',
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
          'contractTold',
          'noContractTold',
          (name) => say(world, 'askLiability', { name }),
          'maybeNone',
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
        'careerTold',
        'noCareerTold',
        (name) => say(world, 'askCareer', { name }),
      );
    case 'TERM':
      return each(
        ({ seat }) => (seat === undefined ? undefined : seat.fact.from === undefined ? [] : [seat]),
        'termTold',
        'noTermTold',
        (name) => say(world, 'askTerm', { name }),
      );
    case 'SHARES_HELD':
      return each(
        ({ person }) => world.from(person, 'HOLDS').filter((view) => view.fact.object === world.company && cites(view)),
        'sharesTold',
        'noSharesTold',
        (name) => say(world, 'askShares', { name }),
      );
    case 'REMUNERATION':
      return whole(about('REMUNERATION', /outside/i), 'payTold', 'noPayTold');
    case 'GROUP_PAY':
      return whole(about('REMUNERATION', /parent|subsidiar/i), 'groupPayTold', 'noGroupPayTold');
    case 'SPECIAL_INTEREST':
      return whole(about('OTHER', /special interest/i), 'interestTold', 'noInterestTold');
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
        'roleTold',
        'noRoleTold',
        (name) => say(world, 'askRole', { name }),
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
          reason: say(world, 'allOutlined', {
            name: world.name(one.subject),
            document: document.title,
            note: coverNote(world, all),
          }),
        },
  );
}

function coverNote(world: World, all: readonly FactView[]): string {
  const note = all.find(({ fact }) => fact.note !== undefined)?.fact.note;
  return note === undefined ? '' : say(world, 'coverNote', { note: note.replace(/\.$/, '') });
}
