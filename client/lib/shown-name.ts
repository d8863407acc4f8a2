import { LANGUAGE } from './language/language.ts';

/**
 * A party with what it is called, as the server names it in the language of the page: `name` is asked as `shownName`.
 */
export interface Called {
  readonly name: string;
  readonly mainName: string;
  readonly reading: string | null;
}

export interface ShownName {
  readonly name: string;
  /** How it is read, in kana: on a Japanese page, where a source says. */
  readonly reading: string | undefined;
  /** The main name, where another is shown. */
  readonly main: string | undefined;
}

/** What stands first, and what stands below it. */
export function shownName({ name, mainName, reading }: Called): ShownName {
  return {
    name,
    reading: LANGUAGE === 'ja' ? (reading ?? undefined) : undefined,
    main: name === mainName ? undefined : mainName,
  };
}

const COLLATOR = new Intl.Collator(LANGUAGE);

/** Order of two parties by name: in Japanese by how the name is read, where that is known; else as it is written. */
export function byName(a: Sorted, b: Sorted): number {
  return COLLATOR.compare(sortedAs(a), sortedAs(b));
}

interface Sorted {
  readonly name: string;
  readonly reading?: string | null;
}

function sortedAs({ name, reading }: Sorted): string {
  return LANGUAGE === 'ja' ? (reading ?? name) : name;
}
