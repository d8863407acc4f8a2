import { z } from 'zod';
import { unshownIn } from '../shared/unseen-characters.ts';

const MOST_TITLE = 200;
const MOST_TEXT = 5000;
const MOST_ADDRESS = 8000;
const MOST_STEPS = 100;
const MOST_VIEWS = 1000;

/** Parts of this server that are no pages to look at, or lead on to others. */
const NO_VIEWS = new Set(['v', 'views', 'graphql', 'auth', 'export', 'assets', 'metrics']);

function seen(text: string, context: z.RefinementCtx): void {
  const amiss = unshownIn(text);
  if (amiss !== undefined) context.addIssue({ code: 'custom', message: amiss.replace(/\.$/, '') });
}

const title = z
  .string('is no text')
  .trim()
  .min(1, 'is empty: say what it is called')
  .max(MOST_TITLE, `is longer than ${String(MOST_TITLE)} characters`)
  .superRefine(seen);
const text = z
  .string('is no text')
  .max(MOST_TEXT, `is longer than ${String(MOST_TEXT)} characters`)
  .superRefine(seen);

/** The address of a page of this server, without its host: it can lead nowhere else. */
const address = z
  .string('is no text')
  .max(MOST_ADDRESS, `is longer than ${String(MOST_ADDRESS)} characters`)
  .refine(isPageAddress, 'is not the address of a page here, such as /ownership?company=example&on=2025-03-31');

const step = z.strictObject({
  /** The page with everything that is looked at, as the address bar has it behind the host. */
  address,
  title: z.union([title, z.literal('')]).default(''),
  text: text.default(''),
});

/** What is kept of a view, or of a story. */
export const savedBody = z.strictObject({
  title,
  /** Whether everybody who may read here sees it by its address. */
  shared: z.boolean('is neither true nor false').default(false),
  steps: z
    .array(step)
    .min(1, 'is empty: give a view')
    .max(MOST_STEPS, `has more than ${String(MOST_STEPS)} views`),
});
export type SavedBody = z.infer<typeof savedBody>;

const id = z.string().regex(/^[a-z0-9]{6,20}$/, 'is no short address (6 to 20 small letters and digits)');

/** The file of saved views. */
export const viewsFile = z.strictObject({
  format: z.literal('govgraph-views', 'is not "govgraph-views"'),
  version: z.literal(1, 'is not 1: another govgraph wrote the file'),
  views: z
    .array(savedBody.extend({ id: id.optional() }))
    .max(MOST_VIEWS, `has more than ${String(MOST_VIEWS)} entries`),
  /** What is not among them, being damaged where they were kept. */
  problems: z.array(z.string()).optional(),
});
export type ViewsFile = z.infer<typeof viewsFile>;

export function isPageAddress(given: string): boolean {
  if (!given.startsWith('/') || /[\\\s\p{Cc}]/u.test(given)) return false;
  const here = 'http://here.invalid';
  if (!URL.canParse(given, here)) return false;
  const read = new URL(given, here);
  if (read.origin !== here) return false;
  const [, first = '', ...rest] = read.pathname.split('/');
  if (NO_VIEWS.has(first) || !/^[a-z]*$/.test(first)) return false;
  return rest.length === 0 || (rest.length === 1 && /^[A-Za-z0-9:._~%-]+$/.test(rest[0] ?? ''));
}
