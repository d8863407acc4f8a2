/**
 * Names as they are compared: for search, for near ids, and to find two spellings of one party.
 *
 * Nothing here decides that two names are one party; it only says how alike they are.
 */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  '&': ' and ',
  '＆': ' and ',
};
/** The forms of a company, as last words of its name … */
const LAST_WORDS = new Set([
  'inc',
  'incorporated',
  'co',
  'company',
  'ltd',
  'limited',
  'corp',
  'corporation',
  'kk',
  'yk',
  'gk',
  'plc',
  'llc',
  'llp',
  'lp',
  'lllp',
  'gmbh',
  'ag',
  'se',
  'sa',
  'sas',
  'sarl',
  'nv',
  'bv',
  'spa',
  'srl',
  'ab',
  'asa',
  'oyj',
  'pty',
  'pte',
  'bhd',
  'aktiengesellschaft',
  'kgaa',
  'kg',
  'ohg',
  'ug',
  'aps',
  'oy',
  'ltda',
  'sab',
  'sro',
  'kft',
  'zrt',
  'nyrt',
  'jsc',
  'pjsc',
  'ojsc',
]);
const ASCII = /^\p{ASCII}*$/u;
/** Kana, kanji and single spaces between them: nothing of these has another form but hiragana, which is katakana. */
const JAPANESE_ALONE = /^[ぁ-ゖァ-ヺー\u4e00-\u9fff]+(?: [ぁ-ゖァ-ヺー\u4e00-\u9fff]+)*$/;
const HIRAGANA = /[ぁ-ゖゝゞ]/g;
const LAST_PHRASES = new RegExp(
  `\\s+(?:${[
    '(?:kabushiki|yugen|godo)\\s+(?:kaisha|gaisha)',
    'gesellschaft mit beschrankter haftung',
    'societe (?:anonyme|par actions simplifiee|a responsabilite limitee)',
    'sociedad anonima',
    'societa per azioni',
    '(?:naamloze|besloten) vennootschap',
    'public limited company',
    'limited liability (?:company|partnership)',
    'sp z o ?o',
  ].join('|')})$`,
);
/** Their last words: what ends in another is none of them. */
const ENDS_OF_PHRASES = new Set(
  'kaisha gaisha haftung anonyme simplifiee limitee anonima azioni vennootschap company partnership o oo'.split(' '),
);
/** In Russian and the other languages of its letters, before the name. */
const FIRST_WORDS =
  /^(?:ооо|оао|пао|зао|ао|тов|общество с ограниченнои ответственностью|(?:публичное )?акционерное общество)\s+/;
/** … and in Japanese, Korean and Chinese, before or after it, written out or in brackets. */
const JAPANESE_FORM =
  '(?:株式会社|有限会社|合同会社|合資会社|合名会社|주식회사|유한회사|股份有限公司|有限责任公司|有限責任公司|有限公司)';
const JAPANESE_FORM_AT_AN_END = new RegExp(`^${JAPANESE_FORM}\\s*|\\s*${JAPANESE_FORM}$`, 'g');
const BRACKETED_FORM = /\(\s*[株有同資名주유]\s*\)/g;
const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]+/gu;

/**
 * The whole name without case, accents, width and punctuation; words apart by one space. Hiragana becomes katakana.
 * "Café Ｎｅｔ, Inc." becomes "cafe net inc". Folding twice changes nothing.
 */
export function foldName(text: string): string {
  if (JAPANESE_ALONE.test(text)) return inKatakana(text);
  return wordsOnly(foldLetters(text));
}

/**
 * The name by which two spellings are compared: folded, without the words that only say which form of company it is,
 * unless nothing would be left. "Internet Initiative Japan Inc." and "インターネット…株式会社" lose "inc" and
 * "株式会社".
 */
export function nameKey(text: string): string {
  if (ASCII.test(text)) return keyOfPlain(foldName(text));
  if (JAPANESE_ALONE.test(text)) return keyOfJapanese(inKatakana(text));
  const folded = foldLetters(text);
  const japanese = foldName(folded.replace(BRACKETED_FORM, ' ')).replace(JAPANESE_FORM_AT_AN_END, '');
  return withoutForm(japanese.replace(FIRST_WORDS, '')) || wordsOnly(folded);
}

/** The key of a name that is known folded and has plain letters alone; quicker for who needs both. */
export function keyOfPlain(folded: string): string {
  return withoutForm(folded) || folded;
}

/** The same of a name in kana and kanji alone. */
export function keyOfJapanese(folded: string): string {
  return folded.replace(JAPANESE_FORM_AT_AN_END, '') || folded;
}

/** Whether a text has kana, kanji and single spaces between them, and nothing else. */
export function isJapaneseAlone(text: string): boolean {
  return JAPANESE_ALONE.test(text);
}

/** Whether a text has letters of ASCII alone. */
export function isPlain(text: string): boolean {
  return ASCII.test(text);
}

function withoutForm(folded: string): string {
  const isPhrase = ENDS_OF_PHRASES.has(folded.slice(folded.lastIndexOf(' ') + 1));
  const words = (isPhrase ? folded.replace(LAST_PHRASES, '') : folded).split(' ');
  while (words.length > 1 && LAST_WORDS.has(words.at(-1) ?? '')) {
    words.pop();
    if (words.length > 1 && words.at(-1) === 'and') words.pop();
  }
  return words.join(' ');
}

function wordsOnly(letters: string): string {
  return letters
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/**
 * The pieces of a name by which it is found, each once, in order of code points. Words of an alphabet give their start
 * and every three letters, with marks where the word begins and ends: "net" gives "^^n ^ne net et$". Runs of Japanese,
 * Chinese or Korean give their start and every two characters.
 */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const word of foldName(text).split(' ')) {
    if (ASCII.test(word)) addPlainGrams(word, grams);
    else for (const [run] of word.matchAll(CJK)) addGrams(run, grams);
  }
  return [...grams].sort();
}

/** How alike two names are: 1 for the same key, 0 for nothing in common (Dice's coefficient over their grams). */
export function similarity(a: string, b: string): number {
  const [keyA, keyB] = [nameKey(a), nameKey(b)];
  if (keyA === keyB) return 1;
  const [gramsA, gramsB] = [new Set(gramsOf(keyA)), new Set(gramsOf(keyB))];
  if (gramsA.size + gramsB.size === 0) return 0;
  let common = 0;
  for (const gram of gramsA) if (gramsB.has(gram)) common += 1;
  return (2 * common) / (gramsA.size + gramsB.size);
}

/**
 * Case, width, accents on letters of an alphabet, and the two kana. The marks of voiced kana are kept: か is not が.
 */
function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll('&', ' and ');
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøđðłħıþ&]/g, (letter) => FOLDED[letter] ?? letter)
    .normalize('NFKC');
  return inKatakana(folded);
}

function inKatakana(text: string): string {
  return text.replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

function addPlainGrams(word: string, grams: Set<string>): void {
  if (word === '') return;
  const marked = `^^${word}$`;
  for (let i = 0; i + 2 < marked.length; i += 1) grams.add(marked.slice(i, i + 3));
}

function addGrams(run: string, grams: Set<string>): void {
  const letters = [...run];
  const first = letters[0] ?? '';
  const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]/u.test(first);
  if (cjk) {
    grams.add(`^${first}`);
    for (let i = 0; i + 1 < letters.length; i += 1) grams.add(letters.slice(i, i + 2).join(''));
    return;
  }
  const marked = ['^', '^', ...letters, '$'];
  for (let i = 0; i + 2 < marked.length; i += 1) grams.add(marked.slice(i, i + 3).join(''));
}
