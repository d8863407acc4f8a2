import type { XmlElement } from '../xml/xml-element.ts';

/** Elements that hold the name as it is filed, and so tell nothing beside it. */
const NAMES = new Set(['reportingPersonName', 'signatureReportingPerson', 'reportingPersonInfo']);
const MIDDLE = String.raw`(?:\s+[\p{L}’'.-]+){0,2}\s+`;
const MOST = 200_000;

/** All that a schedule says in sentences and in its signatures. */
export function proseOf(form: XmlElement | undefined): string {
  if (form === undefined || NAMES.has(form.name)) return '';
  if (form.children.length === 0) return `${form.text}\n`;
  return form.children.map(proseOf).join('').slice(0, MOST);
}

/**
 * Whether a person's name stands with the surname first. EDGAR's own forms have it so; the cover of a schedule is typed
 * by whoever files, either way, and its sentences and signatures say which: "Braden M. Leonard", "Mr. Leonard". Where
 * they say nothing the name stays as it is filed.
 */
export function isSurnameFirst(name: string, prose: string): boolean {
  const words = name.trim().split(/\s+/);
  const [first, second] = words;
  const last = words.at(-1);
  if (first === undefined || second === undefined || last === undefined || name.includes(',')) return false;
  const found = (pattern: string) => prose.match(new RegExp(pattern, 'giu'))?.length ?? 0;
  const at = (word: string) => String.raw`(?<!\p{L})${word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?!\p{L})`;
  const called = (word: string) => found(String.raw`(?<!\p{L})(?:Mr|Ms|Mrs|Dr)\.?\s+${at(word)}`);
  const turned = found(`${at(second)}(?:${MIDDLE}|\\s+)${at(first)}`) + called(first);
  const asFiled = found(`${at(first)}(?:${MIDDLE}|\\s+)${at(last)}`) + called(last);
  return turned > asFiled;
}
