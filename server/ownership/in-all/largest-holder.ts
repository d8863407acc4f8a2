import { grouped } from '../../holdings/grouped.ts';
import { addIntervals, toPercentRange, type Interval, type PercentRange } from '../../numbers/interval.ts';
import { add, compare, ZERO, type Rational } from '../../numbers/rational.ts';
import type { Total } from '../calculate/totals.ts';
import { shortPercent, type Edge } from '../read/edge.ts';

/** Who certainly has most of what is added up, how many others have just as much, and how many may have more. */
export interface Largest {
  readonly largest: LargestHolder | null;
  readonly asLarge: number;
  readonly mayHoldMore: number;
}

interface LargestHolder {
  /** Id of the party. */
  readonly holder: string;
  readonly share: PercentRange;
  readonly percent: string | null;
}

interface Part {
  readonly holder: string;
  /** Undefined where nothing is known of it. */
  readonly least: Rational | undefined;
  /** Undefined where a holding of it is unknown. */
  readonly most: Rational | undefined;
  readonly known: Interval | undefined;
  readonly figure: Rational | undefined;
}

/**
 * Each holder by all its direct holdings together: of capital, or of votes where only these are told. Of a block that
 * several report each has all of it. The company itself is no holder, and of equals the first in order of id is named.
 */
export function largestIn({ counted }: Total, edges: readonly Edge[]): Largest {
  const added = new Set(counted);
  const blocks = new Set(counted.flatMap(({ joint }) => joint?.block ?? []));
  const isCounted = (edge: Edge) =>
    added.has(edge) || (edge.joint !== undefined && edge.retired !== true && blocks.has(edge.joint.block));
  const mine = grouped(
    edges.filter((edge) => edge.holder !== edge.held && isCounted(edge)),
    ({ holder }) => holder,
  );
  const parts = [...mine].map(([holder, own]) => partOf(holder, own)).sort(largestFirst);
  const [first] = parts;
  if (first?.least === undefined || first.known === undefined)
    return { largest: null, asLarge: 0, mayHoldMore: parts.length };
  const { holder, known, figure, least } = first;
  const isOpen = first.most === undefined;
  const range = toPercentRange(known);
  const isAll = (part: Part) => part.most !== undefined && part.least !== undefined && compare(part.most, least) === 0;
  return {
    largest: {
      holder,
      share: isOpen ? { ...range, max: null, maxExclusive: false } : range,
      percent: figure === undefined ? null : shortPercent(figure),
    },
    asLarge: isAll(first) ? parts.slice(1).filter(isAll).length : 0,
    mayHoldMore: parts.slice(1).filter(({ most }) => most === undefined || compare(most, least) > 0).length,
  };
}

/** A printed figure counts as printed: of "5.0" and "5.0" neither may be the larger. */
function partOf(holder: string, own: readonly Edge[]): Part {
  const shares = own.flatMap(({ share }) => share ?? []);
  const figures = own.flatMap(({ figure }) => figure ?? []);
  const known = shares.length === 0 ? undefined : shares.reduce(addIntervals);
  const whole = shares.length === own.length;
  const figure = figures.length === own.length ? figures.reduce(add, ZERO) : undefined;
  const sum = (of: (edge: Edge) => Rational | undefined) => own.reduce((all, edge) => add(all, of(edge) ?? ZERO), ZERO);
  return {
    holder,
    least: known && sum((edge) => edge.figure ?? edge.share?.min),
    most: whole ? sum((edge) => edge.figure ?? edge.share?.max) : undefined,
    known,
    figure,
  };
}

function largestFirst(a: Part, b: Part): number {
  if (a.least === undefined || b.least === undefined)
    return Number(a.least === undefined) - Number(b.least === undefined) || (a.holder < b.holder ? -1 : 1);
  return compare(b.least, a.least) || (a.holder < b.holder ? -1 : 1);
}
