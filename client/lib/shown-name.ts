import { LANGUAGE, type Language } from './language/language.ts';
import { isJapanese } from './words.ts';

/** A party with all it is called. */
export interface Called {
  readonly name: string;
  readonly nameLocal: string | null;
  readonly names: readonly string[];
}

export interface ShownName {
  readonly name: string;
  /** How it is read, in kana: where it has kanji and a source gives a spelling in kana alone. */
  readonly reading: string | undefined;
  /** The main name, where another is shown. */
  readonly main: string | undefined;
}

const HAS_KANJI = /\p{Script=Han}/u;
const KANA_ALONE = /^[\u3041-\u30ff\uff66-\uff9f\s]+$/;

/** The name that comes first in the language of the page: in Japanese the one in Japanese script where there is one, else the main name. */
export function shownName({ name, nameLocal, names }: Called, language: Language = LANGUAGE): ShownName {
  if (language !== 'ja') return { name, reading: undefined, main: undefined };
  const own = [nameLocal ?? '', name].find(isJapanese) ?? names.find((one) => HAS_KANJI.test(one));
  const shown = own ?? name;
  const reading = HAS_KANJI.test(shown) ? names.find((one) => KANA_ALONE.test(one)) : undefined;
  return { name: shown, reading, main: shown === name ? undefined : name };
}
