import type { ViewOf } from '../../../facts/fact-view.ts';
import type { Checked } from '../../company/checked.ts';
import type { Source } from '../../../shared/facts.ts';
import type { World } from '../../world/world.ts';
import type { SaidItem } from './duty-shape.ts';

interface Matter {
  /** What the label of the attribute says. */
  readonly label: RegExp;
  readonly what: string;
  readonly ask: string;
}

/**
 * What a document has to say in sentences that no other fact holds: an attribute OTHER with such a label, of those
 * whose ids its detail names, or of all when it names nobody. That it is not there is no sign, because nobody takes
 * sentences for facts as a rule.
 */
const MATTERS: Readonly<Record<SaidItem, Matter>> = {
  ACTIVITIES: {
    label: /main activit|remarks at|主な活動/i,
    what: 'What the officers said and did at the meetings, and where they differ',
    ask: 'what did they say at the meetings, and what changed by it',
  },
  IMPROPER_ACTS: {
    label: /improper act|unlawful act|不当|不正/i,
    what: 'Improper acts while they were in office, and what was done about them',
    ask: 'were there improper acts at the company, or at companies they led, and what did they do about them',
  },
  REASON: {
    label: /reason for (the )?(choice|nomination|proposal)|選任の?理由|候補者とした理由/i,
    what: 'Why the candidates are proposed',
    ask: 'why are they proposed',
  },
  OPERATOR_POSTS: {
    label: /specified related business operator|特定関係事業者/i,
    what: 'Posts at specified related business operators: the parent and its group, affiliates, principal partners and lenders',
    ask: 'did they execute business or work at a specified related business operator, now or in the years that count',
  },
  LARGE_SUMS: {
    label: /large sums?|多額の金銭/i,
    what: 'Large sums received from the company or a specified related business operator',
    ask: 'have they received, or are they to receive, large sums from it besides pay as officers',
  },
  OWN_POSTS: {
    label: /posts? (held )?at the company|当社(又はその子会社)?の業務執行者/i,
    what: 'Posts at the company or a subsidiary at any time, and control of it as a natural person now or in ten years',
    ask: 'did they ever execute business, work or hold office at the company or a subsidiary, or control the company in the last ten years',
  },
  FITNESS: {
    label: /managing a company|management of a company|経営に関与/i,
    what: 'Why a candidate is fit who never took part in managing a company but as an outside officer',
    ask: 'have they taken part in managing a company, and if not, why are they fit',
  },
  MERGERS: {
    label: /\bmerge[rd]|合併/i,
    what: 'Posts at a company whose business came over by merger, division or transfer within two years',
    ask: 'did they execute business at a company whose business came over within two years',
  },
};

export function isSaid(item: string): item is SaidItem {
  return Object.hasOwn(MATTERS, item);
}

/** Whether the document says it of everybody of whom it has to. */
export function said(world: World, document: Source, people: readonly string[], item: SaidItem): Checked[] {
  if (people.length === 0) return [];
  const { label, what, ask } = MATTERS[item];
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
        reason: `${what}: told in ${document.title}; what is said is the company’s word.`,
      },
    ];
  const names = lacking.map((person) => world.name(person)).join(', ');
  return [
    {
      outcome: 'UNKNOWN',
      facts: views,
      reason: `${what}: whether ${document.title} tells it of ${names} was not read.`,
      missing: `${names}: ${ask}?`,
    },
  ];
}

function covers({ fact }: ViewOf<'HAS_ATTRIBUTE'>, people: readonly string[], person: string): boolean {
  const named = (fact.detail ?? []).map(({ key }) => key).filter((key) => people.includes(key));
  return named.length === 0 || named.includes(person);
}
