import { toldRefusal } from '../phrases/told.ts';
import { mustMay, STRANGER } from '../access/asker.ts';
import type { Context } from '../context.ts';
import { ownerOf, toldOfDamage } from '../database/owned-records.ts';
import { BadInput } from '../errors.ts';
import type { WatchDesk, WatchInput } from './watch-desk.ts';
import type { Watch, WatchChange } from './watches.ts';

const MOST_AT_ONCE = 200;

/** Answers to watch.graphql; without a server nothing is watched. */
export function watchResolvers(desk: () => WatchDesk | undefined) {
  const open = (): WatchDesk => {
    const found = desk();
    if (found === undefined) throw new BadInput('Nothing is watched here: there is no server.');
    return found;
  };
  const stateOf = ({ id }: Watch) => desk()?.deliveries.state(id) ?? { waiting: 0, failed: 0, said: '' };
  return {
    Query: {
      watches: (_: unknown, __: unknown, { asker }: Context) =>
        toldOfDamage(() => ({ found: desk()?.watches.list(ownerOf(asker)) ?? [], problems: [] })).found,
      watchProblems: (_: unknown, __: unknown, { asker, facts }: Context) =>
        toldOfDamage(() => ({ found: [], problems: desk()?.watches.problems(ownerOf(asker)) ?? [] })).problems.map(
          (problem) => toldRefusal(facts, problem),
        ),
      watchChanges: (
        _: unknown,
        { first, after }: { first: number; after?: string | null },
        { asker }: Context,
      ): readonly WatchChange[] => {
        if (first < 1 || first > MOST_AT_ONCE) throw new BadInput(`"first" is ${first}; give 1 to ${MOST_AT_ONCE}.`);
        const feed = () => desk()?.watches.feed(ownerOf(asker), first, after ?? undefined) ?? [];
        return toldOfDamage(() => ({ found: feed(), problems: [] })).found;
      },
    },
    Mutation: {
      watch: async (_: unknown, { input }: { input: WatchInput }, { asker = STRANGER }: Context) => {
        // The server calls out for who asks for it.
        if (input.webhook != null) mustMay(asker, 'CHANGE');
        const watch = await open().add(ownerOf(asker), input);
        return { watch, webhookSecret: watch.webhook?.secret };
      },
      unwatch: (_: unknown, { id }: { id: string }, { asker }: Context) => open().watches.remove(ownerOf(asker), id),
    },
    Watch: {
      company: ({ target }: Watch) => (target.kind === 'COMPANY' ? target.company : undefined),
      query: ({ target }: Watch) => (target.kind === 'QUESTION' ? target.query : undefined),
      since: ({ createdAt }: Watch) => createdAt,
      webhookHost: ({ webhook }: Watch) => (webhook === undefined ? undefined : new URL(webhook.url).host),
      webhookWaiting: (watch: Watch) => stateOf(watch).waiting,
      webhookFailed: (watch: Watch) => stateOf(watch).failed,
      webhookSaid: (watch: Watch) => stateOf(watch).said,
    },
  };
}
