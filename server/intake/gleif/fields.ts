import type { Spot } from '../importer.ts';
import { childAt, childrenNamed, filled, textAt, type XmlElement } from '../xml/xml-element.ts';

/** The fields of one GLEIF record by the names of the common data file, whichever way it is written. */
export interface GleifFields {
  /** Text at a path of names; undefined where nothing stands. */
  readonly text: (...path: readonly string[]) => string | undefined;
  /** An attribute of the record or part itself. */
  readonly attribute: (name: string) => string | undefined;
  /** An attribute of the part at a path of names. */
  readonly attributeAt: (name: string, ...path: readonly string[]) => string | undefined;
  /** The parts that stand at a path of names, in order. */
  readonly list: (...path: readonly string[]) => readonly GleifFields[];
  readonly at: Spot;
}

export function xmlFields(element: XmlElement, place: string): GleifFields {
  return {
    text: (...path) => (path.length === 0 ? filled(element.text) : textAt(element, ...path)),
    attribute: (name) => filled(element.attributes.get(name)),
    attributeAt: (name, ...path) => filled(childAt(element, ...path)?.attributes.get(name)),
    list: (...path) =>
      childrenNamed(childAt(element, ...path.slice(0, -1)), path.at(-1) ?? '').map((child) => xmlFields(child, place)),
    at: { place, pointer: `xpath:${element.path}`, line: element.line },
  };
}

/** The columns of a golden copy or concatenated file: paths joined with dots, the entries of lists numbered from 1. */
export class GleifColumns {
  readonly #index: ReadonlyMap<string, number>;
  /** The columns at or below each path. */
  readonly #below = new Map<string, number[]>();

  constructor(names: readonly string[]) {
    this.#index = new Map(names.map((name, i) => [name, i]));
    names.forEach((name, i) => {
      const parts = name.split('.');
      parts.forEach((_, k) => {
        const path = parts.slice(0, k + 1).join('.');
        this.#below.set(path, [...(this.#below.get(path) ?? []), i]);
      });
    });
  }

  value(row: readonly string[], path: string): string | undefined {
    const index = this.#index.get(path);
    return index === undefined ? undefined : filled(row[index]);
  }

  /** Whether there are columns at or below a path, and one of them is filled. */
  at(row: readonly string[], path: string): 'FILLED' | 'EMPTY' | undefined {
    const below = this.#below.get(path);
    if (below === undefined) return undefined;
    return below.some((i) => filled(row[i]) !== undefined) ? 'FILLED' : 'EMPTY';
  }
}

const CSV_ATTRIBUTES: Readonly<Record<string, string>> = { lang: 'xmllang' };

export function csvFields(
  columns: GleifColumns,
  row: readonly string[],
  at: Spot,
  prefix: readonly string[] = [],
): GleifFields {
  const path = (...names: readonly string[]) => [...prefix, ...names].join('.');
  return {
    text: (...names) => columns.value(row, path(...names)),
    attribute: (name) => columns.value(row, path(CSV_ATTRIBUTES[name] ?? name)),
    attributeAt: (name, ...names) => columns.value(row, path(...names, CSV_ATTRIBUTES[name] ?? name)),
    list: (...names) => {
      const found: GleifFields[] = [];
      for (let i = 1; ; i += 1) {
        const filledIn = columns.at(row, path(...names, String(i)));
        if (filledIn === undefined) return found;
        if (filledIn === 'FILLED') found.push(csvFields(columns, row, at, [...prefix, ...names, String(i)]));
      }
    },
    at,
  };
}
