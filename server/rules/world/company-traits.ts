import type { ViewOf } from '../../facts/fact-view.ts';
import type { AttributeKind } from '../../vocabulary/word-lists.ts';
import { compare, fromDecimal, rational } from '../../numbers/rational.ts';
import type { Day } from '../../time/day.ts';
import { keptWith } from '../../shared/kept-with.ts';
import { controllersOf } from './control.ts';
import type { Sure } from './kleene.ts';
import { heldIn, spanOf, type Span } from './moments.ts';
import type { World } from './world.ts';

/** How a Japanese stock company supervises its management. */
export const FORMS = ['COMPANY_AUDITORS', 'AUDIT_AND_SUPERVISORY_COMMITTEE', 'THREE_COMMITTEES'] as const;
export type CompanyForm = (typeof FORMS)[number];

/** What the text of an attribute FORM says, in English or as the law calls it. */
const FORM_WORDS: readonly (readonly [RegExp, CompanyForm])[] = [
  [/audit (and|&) supervisory|AUDIT_AND_SUPERVISORY|監査等委員会/i, 'AUDIT_AND_SUPERVISORY_COMMITTEE'],
  [
    /three committees|THREE_COMMITTEES|nominat\w+.*committee|指名委員会|company with committees|委員会設置会社/i,
    'THREE_COMMITTEES',
  ],
  [
    /company auditor|COMPANY_AUDITORS|auditor board|board of (corporate|statutory) auditors|kansayaku|監査役/i,
    'COMPANY_AUDITORS',
  ],
];

/**
 * Attributes of a kind that steer who is bound on the day: stated to hold on it, or on an earlier day and ended by
 * nobody. What is first stated of a later day tells nothing of this one.
 */
function traits(world: World, kind: AttributeKind): ViewOf<'HAS_ATTRIBUTE'>[] {
  return world.from(world.company, 'HAS_ATTRIBUTE').filter((view) => {
    if (view.fact.attribute !== kind) return false;
    const span = spanOf(world, view);
    const { sure } = heldIn(span, { from: world.on, until: world.on });
    return sure === 'YES' || (sure === 'MAYBE' && begunBy(span, world.on));
  });
}

function begunBy({ from, until, began }: Span, day: Day): boolean {
  return (from < until && from <= day) || (began !== undefined && began[1] <= day);
}

/**
 * Of several that go on until another is stated, the ones that were stated last: an earlier word does not outlive a
 * later one.
 */
function latest(views: readonly ViewOf<'HAS_ATTRIBUTE'>[], world: World): readonly ViewOf<'HAS_ATTRIBUTE'>[] {
  const day = (view: ViewOf<'HAS_ATTRIBUTE'>) =>
    view.lastObservedOn ?? spanOf(world, view).began?.[1] ?? spanOf(world, view).from;
  const last = views.map(day).sort().at(-1);
  return views.filter((view) => day(view) === last);
}

/** What the latest statement of the company's status says on one matter. */
function statusOn(world: World, matter: RegExp): string[] {
  return latest(
    traits(world, 'STATUS').filter((view) => matter.test(said(view))),
    world,
  ).map(said);
}

function said({ fact }: ViewOf<'HAS_ATTRIBUTE'>): string {
  return [fact.label, fact.text].filter((one) => one !== undefined).join(' ');
}

/**
 * The forms the company may have on the day: the one stated; else what its boards leave open; all when nothing is told.
 */
export const formsOf = keptWith((world: World): readonly CompanyForm[] => {
  const stated = latest(traits(world, 'FORM'), world).flatMap(
    (view) => FORM_WORDS.find(([word]) => word.test(said(view)))?.[1] ?? [],
  );
  if (stated.length > 0) return [...new Set(stated)];
  const seated = new Set(
    [...world.boards.values()]
      .filter(({ company }) => company === world.company)
      .filter(({ id }) =>
        world
          .to(id, 'SITS_ON')
          .some((view) => heldIn(spanOf(world, view), { from: world.on, until: world.on }).sure === 'YES'),
      )
      .map(({ kind }) => kind),
  );
  if (seated.has('COMPANY_AUDITORS')) return ['COMPANY_AUDITORS'];
  return seated.has('AUDIT_COMMITTEE') ? ['AUDIT_AND_SUPERVISORY_COMMITTEE', 'THREE_COMMITTEES'] : FORMS;
});

/** Segments of exchanges, and the days between which they existed. */
const SEGMENTS: readonly { readonly name: string; readonly word: RegExp; readonly from?: Day; readonly to?: Day }[] = [
  { name: 'First Section', word: /first section|\b1st section|東証一部|市場第一部/i, to: '2022-04-04' },
  { name: 'Second Section', word: /second section|\b2nd section|東証二部|市場第二部/i, to: '2022-04-04' },
  { name: 'Mothers', word: /\bmothers\b|マザーズ/i, to: '2022-04-04' },
  { name: 'JASDAQ', word: /\bjasdaq\b|ジャスダック/i, to: '2022-04-04' },
  { name: 'Prime', word: /\bprime\b|プライム/i, from: '2022-04-04' },
  { name: 'Growth', word: /\bgrowth\b|グロース/i, from: '2022-04-04' },
  { name: 'GEM', word: /\bGEM\b|growth enterprise market/i },
  { name: 'AIM', word: /\baim\b|alternative investment market/i },
  { name: 'Premium', word: /\bpremium\b/i, from: '2010-04-06', to: '2024-07-29' },
  { name: 'Commercial Companies', word: /commercial compan|\bESCC\b/i, from: '2024-07-29' },
  { name: 'Transition', word: /transition category|\btransition segment/i, from: '2024-07-29' },
  // A signed answer that it is on none of these.
  { name: 'another segment', word: /no segment that a rule names/ },
  { name: 'Standard', word: /\bstandard\b|スタンダード/i },
];

/** The segments on which the company is told to be listed; empty when no segment is told. */
export const segmentsOf = keptWith((world: World): readonly string[] => {
  const texts = [...traits(world, 'MARKET'), ...traits(world, 'LISTING')].map(said);
  return SEGMENTS.filter(
    ({ word, from, to }) =>
      (from === undefined || world.on >= from) &&
      (to === undefined || world.on < to) &&
      texts.some((text) => word.test(text)),
  ).map(({ name }) => name);
});

/**
 * Whether it is a large company (Companies Act of Japan, Art. 2(vi)): capital of 500 million yen, or liabilities of
 * 20,000 million; as stated, else by the amounts.
 */
export const isLarge = keptWith((world: World): Sure => {
  const status = statusOn(world, /\blarge company|大会社/i);
  if (
    status.some((text) => /\b(not|no) (a )?large company|非大会社|大会社(では?|に(は)?)?(な|該当し?な)い/i.test(text))
  )
    return 'NO';
  if (status.length > 0) return 'YES';
  const amount = (views: readonly ViewOf<'HAS_ATTRIBUTE'>[]) =>
    latest(
      views.filter(({ fact }) => fact.amount !== undefined && fact.unit === 'JPY'),
      world,
    )
      .map(({ fact }) => fromDecimal(fact.amount ?? '0'))
      .sort(compare)
      .at(-1);
  const capital = amount(traits(world, 'CAPITAL'));
  const debts = amount(traits(world, 'OTHER').filter(({ fact }) => /^(total )?liabilities$/i.test(fact.label ?? '')));
  if (capital !== undefined && compare(capital, fromDecimal('500000000')) >= 0) return 'YES';
  if (debts !== undefined && compare(debts, fromDecimal('20000000000')) >= 0) return 'YES';
  return capital !== undefined && debts !== undefined ? 'NO' : 'MAYBE';
});

/** Whether an attribute STATUS of the day says it: "controlled company", "foreign private issuer". */
export function hasStatus(world: World, words: string): boolean {
  const lower = words.toLowerCase();
  const told = traits(world, 'STATUS').filter((view) => said(view).toLowerCase().includes(lower));
  return latest(told, world).some((view) => {
    const text = said(view).toLowerCase();
    return !text.includes(`not a ${lower}`) && !text.includes(`no ${lower}`);
  });
}

const FORTY_PERCENT = rational(2n, 5n);

/**
 * Whether somebody controls the company: as an attribute STATUS says; else by the votes. That nobody does is shown
 * outside Japan alone, by a list of all holders on which nobody has two fifths; the law of Japan lets less control,
 * with others' consent.
 */
export const isControlled = keptWith((world: World): Sure => {
  const status = statusOn(
    world,
    /\b(controlled company|controlling shareholder|listed subsidiary)|支配株主|上場子会社/i,
  );
  if (status.some((text) => /\b(not|no) (a )?(controlled company|controlling shareholder)/i.test(text))) return 'NO';
  if (status.length > 0) return 'YES';
  const now = { from: world.on, until: world.on };
  const above = [...controllersOf(world, world.company, now).values()];
  if (above.some(({ sure }) => sure === 'YES')) return 'YES';
  const all = world
    .from(world.company, 'COVERED_BY')
    .some(
      (view) =>
        view.fact.matter === 'HOLDS' &&
        view.fact.extent === 'COMPLETE' &&
        heldIn(spanOf(world, view), now).sure === 'YES',
    );
  const home = homeOf(world);
  if (above.length > 0 || !all || home === undefined || home === 'JP') return 'MAYBE';
  const large = world
    .to(world.company, 'HOLDS')
    .filter((view) => heldIn(spanOf(world, view), now).sure !== 'NO')
    .some((view) => {
      const most = world.votes(view).range?.max;
      return most === undefined || compare(most, FORTY_PERCENT) >= 0;
    });
  return large ? 'MAYBE' : 'NO';
});

/** Listings of the day. */
export function listingsOf(world: World): ViewOf<'HAS_ATTRIBUTE'>[] {
  return traits(world, 'LISTING');
}

/** The country of a jurisdiction: that of "US-DE" is US. */
export function homeOf(world: World): string | undefined {
  const party = world.parties.get(world.company);
  return party?.type === 'Company' ? party.jurisdiction?.split('-')[0] : undefined;
}
