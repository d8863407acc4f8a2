/** The name of a class of shares as it is compared: "Class B shares", "B" and "b" are one. */
export function classKey(name: string): string {
  return name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^class | (?:shares|stock|class)$/g, '');
}

const CLASS_NAME = /\b(class|series)\b|\b(ordinary|common|preferred|preference)\b|普通株|優先株|種類株|種株/i;

/** Whether a figure is told of one class of shares, by what it is called. */
export function isClassName(name: string): boolean {
  return CLASS_NAME.test(name);
}
