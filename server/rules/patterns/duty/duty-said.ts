import type { ViewOf } from '../../../facts/fact-view.ts';
import type { Checked } from '../../company/checked.ts';
import type { Source } from '../../../shared/facts.ts';
import type { World } from '../../world/world.ts';
import { joined } from '../../world/worded.ts';
import type { PlainOf } from '../../../shared/language/messages-of.ts';
import type { en } from './messages/en.ts';
import type { SaidItem } from './duty-shape.ts';
import { say } from './messages/words.ts';

interface Matter {
  /** What the label of the attribute says. */
  readonly label: RegExp;
  readonly what: PlainOf<typeof en>;
  readonly ask: PlainOf<typeof en>;
}

/**
 * What a document has to say in sentences that no other fact holds: an attribute OTHER with such a label, of those
 * whose ids its detail names, or of all when it names nobody. That it is not there is no sign, because nobody takes
 * sentences for facts as a rule.
 */
const MATTERS: Readonly<Record<SaidItem, Matter>> = {
  ACTIVITIES: {
    label: /main activit|remarks at|主な活動/i,
    what: 'activities',
    ask: 'askActivities',
  },
  IMPROPER_ACTS: {
    label: /improper act|unlawful act|不当|不正/i,
    what: 'improperActs',
    ask: 'askImproperActs',
  },
  REASON: {
    label: /reason for (the )?(choice|nomination|proposal)|選任の?理由|候補者とした理由/i,
    what: 'whyProposed',
    ask: 'askWhyProposed',
  },
  OPERATOR_POSTS: {
    label: /specified related business operator|特定関係事業者/i,
    what: 'operatorPosts',
    ask: 'askOperatorPosts',
  },
  LARGE_SUMS: {
    label: /large sums?|多額の金銭/i,
    what: 'largeSums',
    ask: 'askLargeSums',
  },
  OWN_POSTS: {
    label: /posts? (held )?at the company|当社(又はその子会社)?の業務執行者/i,
    what: 'ownPosts',
    ask: 'askOwnPosts',
  },
  FITNESS: {
    label: /managing a company|management of a company|経営に関与/i,
    what: 'fitness',
    ask: 'askFitness',
  },
  MERGERS: {
    label: /\bmerge[rd]|合併/i,
    what: 'mergers',
    ask: 'askMergers',
  },
};

export function isSaid(item: string): item is SaidItem {
  return Object.hasOwn(MATTERS, item);
}

/** Whether the document says it of everybody of whom it has to. */
export function said(world: World, document: Source, people: readonly string[], item: SaidItem): Checked[] {
  if (people.length === 0) return [];
  const { label, what: matter, ask: question } = MATTERS[item];
  const [what, ask] = [say(world, matter), say(world, question)];
  const views = world
    .from(world.company, 'HAS_ATTRIBUTE')
    .filter(
      ({ fact }) =>
        fact.attribute === 'OTHER' &&
        label.test(fact.label ?? '') &&
        fact.citations.some(({ source }) => source === document.id),
    );
  const lacking = people.filter((person) => !views.some((view) => covers(view, people, person)));
  if (lacking.length === 0)
    return [
      {
        outcome: 'PASS',
        facts: views,
        reason: say(world, 'saidPass', { what, document: document.title }),
      },
    ];
  const names = joined(
    world,
    lacking.map((person) => world.name(person)),
    'comma',
  );
  return [
    {
      outcome: 'UNKNOWN',
      facts: views,
      reason: say(world, 'saidUnread', { what, document: document.title, names }),
      missing: say(world, 'saidAsk', { names, ask }),
    },
  ];
}

function covers({ fact }: ViewOf<'HAS_ATTRIBUTE'>, people: readonly string[], person: string): boolean {
  const named = (fact.detail ?? []).map(({ key }) => key).filter((key) => people.includes(key));
  return named.length === 0 || named.includes(person);
}
