import type { Day } from '../../time/day.ts';
import type { Spot } from '../importer.ts';
import type { XmlElement } from '../xml/xml-element.ts';

export interface FormOwner {
  readonly key: string;
  readonly person: boolean;
  readonly element: XmlElement;
  readonly at: Spot;
}

/** What the parts of a form share. */
export interface SecForm {
  readonly root: XmlElement;
  readonly issuer: string;
  readonly owners: readonly FormOwner[];
  /** The day of the event, or for form 5 of the end of the fiscal year. */
  readonly period: Day;
  /**
   * Of whom it is, of what; each row adds what it is a row of, so that a later form takes the place of the same row.
   */
  readonly record: string;
  /** Texts of the footnotes by id. */
  readonly footnotes: ReadonlyMap<string, string>;
}

export function spotOf(element: XmlElement, place: string): Spot {
  return { place, pointer: `xpath:${element.path}`, line: element.line };
}
