import type { ViewOf } from '../../facts/fact-view.ts';

type Kinship = ViewOf<'KIN_OF'>['fact'];

/**
 * Degrees by the Civil Code of Japan (Art. 726): parent and child are one step, brothers two; a spouse counts as the
 * nearest.
 */
const DEGREES: readonly (readonly [RegExp, number])[] = [
  [/\b(great|grand)[- ]?(uncle|aunt|nephew|niece)|\bcousin|いとこ|従(兄|弟|姉|妹)|大(伯|叔)(父|母)|(姪|甥)孫/i, 4],
  [/\bgreat[- ]?grand|\b(uncle|aunt|nephew|niece)|曾|曽|おじ|おば|(伯|叔)(父|母)|甥|姪|おい$|めい$/i, 3],
  [/\b(grand|brother|sister|sibling)|祖(父|母)|孫|兄|弟|姉|妹/i, 2],
  [
    /\b(step-?)?(wife|husband|spouse|(?<!\b(?:business|law|trading) )partner|father|mother|parent|son|daughter|child)|妻|夫|配偶者|父|母|親(?![等族戚類])|息子|娘|子$|長男|長女|男$|女$/i,
    1,
  ],
];

const SPOUSE = /\b(wife|husband|spouse)$|^(妻|夫|配偶者)$/i;
const CHILD = /\b(son|daughter|child|infant)$|^(息子|娘|子|長男|長女|.男|.女)$/i;
/** "wife's brother", "sons' wives", 「妻の弟」. */
const POSSESSIVE = /^(.+?)(?:['’]s|s['’]) (.+)$|^([^の]+)の(.+)$/i;
/** "son of his sister". */
const OF = /^(.+) of (?:(?:his|her|their|the|an?) )?(.+)$/i;

function degreeOfWord(word: string): number | undefined {
  return DEGREES.find(([words]) => words.test(word))?.[1];
}

/** Relations that one leads to from the other, where the words tell two or three: a wife, and of her a brother. */
export function kinSteps({ relation = '' }: Pick<Kinship, 'relation'>): readonly string[] {
  const [, owner = '', owned = '', of = '', at = ''] = POSSESSIVE.exec(relation) ?? [];
  const [, object = '', subject = ''] = owner + of === '' ? (OF.exec(relation) ?? []) : [];
  const [first, then] = [owner || of || subject, owned || at || object];
  const isKin = (word: string) => degreeOfWord(word) !== undefined;
  if (!isKin(first) || !isKin(then)) return [relation];
  return [...kinSteps({ relation: first }), ...kinSteps({ relation: then })];
}

export function isSpouse(word: string): boolean {
  return SPOUSE.test(word);
}

export function isChild(word: string): boolean {
  return CHILD.test(word);
}

/**
 * How near two relatives are, by the number given or by what the relation is called; of a relation through another by
 * both together, of which a marriage adds nothing.
 */
export function degreeOf({ degree, relation = '' }: Pick<Kinship, 'degree' | 'relation'>): number | undefined {
  if (degree !== undefined) return degree;
  const steps = kinSteps({ relation });
  if (steps.length === 1) return degreeOfWord(steps[0] ?? '');
  return Math.max(
    1,
    steps.reduce((sum, word) => sum + (isSpouse(word) ? 0 : (degreeOfWord(word) ?? 0)), 0),
  );
}

/** "二親等内の親族", "a relative within the second degree": at most so far. */
const AT_MOST = /([一二三四1-4])親等(?:以)?内|within the (first|second|third|fourth) degree/i;
const COUNTED = ['一', '二', '三', '四', 'first', 'second', 'third', 'fourth'];

/** How far two relatives are at most, where the source tells no more than that. */
export function farthestOf({ relation = '' }: Pick<Kinship, 'relation'>): number | undefined {
  const [, digit, word] = AT_MOST.exec(relation.normalize('NFKC')) ?? [];
  const said = digit ?? word?.toLowerCase();
  if (said === undefined) return undefined;
  return /\d/.test(said) ? Number(said) : (COUNTED.indexOf(said) % 4) + 1;
}
