/** An element that was read whole. Names are local: the prefix tells nothing that its namespace does not. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** By local name; `xml:lang` is `lang`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text and that of all below it, in order, as it stands. */
  readonly text: string;
  /** An XPath that selects this element and no other, with the names as they are written. */
  readonly path: string;
  /** Line of its start, from 1. */
  readonly line: number;
}

/** The first element at a path of local names below this one. */
export function childAt(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of names) at = at?.children.find((child) => child.name === name);
  return at;
}

/** All elements of one local name directly below. */
export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** All elements of one local name at any depth below, in the order of the document. */
export function descendantsNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open = [...(element?.children ?? [])].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.name === name) found.push(next);
    for (let i = next.children.length - 1; i >= 0; i -= 1) {
      const child = next.children[i];
      if (child !== undefined) open.push(child);
    }
  }
  return found;
}

/** The text at a path below, without the space around it; undefined where there is no element or nothing in it. */
export function textAt(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  return filled(childAt(element, ...names)?.text);
}

/** Text without the space around it; undefined when nothing is left. */
export function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === '' ? undefined : trimmed;
}
