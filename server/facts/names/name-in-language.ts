import type { Board, Party } from '../../shared/facts.ts';
import { toldName } from '../../phrases/told.ts';
import type { Language } from '../../vocabulary/languages.ts';
import { BOARD_WORDS } from '../../vocabulary/printed-words.ts';

type Called = Pick<Party, 'name' | 'nameLocal' | 'names'>;

const JAPANESE = /[\u3005-\u303f\u3040-\u30ff\u3200-\u33ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f]/;
const HAS_KANJI = /\p{Script=Han}/u;
const LETTER = /^[\p{L}\p{N}]/u;
const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const KANA_ALONE = /^[\u3041-\u30ff\uff66-\uff9f\s]+$/;

/**
 * The name that comes first in a language: in Japanese the one in Japanese script where there is one, else the main
 * name.
 */
export function shownName({ name, nameLocal, names }: Called, language: Language): string {
  if (language !== 'ja') return name;
  return (
    [nameLocal ?? '', name].find((one) => JAPANESE.test(one)) ??
    names.find((one) => HAS_KANJI.test(one)) ??
    toldName({ language }, name)
  );
}

/** How the name shown in Japanese is read, in kana: where it has kanji and a source gives a spelling in kana alone. */
export function readingOf(party: Called): string | undefined {
  return HAS_KANJI.test(shownName(party, 'ja')) ? party.names.find((one) => KANA_ALONE.test(one)) : undefined;
}

/**
 * What a board is called, so that it is told from those of other companies: its name, and its company where the name
 * does not say whose it is. In Japanese by its kind and its company, unless its name is in Japanese or its kind has no
 * word.
 */
export function shownBoard({ name, kind }: Pick<Board, 'name' | 'kind'>, company: Called, language: Language): string {
  const owner = shownName(company, language);
  if (language === 'ja' && !JAPANESE.test(name) && kind !== 'OTHER') return `${owner}の${BOARD_WORDS[kind].ja}`;
  if (saysWhose(name, company)) return name;
  return language === 'ja' ? `${owner}の${toldName({ language }, name)}` : `${name} of ${owner}`;
}

/** Whether the company's name, in any spelling, stands in the board's: in letters as words of their own. */
function saysWhose(board: string, { name, nameLocal = name, names }: Called): boolean {
  const text = board.normalize('NFKC').toLowerCase();
  return [name, nameLocal, ...names].some((spelling) => {
    const sought = spelling.normalize('NFKC').toLowerCase().trim();
    if (sought === '') return false;
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1))
      if (
        JAPANESE.test(sought) ||
        !(LETTER_BEFORE.test(text.slice(0, at)) || LETTER.test(text.slice(at + sought.length)))
      )
        return true;
    return false;
  });
}
