import type { ViewOf } from '../../facts/fact-view.ts';
import type { Tie } from '../books/test-shape.ts';
import { degreeOf, isChild, isSpouse, kinSteps } from './kin-degrees.ts';
import type { Sure } from '../world/kleene.ts';

type Kinship = ViewOf<'KIN_OF'>['fact'];

/** What one relative may be to the other; the direction of a tie is not told, so that parents and children are one. */
type Kind =
  | 'SPOUSE'
  | 'PARENT_OR_CHILD'
  | 'GRANDPARENT_OR_GRANDCHILD'
  | 'FARTHER_IN_LINE'
  | 'SIBLING'
  | 'IN_LAW'
  | 'HOUSEHOLD'
  | 'OTHER';

const IN_LINE: readonly Kind[] = ['PARENT_OR_CHILD', 'GRANDPARENT_OR_GRANDCHILD', 'FARTHER_IN_LINE'];

const SHARED_HOME = /shar\w*( \w+)? home|same (home|household)|household|liv\w+ (with|together)|同居/i;
const BY_MARRIAGE = /in-law|義理|義(父|母|兄|弟|姉|妹)|舅|姑|婿/i;
const FAR =
  /\b(great|uncle|aunt|nephew|niece|cousin|grand-?(uncle|aunt|nephew|niece))|いとこ|従|おじ|おば|伯|叔|甥|姪|曾|曽/i;
const FARTHER =
  /\bgreat[- ]?(great[- ]?)*grand[- ]?(father|mother|parent|son|daughter|child|pa\b|ma\b)|[曾曽高](祖|孫)|ひ(まご|孫)|玄孫/i;
const GRAND = /\bgrand|祖(父|母)|孫/i;
const SIBLING = /brother|sister|sibling|兄|弟|姉|妹/i;
const SPOUSE = /\b(wife|husband|spouse|(?<!\b(?:business|law|trading) )partner)\b|妻|夫|配偶者/i;
const LINE =
  /(father|mother|parent|son|daughter|child(ren)?|infant)\b|父|母|親(?![等族戚類])|息子|娘|子|長男|長女|男$|女$/i;
const DOWN = /\bgrand-?(son|daughter|child)|孫/i;
const MINOR = /\bminor|infant|under age|未成年/i;

/** Whether the source tells of the tie that the two share a home. */
export function sharesHome({ relation = '' }: Pick<Kinship, 'relation'>): boolean {
  return SHARED_HOME.test(relation);
}

/** What a tie is taken to be, and what else it may be where a number alone is told. */
interface Read {
  readonly usual: readonly Kind[];
  readonly perhaps?: readonly Kind[];
}

/**
 * What a tie is, by what the source calls it. A number alone is read as what it mostly is: of the first degree a
 * spouse, parent or child (by marriage the spouse), of the second a brother or sister (by marriage one in law).
 */
function kindsOf({ relation = '', degree, byMarriage }: Kinship): Read {
  const marriage = byMarriage === true;
  if (sharesHome({ relation })) return { usual: ['HOUSEHOLD'] };
  const steps = kinSteps({ relation });
  if (steps.length > 1) return throughAnother(steps);
  if (BY_MARRIAGE.test(relation)) return { usual: ['IN_LAW'] };
  if (FARTHER.test(relation)) return { usual: ['FARTHER_IN_LINE'] };
  if (FAR.test(relation)) return { usual: ['OTHER'] };
  if (GRAND.test(relation)) return { usual: ['GRANDPARENT_OR_GRANDCHILD'] };
  if (SIBLING.test(relation)) return { usual: [marriage ? 'IN_LAW' : 'SIBLING'] };
  if (SPOUSE.test(relation)) return { usual: ['SPOUSE'] };
  if (LINE.test(relation)) return { usual: [marriage && !/\bstep/i.test(relation) ? 'IN_LAW' : 'PARENT_OR_CHILD'] };
  const law: readonly Kind[] = byMarriage === false ? [] : ['IN_LAW'];
  if (degree === 1) return { usual: marriage ? ['SPOUSE'] : ['SPOUSE', 'PARENT_OR_CHILD'], perhaps: law };
  if (degree === 2)
    return marriage ? { usual: ['IN_LAW'] } : { usual: ['SIBLING'], perhaps: ['GRANDPARENT_OR_GRANDCHILD', ...law] };
  if (degree !== undefined) return { usual: ['OTHER'], perhaps: degree === 3 && !marriage ? ['FARTHER_IN_LINE'] : [] };
  return { usual: ['SPOUSE', ...IN_LINE, 'SIBLING', 'IN_LAW', 'OTHER'] };
}

/** What a relative of a relative is: by a marriage between one in law, and by blood what both steps come to. */
function throughAnother(steps: readonly string[]): Read {
  const far = degreeOf({ relation: steps.join('’s ') }) ?? 0;
  // Up alone, or down alone, the steps come to the direct line.
  const isDown = (word: string) => isChild(word) || DOWN.test(word);
  const oneWay = steps.every(isDown) || !steps.some(isDown);
  const inLine = oneWay && !steps.some((word) => isSpouse(word) || BY_MARRIAGE.test(word) || SIBLING.test(word));
  if (inLine && far > 2 && steps.every((word) => FARTHER.test(word) || !FAR.test(word)))
    return { usual: ['FARTHER_IN_LINE'] };
  if (far > 2 || steps.some((word) => FAR.test(word))) return { usual: ['OTHER'] };
  // A child of the spouse is a stepchild.
  if (steps.some(isSpouse))
    return { usual: ['IN_LAW'], ...(isChild(steps.at(-1) ?? '') ? { perhaps: ['PARENT_OR_CHILD'] } : {}) };
  const [first, last] = [steps[0] ?? '', steps.at(-1) ?? ''];
  return { usual: [!isChild(first) && isChild(last) ? 'SIBLING' : 'GRANDPARENT_OR_GRANDCHILD'] };
}

/** Whether a tie is among those that a rule names; without any named, every one within the degree is. */
export function fitsTies(fact: Kinship, ties: readonly Tie[] | undefined): Sure {
  if (ties === undefined) return 'YES';
  const fits = (kind: Kind): Sure => {
    if (ties.some((tie) => tie === kind)) return 'YES';
    if (ties.includes('ASCENDANT_OR_DESCENDANT') && IN_LINE.includes(kind)) return 'YES';
    if (kind !== 'PARENT_OR_CHILD' || !ties.includes('DEPENDENT_CHILD')) return 'NO';
    return MINOR.test(fact.relation ?? '') ? 'YES' : 'MAYBE';
  };
  const { usual, perhaps = [] } = kindsOf(fact);
  const each = usual.map(fits);
  if (each.every((one) => one === 'YES')) return 'YES';
  return [...each, ...perhaps.map(fits)].every((one) => one === 'NO') ? 'NO' : 'MAYBE';
}

/** Whether a tie may be one of the direct line. */
export function mayBeInLine(fact: Kinship): boolean {
  return fitsTies(fact, ['ASCENDANT_OR_DESCENDANT']) !== 'NO';
}
