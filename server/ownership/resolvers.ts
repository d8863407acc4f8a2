import type { Context } from '../context.ts';
import { shownName } from '../facts/names/name-in-language.ts';
import type { Speaker } from '../shared/language/messages-of.ts';
import { toPercentRange } from '../numbers/interval.ts';
import { toldShare } from '../phrases/told.ts';
import type { Party } from '../shared/facts.ts';
import type { Ready } from '../shared/turns/ready.ts';
import {
  companyOf,
  controlThreshold,
  eitherParty,
  partiesAsked,
  policyOf,
  readAsked,
  rowsAsked,
  thresholdOf,
  type OwnershipAsked,
  type OwnershipDayArgs,
} from './arguments.ts';
import { controlRows, pageOfControl } from './control-rows.ts';
import { groupInAll } from './in-all/group-in-all.ts';
import { heldInAll } from './in-all/held-in-all.ts';
import { keptControl } from './kept-control.ts';
import type { Direction } from './exact/reach.ts';
import { POLICIES, type Band, type Policy } from './exact/policies.ts';
import { ringName, type Ring, type Unknown } from './calculate/chart-caveats.ts';
import { say } from './messages/words.ts';
import { ownershipOf, type OwnershipLink } from './ownership.ts';
import type { IntegratedFigure } from './calculate/integrated-share.ts';
import { ownersOf, type OpenEnd } from './owners.ts';
import type { HoldingReader } from './read/holding-reader.ts';
import type { ChainLink, Method, StakeChain } from './calculate/stakes.ts';
import { shortPercent } from './read/edge.ts';
import type { GroupVotes, MemberVotes } from './calculate/group-votes.ts';
import { voteInterval } from './calculate/group-votes.ts';
import { suppositionText } from './ownership-what-if.ts';

interface OwnershipArgs extends OwnershipDayArgs {
  readonly company?: string | null;
  readonly person?: string | null;
  readonly direction: Direction;
  readonly method?: Method | null;
  readonly policy?: string | null;
  readonly minPercent?: number | null;
  readonly parties?: readonly string[] | null;
  readonly controlThreshold?: string | null;
  readonly controlInclusive?: boolean | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

interface ControlArgs extends OwnershipDayArgs {
  readonly of?: string | null;
  readonly by?: string | null;
  readonly threshold?: string | null;
  readonly inclusive?: boolean | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

interface OwnersArgs extends OwnershipDayArgs {
  readonly company: string;
  readonly policy: string;
}

export const ownershipResolvers = {
  Query: {
    ownership: async (_: unknown, args: OwnershipArgs, context: Context) => {
      const { method, policy, minPercent, after } = args;
      const cut = {
        first: rowsAsked(args.first, 200),
        after: after ?? undefined,
        threshold: minPercent == null ? undefined : thresholdOf(minPercent),
        method: method ?? 'BY_PATH',
        policy: policy == null ? undefined : policyOf(policy),
        control: controlThreshold(args.controlThreshold ?? '50', args.controlInclusive ?? false, 'controlThreshold'),
        signal: context.signal,
      };
      const { party } = await eitherParty(
        { company: args.company, person: args.person },
        { company: 'Company', person: 'Person' },
        context,
      );
      const parties = await partiesAsked(args.parties, context);
      const asked = await readAsked(args, context);
      const { on, knownOn } = asked;
      const { language } = context.facts;
      const question = { focus: party.id, direction: args.direction, on, knownOn, language };
      return beforeAndAfter(asked, context, async (reader) =>
        extended(await ownershipOf(context.facts, question, { ...cut, parties, reader }), {
          party,
          company: party.type === 'Company' ? party : null,
          direction: args.direction,
          on,
          knownOn,
          method: cut.method,
          policy: cut.policy ?? null,
        }),
      );
    },
    control: async (_: unknown, args: ControlArgs, context: Context) => {
      const threshold = controlThreshold(args.threshold ?? '50', args.inclusive ?? false);
      const first = rowsAsked(args.first, 200);
      const { name, party } = await eitherParty({ of: args.of, by: args.by }, { of: 'Company' }, context);
      const asked = await readAsked(args, context);
      const { on, knownOn } = asked;
      const direction: Direction = name === 'of' ? 'UP' : 'DOWN';
      const page = { first, after: args.after ?? undefined };
      const { facts, signal } = context;
      const question = { focus: party.id, direction, on, knownOn, language: facts.language };
      return beforeAndAfter(asked, context, async (reader) => {
        const found = await (reader === asked.stated
          ? keptControl(context, question, threshold, reader)
          : controlRows(facts, question, { threshold, signal, reader }));
        return extended(pageOfControl(found, page), {
          party,
          direction,
          on,
          knownOn,
          threshold: args.threshold ?? '50',
          inclusive: threshold.inclusive,
        });
      });
    },
    ultimateOwners: async (_: unknown, args: OwnersArgs, context: Context) => {
      const policy = policyOf(args.policy);
      const company = await companyOf(args.company, context);
      const asked = await readAsked(args, context);
      const { on, knownOn } = asked;
      const { language } = context.facts;
      const question = { focus: company.id, direction: 'UP' as const, on, knownOn, language };
      return beforeAndAfter(asked, context, async (reader) =>
        extended(await ownersOf(context.facts, question, { policy, signal: context.signal, reader }), {
          company,
          on,
          knownOn,
          policy,
        }),
      );
    },
    ownershipPolicies: () => POLICIES,
  },
  Company: { heldInAll, groupInAll },
  LargestHolder: {
    holder: ({ holder }: { readonly holder: string }, _: unknown, { facts }: Context) => facts.party(holder),
  },
  UnknownHolding: {
    text: async ({ holding: { fact }, figure }: Unknown, _: unknown, { facts }: Context) => {
      const [holder, held] = [await facts.party(fact.subject), await facts.party(fact.object)];
      const names = { holder: nameIn(holder, fact.subject, facts), held: nameIn(held, fact.object, facts) };
      return figure === undefined
        ? say(facts, 'unknownShare', names)
        : say(facts, 'unknownShareOf', { ...names, figure });
    },
  },
  OpenEnd: {
    reason: ({ ofRecord }: OpenEnd, _: unknown, { facts }: Context) => say(facts, ofRecord ? 'ofRecord' : 'noHolder'),
  },
  OwnershipRing: { name: (ring: Ring, _: unknown, { facts }: Context) => ringName(ring, facts) },
  OwnershipBand: { title: ({ id }: Band, _: unknown, { facts }: Context) => say(facts, `band-${id}`) },
  OwnershipRule: {
    title: ({ id }: Policy, _: unknown, { facts }: Context) => say(facts, `${id}-title`),
    text: ({ id }: Policy, _: unknown, { facts }: Context) => say(facts, `${id}-text`),
    citation: ({ id }: Policy, _: unknown, { facts }: Context) => say(facts, `${id}-citation`),
    threshold: ({ threshold }: (typeof POLICIES)[number]) => shortPercent(threshold.share),
    inclusive: ({ threshold }: (typeof POLICIES)[number]) => threshold.inclusive,
    controlThreshold: ({ control }: (typeof POLICIES)[number]) => shortPercent(control.share),
    controlInclusive: ({ control }: (typeof POLICIES)[number]) => control.inclusive,
  },
  OwnershipChain: {
    arithmetic: ({ arithmetic }: StakeChain, _: unknown, { facts }: Context) =>
      arithmetic
        .split(' × ')
        .map((share) => toldShare(facts, share))
        .join(' × '),
  },
  IntegratedShare: {
    definition: ({ definition }: IntegratedFigure, _: unknown, { facts }: Context) => toldShare(facts, definition),
  },
  ChainLink: partyEnds(),
  OwnershipLink: partyEnds(),
  GroupVotes: {
    range: (votes: GroupVotes) => ({
      ...toPercentRange(voteInterval(votes)),
      ...(votes.unbounded ? { max: null, maxExclusive: false } : {}),
    }),
    figure: ({ figure }: GroupVotes) => figure && shortPercent(figure),
    certain: (votes: GroupVotes) => shortPercent(votes.certain.value),
    possible: (votes: GroupVotes) => (votes.unbounded ? null : shortPercent(votes.possible.value)),
  },
  VotePart: {
    party: ({ party }: MemberVotes, _: unknown, { facts }: Context) => facts.party(party),
    holdings: ({ edges }: MemberVotes) => edges.flatMap((edge) => edge.view ?? []),
  },
};

function nameIn(party: Party | undefined, id: string, { language }: Speaker): string {
  return party === undefined ? id : shownName(party, language);
}

function partyEnds() {
  const partyAt = (id: string, { facts }: Context): Ready<Party | undefined> => facts.party(id);
  return {
    holder: ({ holder }: ChainLink | OwnershipLink, _: unknown, context: Context) => partyAt(holder, context),
    company: ({ held }: ChainLink | OwnershipLink, _: unknown, context: Context) => partyAt(held, context),
    text: ({ text }: ChainLink | OwnershipLink, _: unknown, { facts }: Context) => toldShare(facts, text),
    supposed: ({ holding }: ChainLink | OwnershipLink) => holding === null,
  };
}

/** The answer as supposed, and beside it, when asked for, as it is. */
async function beforeAndAfter<T extends object>(
  asked: OwnershipAsked,
  { facts }: Context,
  answer: (reader: HoldingReader) => Promise<T>,
) {
  const { stated, supposed, suppositions } = asked;
  const plain = async () => extended(await answer(stated), { suppositions: [], before: null });
  if (supposed === undefined) return plain();
  const named = await facts.parties(
    suppositions.flatMap(({ holder, company, from }) => [company, holder, from].filter((id) => id != null)),
  );
  const nameOf = (id: string): string =>
    nameIn(
      named.find((party) => party.id === id),
      id,
      facts,
    );
  return extended(await answer(supposed), {
    suppositions: suppositions.map((one) => suppositionText(one, nameOf, facts)),
    before: plain,
  });
}

/**
 * The answer, which nobody else has, with further fields. What it reckons only when asked is left unasked, which
 * spreading would not; and no answer is the prototype of another, as each prototype has a shape of its own too.
 */
function extended<T extends object, F extends object>(answer: T, fields: F): T & F {
  return Object.assign(answer, fields);
}
