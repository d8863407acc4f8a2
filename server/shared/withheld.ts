/**
 * Sources that somebody may not read, by their ids; one that ends in `*` stands for all ids that begin so. In order, so
 * that the same sources are the same text.
 */
export type Withheld = readonly string[];

export function isWithheld(withheld: Withheld, source: string): boolean {
  return withheld.some((one) => (one.endsWith('*') ? source.startsWith(one.slice(0, -1)) : source === one));
}
