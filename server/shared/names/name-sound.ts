import { nameKey } from './name-key.ts';

/**
 * How Japanese names sound, in plain letters, whichever way they are written: kana, Hepburn or Kunrei, long vowels with
 * a macron, doubled, as "ou", as "oh" or not at all. Two names that sound alike need not be one name, let alone one
 * party.
 */
const ROWS: readonly (readonly [consonant: string, kana: string])[] = [
  ['', 'アイウエオ'],
  ['k', 'カキクケコ'],
  ['g', 'ガギグゲゴ'],
  ['s', 'サシスセソ'],
  ['z', 'ザジズゼゾ'],
  ['t', 'タチツテト'],
  ['d', 'ダヂヅデド'],
  ['n', 'ナニヌネノ'],
  ['h', 'ハヒフヘホ'],
  ['b', 'バビブベボ'],
  ['p', 'パピプペポ'],
  ['m', 'マミムメモ'],
  ['r', 'ラリルレロ'],
];
const LETTERS = new Map<string, string>([
  ...ROWS.flatMap(([consonant, kana]) => [...kana].map((one, i) => [one, consonant + 'aiueo'.charAt(i)] as const)),
  ...(['ヤya', 'ユyu', 'ヨyo', 'ワwa', 'ヰi', 'ヱe', 'ヲo', 'ンn', 'ヴvu', 'ヂzi', 'ヶke', 'ヵka'] as const).map(
    (one) => [one.charAt(0), one.slice(1)] as const,
  ),
]);
const SMALL = new Map(
  (['ァa', 'ィi', 'ゥu', 'ェe', 'ォo', 'ャya', 'ュyu', 'ョyo', 'ヮwa'] as const).map(
    (one) => [one.charAt(0), one.slice(1)] as const,
  ),
);
/** What is left of a kana before a small vowel, where that is not its consonant alone. */
const BEFORE_SMALL: Readonly<Record<string, string>> = {
  フ: 'f',
  ウ: 'w',
  ツ: 'ts',
  シ: 'sy',
  チ: 'ty',
  ジ: 'zy',
  イ: 'y',
};

const HAS_KANA = /[\u3041-\u30ff\uff66-\uff9f]/;
const HAS_OTHER_SCRIPT = /[\p{Script=Han}\p{Script=Hangul}]/u;
const KANA = /[\u30a1-\u30fa]/;
/** A word that can be Japanese written in letters, in the form that `levelled` gives. */
const SYLLABLES = /^(?:(?:kk?|ss?|tt?|ts|h|n|m|r|gg?|zz?|dd?|bb?|pp?|v|f|w)?y?[aiueo]|n)+$/;

export interface Sound {
  readonly words: readonly string[];
  readonly joined: string;
}

/**
 * How a name in kana sounds, without the words for a form of company; undefined where it has none, or kanji as well.
 */
export function soundOfKana(text: string): string | undefined {
  if (!HAS_KANA.test(text)) return undefined;
  const key = nameKey(text);
  if (HAS_OTHER_SCRIPT.test(key)) return undefined;
  return soundOfWords(key).join(' ');
}

/**
 * How a name in kana or letters sounds, word by word; a word that is not Japanese stays as it is folded. None for
 * kanji.
 */
export function soundOf(text: string): Sound | undefined {
  const key = nameKey(text);
  if (HAS_OTHER_SCRIPT.test(key)) return undefined;
  const words = soundOfWords(key);
  return { words, joined: words.join('') };
}

/**
 * What is asked for by its sound; undefined where no word of the text can be Japanese. `texts` are the ways in which it
 * may be written in letters, for an index of what is written.
 */
export function soundWanted(text: string): (Sound & { readonly texts: readonly string[] }) | undefined {
  const key = nameKey(text);
  if (HAS_OTHER_SCRIPT.test(key)) return undefined;
  const words = soundOfWords(key);
  if (!words.some((word) => word.length > 1 && SYLLABLES.test(word))) return undefined;
  const level = words.join(' ');
  return { words, joined: words.join(''), texts: [...new Set([level, words.map(hepburn).join(' ')])] };
}

function soundOfWords(key: string): string[] {
  return key
    .split(' ')
    .map((word) => {
      const level = levelled(KANA.test(word) ? lettersOf(word) : word);
      return SYLLABLES.test(level) ? level : word;
    })
    .filter((word) => word !== '');
}

/** Folded katakana in letters; what is no kana stays. */
function lettersOf(word: string): string {
  let text = '';
  let doubled = false;
  let before = '';
  for (const kana of word) {
    const small = SMALL.get(kana);
    if (small !== undefined) {
      const start = /^[aiueo]/.test(small) ? BEFORE_SMALL[before] : before === 'フ' ? 'f' : undefined;
      const stem = start === undefined ? text.replace(/[aiueo]$/, '') : text.replace(/[a-z]?[aiueo]$/, '') + start;
      text = stem + small;
    } else if (kana === 'ッ') {
      doubled = true;
    } else if (kana !== 'ー') {
      const letters = LETTERS.get(kana) ?? kana;
      text +=
        doubled && /^[a-z][a-z]/.test(letters) && !/^[aiueon]/.test(letters) ? letters.charAt(0) + letters : letters;
      doubled = false;
    }
    before = kana;
  }
  return text;
}

/** Some letters of each of the patterns below: most words have none of them. */
const IN_A_LONGER_FORM = /ch|sh|tsu|d[zu]|j|fu|wo|m[bpm]|o[ouh]|([aiue])\1/;

/**
 * Letters in the shortest form of Kunrei: "Tchūshō", "chuushou" and "tyusyo" sound alike, and so does nearly "chusho".
 */
function levelled(word: string): string {
  if (!IN_A_LONGER_FORM.test(word)) return word;
  return word
    .replace(/[ct]ch/g, 'tch')
    .replace(/ch(?=[aueo])/g, 'ty')
    .replace(/chi/g, 'ti')
    .replace(/sh(?=[aueo])/g, 'sy')
    .replace(/shi/g, 'si')
    .replace(/tsu/g, 'tu')
    .replace(/dz?u/g, 'zu')
    .replace(/jy?(?=[aueo])/g, 'zy')
    .replace(/ji/g, 'zi')
    .replace(/fu/g, 'hu')
    .replace(/wo/g, 'o')
    .replace(/m(?=[bpm])/g, 'n')
    .replace(/o[ou]*h(?![aiueoy])/g, 'o')
    .replace(/o[ou]+/g, 'o')
    .replace(/([aiue])\1+/g, '$1');
}

function hepburn(word: string): string {
  if (!SYLLABLES.test(word)) return word;
  return word
    .replace(/tt(?=[iy])/g, 'tch')
    .replace(/tchy/g, 'tch')
    .replace(/ti/g, 'chi')
    .replace(/ty/g, 'ch')
    .replace(/si/g, 'shi')
    .replace(/sy/g, 'sh')
    .replace(/tu/g, 'tsu')
    .replace(/zi/g, 'ji')
    .replace(/zy/g, 'j')
    .replace(/hu/g, 'fu');
}
