import type { Organisation } from '../../books/test-shape.ts';
import { answeredNone, complete, type Inquiry } from '../../person/inquiry.ts';
import { homeOf } from '../../world/company-traits.ts';
import { controlledBy, controllersOf } from '../../world/control.ts';
import { allOf } from '../../world/kleene.ts';
import { widest } from '../../world/look-back.ts';
import type { LookBack } from '../../books/book-values.ts';
import { spanOf } from '../../world/moments.ts';
import { advisers, underwriters } from './advisers.ts';
import { auditors } from './audit-firms.ts';
import { groupHits, predecessorHits } from './group-hits.ts';
import { affiliates } from './affiliates.ts';
import { investees } from './investees.ts';
import { partners } from './partners.ts';
import { jointlyHeld, perhapsAbove, perhapsControlled } from './perhaps-controlled.ts';
import {
  belowHalf,
  controlQuestion,
  shareQuestion,
  type Hit,
  type OrganisationSelection,
} from './organisation-selection.ts';
import { shareholders } from './shareholders.ts';
import type { World } from '../../world/world.ts';
import { joined } from '../../world/worded.ts';
import { keptByKey, keptWith } from '../../../shared/kept-with.ts';
import { say } from './messages/words.ts';

const SAME_TIME: LookBack = { when: 'SAME_TIME' };

const selections = keptByKey<World, string, OrganisationSelection>();
const wordsOf = keptWith((at: Organisation) => JSON.stringify(at));

/**
 * The organisations a rule is about, as the inquiry's company sees them: the same whoever is judged, save where the
 * look-back starts at his office. Remembered for the world, because most rules of most books ask for the same few.
 */
export function select(inquiry: Inquiry, at: Organisation): OrganisationSelection {
  const { world, moment } = inquiry;
  const key = `${moment.law} ${at.when?.when === 'BEFORE_OFFICE' ? officeKey(moment) : ''} ${wordsOf(at)}`;
  return selections(world, key, () => selected(inquiry, at));
}

/** The relations of a company to its own group are asked at the time of the post in any case. */
const OF_THE_TIME: ReadonlySet<Organisation['is']> = new Set(['SELF', 'SUBSIDIARY', 'SELF_GROUP', 'AFFILIATE']);

/** Those above the company and beside it. */
const ABOVE: ReadonlySet<Organisation['is']> = new Set(['PARENT', 'SISTER']);

/**
 * The same, and those that stood in the relation within the look-back of the post and no longer do, where the rule asks
 * for a past post and is silent on a past relation: who had the post while it lasted is for review. Asked only where
 * somebody has `posts` elsewhere.
 */
export function selectFor(
  inquiry: Inquiry,
  at: Organisation,
  lookBack: LookBack,
  posts: readonly { readonly org: string }[],
): OrganisationSelection {
  const present = select(inquiry, at);
  if (lookBack.when === 'NOW' || at.when !== undefined || at.payments !== undefined || OF_THE_TIME.has(at.is))
    return present;
  const known = new Set([inquiry.world.company, ...present.hits.map(({ org }) => org)]);
  if (posts.every(({ org }) => known.has(org))) {
    if (!ABOVE.has(at.is)) return present;
    // Whoever was at the parent of that time is meant: that there is none today tells nothing of then.
    const then = select(inquiry, { ...at, when: lookBack });
    const allThen = then.complete && then.hits.every(({ org }) => known.has(org));
    return allThen ? present : { ...present, complete: false };
  }
  const former = select(inquiry, { ...at, when: lookBack })
    .hits.filter(({ org }) => !known.has(org))
    .map((hit): Hit => {
      const [first] = hit.facts;
      return {
        ...hit,
        judgement: joined(inquiry.world, [say(inquiry.world, 'formerRelation'), hit.judgement ?? ''], 'alsoAnd'),
        ...(hit.facts.length === 1 && first !== undefined ? { span: spanOf(inquiry.world, first) } : {}),
      };
    });
  return former.length === 0 ? present : { ...present, hits: [...present.hits, ...former] };
}

function officeKey({ office, seated, firstOffice }: Inquiry['moment']): string {
  return [...office, seated ?? '', ...(firstOffice ?? [])].join(' ');
}

function selected(inquiry: Inquiry, at: Organisation): OrganisationSelection {
  const { world } = inquiry;
  const self: Hit = {
    org: world.company,
    sure: 'YES',
    level: 'ENTITY',
    facts: [],
    note: say(world, 'isItself'),
    inferred: false,
    questions: [],
  };
  switch (at.is) {
    case 'SELF':
      return {
        hits: [self, ...predecessorHits(world, self)],
        complete: true,
        proof: [],
        note: say(world, 'itself'),
        questions: [],
      };
    case 'SUBSIDIARY':
      return group(inquiry, at);
    case 'SELF_GROUP': {
      const below = select(inquiry, { ...at, is: 'SUBSIDIARY' });
      return { ...below, hits: [self, ...below.hits, ...predecessorHits(world, self)] };
    }
    case 'PARENT':
      return parents(inquiry, at);
    case 'SISTER':
      return sisters(inquiry, at);
    case 'SHAREHOLDER':
      return withGroups(inquiry, shareholders(inquiry, at));
    case 'LENDER':
    case 'TRADE_PARTNER':
    case 'BUSINESS_PARTNER':
      return partners(inquiry, at);
    case 'AUDITOR':
      return auditors(inquiry, at);
    case 'INVESTEE':
      return investees(inquiry, at);
    case 'AFFILIATE':
      return affiliates(inquiry, at);
    case 'UNDERWRITER':
      return underwriters(inquiry, at);
    case 'ADVISER':
      return advisers(inquiry, at);
  }
}

/** A post at a company that a holder controls, or whose place it took, may count as one at the holder. */
function withGroups(inquiry: Inquiry, selection: OrganisationSelection): OrganisationSelection {
  const { world, moment } = inquiry;
  const own = new Set([
    world.company,
    ...controlledBy(world, world.company, { from: moment.on, until: moment.on }).keys(),
  ]);
  const known = new Set(selection.hits.filter(({ sure }) => sure === 'YES').map(({ org }) => org));
  const more = selection.hits
    .flatMap((hit) => groupHits(inquiry, hit, own, { down: true, what: 'holding' }))
    .filter(({ org }) => !known.has(org));
  const hits = [...selection.hits, ...more];
  const taken = new Set([...own, ...hits.map(({ org }) => org)]);
  const above = selection.hits.flatMap((hit) => perhapsAbove(world, hit, moment.on));
  return { ...selection, hits: [...hits, ...above.filter(({ org }) => !taken.has(org))] };
}

/** Subsidiaries: at the time of the post unless the rule says otherwise. */
function group(inquiry: Inquiry, at: Organisation): OrganisationSelection {
  const { world, moment } = inquiry;
  const back = at.when ?? SAME_TIME;
  const below = controlledBy(world, world.company, widest(back, moment));
  const hits = [...below].map(([org, { sure, facts }]): Hit => {
    const first = facts[0];
    return {
      org,
      sure,
      level: 'ENTITY',
      facts,
      inferred: false,
      note: say(world, 'subsidiaryOf', { company: world.name(world.company) }),
      questions: sure === 'MAYBE' ? [shareQuestion(world, world.company, org)] : [],
      ...(back.when === 'SAME_TIME' && facts.length === 1 && first !== undefined ? { span: spanOf(world, first) } : {}),
    };
  });
  const proof = complete(world, 'HOLDS', widest(back, moment));
  const before = hits.flatMap((hit) => predecessorHits(world, withoutSpan(hit))).filter(({ org }) => !below.has(org));
  return {
    hits: [
      ...hits,
      ...before,
      ...perhapsControlled(world, below, widest(back, moment)),
      ...jointlyHeld(world, new Set([world.company, ...below.keys()]), widest(back, moment)),
    ],
    complete: proof.length > 0,
    proof,
    note: say(world, 'subsidiaries'),
    questions: [],
  };
}

/** Of those it took the place of, nothing is told of when they were of the group. */
function withoutSpan({ span: _span, ...hit }: Hit): Hit {
  return hit;
}

function parents(inquiry: Inquiry, at: Organisation): OrganisationSelection {
  const { world, moment } = inquiry;
  const window = widest(at.when ?? { when: 'NOW' }, moment);
  const hits = [...controllersOf(world, world.company, window)].map(([org, { sure, facts }]): Hit => ({
    org,
    sure,
    level: 'ENTITY',
    facts,
    inferred: false,
    note: say(world, 'controlsCompany', { company: world.name(world.company) }),
    questions: sure === 'MAYBE' ? [shareQuestion(world, org, world.company)] : [],
  }));
  // Whoever holds half is among the largest holders; a full list, or one of the largest, names them. With less than
  // half somebody may still control, with close or consenting holders, officers, contracts or money: only another's
  // majority rules that out.
  const bound = select(inquiry, {
    is: 'SHAREHOLDER',
    moreThan: [{ value: '50' }],
    ...(at.when === undefined ? {} : { when: at.when }),
  });
  // Parties of a block of more than half that is reported together may control with it.
  const jointly = bound.hits
    .filter(({ joint, org }) => joint === true && !hits.some((hit) => hit.org === org))
    .map((hit): Hit => ({ ...hit, sure: 'MAYBE' }));
  hits.push(...jointly);
  const before = hits.flatMap((hit) => predecessorHits(world, hit));
  const majority = hits.filter(({ sure }) => sure === 'YES');
  // Above a natural person stands nobody; who controls a parent company would have to be told as well.
  const topped = majority.some(({ org }) => world.parties.get(org)?.type === 'Person');
  const above = majority.length === 0 ? [world.company] : topped ? [] : majority.map(({ org }) => org);
  // Outside Japan no law here lets somebody control who holds next to nothing: who holds two fifths, alone or with its
  // group, may, and nobody less.
  const nobody =
    hits.length === 0 &&
    homeOf(world) !== undefined &&
    homeOf(world) !== 'JP' &&
    select(inquiry, {
      ...at,
      is: 'SHAREHOLDER',
      atLeast: [{ value: '40' }],
    }).hits.length === 0;
  const said = above.map((org) => answeredNone(world, window, `control:${org}`));
  const answered = said.length > 0 && said.every((views) => views.length > 0);
  return {
    hits: [...hits, ...before],
    complete: (bound.complete && (topped || nobody || answered)) || (answered && hits.length === 0),
    proof: [...bound.proof, ...said.flat()],
    note: say(world, 'aParent'),
    questions: [...bound.questions, ...above.map((org) => controlQuestion(world, org))],
    ...(bound.complete && majority.length === 0 && !nobody ? { open: belowHalf(world) } : {}),
  };
}

function sisters(inquiry: Inquiry, at: Organisation): OrganisationSelection {
  const { world, moment } = inquiry;
  const above = select(inquiry, { ...at, is: 'PARENT' });
  const window = widest(at.when ?? { when: 'NOW' }, moment);
  const own = new Set([world.company, ...controlledBy(world, world.company, window).keys()]);
  const hits = above.hits
    .filter(({ level }) => level === 'ENTITY')
    .flatMap((parent) =>
      [...controlledBy(world, parent.org, window)]
        .filter(([org]) => !own.has(org))
        .map(([org, { sure, facts }]): Hit => ({
          ...parent,
          org,
          sure: allOf([sure, parent.sure]) === 'YES' ? 'YES' : 'MAYBE',
          facts: [...facts, ...parent.facts],
          note: say(world, 'sister', { parent: world.name(parent.org), company: world.name(world.company) }),
        })),
    );
  hits.push(...hits.flatMap((hit) => predecessorHits(world, hit)).filter(({ org }) => !own.has(org)));
  // Without a parent there is no sister; with one, its other subsidiaries would have to be known.
  const complete = above.complete && above.hits.length === 0;
  return { ...above, hits, complete, note: say(world, 'aSister') };
}
