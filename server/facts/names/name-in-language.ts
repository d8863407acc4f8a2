import type { Board, Party } from '../../shared/facts.ts';
import type { Language } from '../../vocabulary/languages.ts';
import { BOARD_WORDS } from '../../vocabulary/printed-words.ts';

type Called = Pick<Party, 'name' | 'nameLocal' | 'names'>;

const JAPANESE = /[\u3005-\u303f\u3040-\u30ff\u3200-\u33ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f]/;
const HAS_KANJI = /\p{Script=Han}/u;
const KANA_ALONE = /^[\u3041-\u30ff\uff66-\uff9f\s]+$/;

/**
 * The name that comes first in a language: in Japanese the one in Japanese script where there is one, else the main
 * name.
 */
export function shownName({ name, nameLocal, names }: Called, language: Language): string {
  if (language !== 'ja') return name;
  return [nameLocal ?? '', name].find((one) => JAPANESE.test(one)) ?? names.find((one) => HAS_KANJI.test(one)) ?? name;
}

/** How the name shown in Japanese is read, in kana: where it has kanji and a source gives a spelling in kana alone. */
export function readingOf(party: Called): string | undefined {
  return HAS_KANJI.test(shownName(party, 'ja')) ? party.names.find((one) => KANA_ALONE.test(one)) : undefined;
}

/**
 * What a board is called: in Japanese by its kind and its company, unless its name is in Japanese or its kind has no
 * word.
 */
export function shownBoard({ name, kind }: Pick<Board, 'name' | 'kind'>, company: Called, language: Language): string {
  if (language !== 'ja' || JAPANESE.test(name) || kind === 'OTHER') return name;
  return `${shownName(company, language)}の${BOARD_WORDS[kind].ja}`;
}
