/** The name of a class of shares as it is compared: "Class B shares", "B" and "b" are one. */
export function classKey(name: string): string {
  return name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^class | (?:shares|stock|class)$/g, '');
}
