/** Three-valued logic: YES, NO, and MAYBE for what is not known. */
export type Sure = 'YES' | 'MAYBE' | 'NO';

/** YES when any is; NO only when all are (and of nothing). */
export function anyOf(values: Iterable<Sure>): Sure {
  let result: Sure = 'NO';
  for (const value of values) {
    if (value === 'YES') return 'YES';
    if (value === 'MAYBE') result = 'MAYBE';
  }
  return result;
}

/** NO when any is; YES only when all are (and of nothing). */
export function allOf(values: Iterable<Sure>): Sure {
  let result: Sure = 'YES';
  for (const value of values) {
    if (value === 'NO') return 'NO';
    if (value === 'MAYBE') result = 'MAYBE';
  }
  return result;
}

export function not(value: Sure): Sure {
  return value === 'YES' ? 'NO' : value === 'NO' ? 'YES' : 'MAYBE';
}

/** What all possible worlds agree on: the value when they do, MAYBE when they differ. */
export function agreed(values: readonly Sure[]): Sure {
  const [first = 'MAYBE'] = values;
  return values.every((value) => value === first) ? first : 'MAYBE';
}
