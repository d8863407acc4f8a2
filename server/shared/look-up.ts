/**
 * What a table says of a word that a file, or a person, has written. A plain look into the table would find
 * `constructor` and `toString` as well, which every object has.
 */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
