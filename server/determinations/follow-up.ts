import { z } from 'zod';
import { BadInput } from '../errors.ts';
import { unshownIn } from '../shared/unseen-characters.ts';

const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(most, `is longer than ${String(most)} characters`)
    .superRefine((value, context) => {
      const amiss = unshownIn(value);
      if (amiss !== undefined) context.addIssue({ code: 'custom', message: amiss });
    });

/** What an entry does to an earlier one, which itself stays as it was recorded. */
export const FOLLOW_UPS = ['WITHDRAWS', 'REVIEWS', 'SIGNS', 'NOTES'] as const;
export type FollowUpKind = (typeof FOLLOW_UPS)[number];

/** A later entry about a determination: that it is withdrawn, was reviewed, is signed, or what somebody notes on it. */
export const followUp = z.strictObject({
  id: z.string(),
  recordedAt: z.iso.datetime(),
  company: z.string(),
  /** Id of the determination. */
  of: z.string(),
  does: z.enum(FOLLOW_UPS),
  by: text(200),
  /** Names who `by` is for ever, where people sign in. */
  account: z.string().optional(),
  /** Why it is withdrawn, the note, or a word of the reviewer. */
  text: z.union([z.literal(''), text(4000)]),
  /** Sources that whoever wrote it could not read; see determinations-shown.ts. */
  without: z.array(z.string()).optional(),
});
export type FollowUp = z.infer<typeof followUp>;
export type NewFollowUp = Omit<FollowUp, 'id' | 'recordedAt' | 'company'>;

/** What it follows: a determination, as far as it matters here. */
export interface FollowedDetermination {
  readonly id: string;
  readonly by: string;
  readonly account?: string | undefined;
  readonly followed?: readonly FollowUp[] | undefined;
}

export interface Standing {
  readonly state: 'PREPARED' | 'REVIEWED' | 'SIGNED' | 'WITHDRAWN';
  readonly review: FollowUp | undefined;
  readonly signature: FollowUp | undefined;
  readonly withdrawal: FollowUp | undefined;
  readonly notes: readonly FollowUp[];
}

/** How far a determination has come. */
export function standingOf({ followed = [] }: FollowedDetermination): Standing {
  const last = (kind: FollowUpKind) => followed.find(({ does }) => does === kind);
  const [review, signature, withdrawal] = [last('REVIEWS'), last('SIGNS'), last('WITHDRAWS')];
  const state =
    withdrawal !== undefined
      ? 'WITHDRAWN'
      : signature !== undefined
        ? 'SIGNED'
        : review !== undefined
          ? 'REVIEWED'
          : 'PREPARED';
  return { state, review, signature, withdrawal, notes: followed.filter(({ does }) => does === 'NOTES') };
}

/** Those that stand: what was withdrawn is told of, and concludes nothing. */
export function standing<One extends FollowedDetermination>(determinations: readonly One[]): One[] {
  return determinations.filter((one) => standingOf(one).state !== 'WITHDRAWN');
}

/**
 * Throws BAD_INPUT for what cannot follow: a review by who prepared it, a signature before a review, anything after a
 * withdrawal.
 */
export function mustFollow(one: FollowedDetermination, { does, by, account, text: said }: NewFollowUp): void {
  const { state, review } = standingOf(one);
  // Who is called otherwise since is still the same.
  const own = sameName(by, one.by) || (account !== undefined && account === one.account);
  if (state === 'WITHDRAWN' && does !== 'NOTES')
    throw new BadInput(`"${one.id}" was withdrawn; record another determination.`);
  if (does === 'WITHDRAWS' && said.trim() === '') throw new BadInput('"text" is empty: say why it is withdrawn.');
  if (does === 'NOTES' && said.trim() === '') throw new BadInput('"text" is empty: write the note.');
  if (does === 'REVIEWS' && own) throw new BadInput(`${one.by} prepared "${one.id}"; somebody else has to review it.`);
  if (does === 'REVIEWS' && review !== undefined)
    throw new BadInput(`"${one.id}" was reviewed by ${review.by} already.`);
  if (does === 'SIGNS' && state === 'PREPARED')
    throw new BadInput(`"${one.id}" was not reviewed yet; let somebody other than ${one.by} review it first.`);
  if (does === 'SIGNS' && state === 'SIGNED') throw new BadInput(`"${one.id}" is signed already.`);
  if (does === 'SIGNS' && own) throw new BadInput(`${one.by} prepared "${one.id}"; somebody else has to sign it.`);
}

function sameName(a: string, b: string): boolean {
  const key = (name: string) =>
    name
      .normalize('NFKC')
      .replace(/[\s.]+/g, '')
      .toLowerCase();
  return key(a) === key(b);
}
