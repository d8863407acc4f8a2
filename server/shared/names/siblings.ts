/** Words that tell one of several from the others, besides numbers in digits and single letters. */
const DESIGNATORS = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
   nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
   first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
   ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx
   alpha beta gamma delta epsilon zeta eta theta iota kappa lambda omega
   north south east west`.split(/\s+/),
);

/** Which of several it is, in Japanese: 第一, 二号, 三番. */
const ORDINALS = /第[一二三四五六七八九十百]+|[一二三四五六七八九十百]+[号番]/gu;

/**
 * Whether two names, as words of `nameKey` in whatever order, differ in nothing but which of several each says it is:
 * Kettle Link One and Kettle Link Two are two companies, and nobody's slip of the pen.
 */
export function areSiblings(one: string, other: string): boolean {
  const [a, b] = [one.split(' '), other.split(' ')];
  const [ofA, ofB] = [without(a, b), without(b, a)];
  if (ofA.length === 0 || ofB.length === 0) return false;
  if (ofA.every(isDesignator) && ofB.every(isDesignator)) return true;
  const [x, y] = [one, other].map((words) => words.replace(ORDINALS, '#'));
  return x === y;
}

function isDesignator(word: string): boolean {
  return /^(?:[a-z]|\p{N}+)$/u.test(word) || DESIGNATORS.has(word);
}

/** The words of one list that the other has fewer of. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
