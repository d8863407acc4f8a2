import { classKey, isClassName } from '../holdings/class-key.ts';
import { add, fromDecimal, toShortDecimal, ZERO } from '../numbers/rational.ts';
import { amountOf, latestFirst } from './fact-order.ts';
import type { FactView, ViewOf } from './fact-view.ts';

type AttributeView = ViewOf<'HAS_ATTRIBUTE'>;

/** How many shares there are of a company, as arithmetic needs it. */
export interface InIssue {
  readonly amount: string;
  readonly certain: boolean;
  /** Since when, where it is stated since when. */
  readonly from: string | undefined;
}

/** The names of the company's classes of shares: those of which votes per share are stated. */
export function classesIn(attributes: readonly FactView[]): ReadonlySet<string> {
  return new Set(
    attributes.flatMap(({ fact }) =>
      fact.kind === 'HAS_ATTRIBUTE' && fact.attribute === 'VOTES_PER_SHARE'
        ? [classKey(fact.label ?? fact.text ?? '')]
        : [],
    ),
  );
}

/** The class that a figure is of; undefined for one of all shares. */
export function classOf({ fact }: AttributeView, classes: ReadonlySet<string>): string | undefined {
  const name = classKey(fact.label ?? fact.text ?? '');
  return classes.has(name) ? name : undefined;
}

/** All shares in issue: the figure of all, else those of every class together. */
export function inIssueOf(figures: readonly AttributeView[], classes: ReadonlySet<string>): InIssue | undefined {
  const latest = [...figures].sort(latestFirst);
  const plain = latest.filter((view) => classOf(view, classes) === undefined);
  if (plain.length > 0) return readFigures(ofAllClasses(plain));
  const each = [...classes].map((name) => latest.find((view) => classOf(view, classes) === name));
  const known = each.filter((view) => view !== undefined);
  return known.length === 0 || known.length < each.length ? undefined : readFigures(known);
}

/**
 * Of figures that no votes per share name a class of: the last stated; where that is one of a class by its name, one
 * of all shares stated as late, or those of every class that is named together, each as it was stated last.
 */
function ofAllClasses([last, ...earlier]: readonly AttributeView[]): readonly AttributeView[] {
  const nameOf = ({ fact }: AttributeView) => fact.label ?? fact.text ?? '';
  if (last === undefined || !isClassName(nameOf(last))) return last === undefined ? [] : [last];
  const whole = earlier.find((view) => !isClassName(nameOf(view)));
  if (whole !== undefined && (whole.lastObservedOn ?? '') >= (last.lastObservedOn ?? '')) return [whole];
  const byName = new Map<string, AttributeView>();
  for (const view of [last, ...earlier]) {
    const name = classKey(nameOf(view));
    if (isClassName(nameOf(view)) && !byName.has(name)) byName.set(name, view);
  }
  return [...byName.values()];
}

/**
 * All shares issued, the company's own among them, as a source states them for that very day: of all shares, or of the
 * one class there is. Figures of several classes that nobody adds up tell nothing of the whole.
 */
export function issuedOf(figures: readonly AttributeView[]): InIssue | undefined {
  const latest = figures.filter(({ certainty }) => certainty === 'CERTAIN').sort(latestFirst);
  const whole = latest.find(({ fact }) => (fact.label ?? fact.text ?? '') === '');
  if (whole !== undefined) return readFigures([whole]);
  const [only] = latest;
  const isOne = only !== undefined && latest.every(({ fact }) => fact.label === only.fact.label);
  return isOne ? readFigures([only]) : undefined;
}

/**
 * The shares that the company holds itself, as far as sources state them for that very day, those of all classes
 * together: stated twice they only make the bound that follows from them wider.
 */
export function ownOf(figures: readonly AttributeView[]): string | undefined {
  const known = figures.filter(({ certainty }) => certainty === 'CERTAIN');
  return known.length === 0 ? undefined : readFigures(known).amount;
}

function readFigures(views: readonly AttributeView[]): InIssue {
  const sum = views.reduce((total, { fact }) => add(total, fromDecimal(amountOf(fact) ?? '0')), ZERO);
  const [first] = views;
  return {
    amount: first !== undefined && views.length === 1 ? (amountOf(first.fact) ?? '0') : toShortDecimal(sum, 12),
    certain: views.every(({ certainty }) => certainty === 'CERTAIN'),
    from: views.every(({ fact }) => fact.from !== undefined) ? first?.fact.from : undefined,
  };
}
