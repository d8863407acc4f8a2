import { dayNumber } from '../days.ts';

/** How much of a fact has faded: 1 is up to a quarter of a year after it was last stated, 2 up to a year. */
export type Fade = 1 | 2;

export interface Aged {
  /** Only possibly so on the day, and nothing of the year before states it. */
  readonly faint: boolean;
  /** Only possibly so on the day, but stated within a year before: the day after a filing it still says who is who. */
  readonly fade?: Fade;
  /** Nobody says of which day it is at all, not even when it began. */
  readonly undated?: true;
}

interface Stated {
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null;
  readonly lastObservedOn?: string | null;
  readonly observedOn?: string | null;
  readonly from?: string | null;
}

const QUARTER = 92;
/** As long as an annual report is the newest one. */
const YEAR = 366;

/** How what these facts say is drawn on the day: by the age of the one that was stated last. Certain is never faded. */
export function agedOn(facts: readonly Stated[], on: string | undefined): Aged {
  if (facts.length === 0 || facts.some(({ certainty }) => certainty !== 'POSSIBLE')) return { faint: false };
  if (facts.every(isUndated)) return { faint: true, undated: true };
  const days = on === undefined ? [] : facts.flatMap((fact) => statedBy(fact, on) ?? []);
  const newest = days.sort().at(-1);
  if (on === undefined || newest === undefined) return { faint: true };
  const age = dayNumber(on) - dayNumber(newest);
  return age > YEAR ? { faint: true } : { faint: false, fade: age > QUARTER ? 2 : 1 };
}

function isUndated({ lastObservedOn, observedOn, from }: Stated): boolean {
  return [lastObservedOn, observedOn, from].every((day) => day === undefined || day === null);
}

/** The last day that is known to state it and is not after the day shown: the last of all, else the first. */
export function statedBy({ lastObservedOn, observedOn }: Stated, on: string | undefined): string | undefined {
  return [lastObservedOn, observedOn].find(
    (day): day is string => typeof day === 'string' && (on === undefined || day <= on),
  );
}

/** The row of the legend that stands for it, besides those of its kind. */
export function agedKey({ faint, fade, undated }: Aged): readonly ('recent' | 'earlier' | 'undated')[] {
  return undated ? ['undated'] : faint ? ['earlier'] : fade === undefined ? [] : ['recent'];
}
