import type { Footnote, FootnotedOfficer } from './footnotes.ts';

/** Two officers who are related, in the words of a note: the first is `relation` of the second. */
export interface KinNote<O> {
  readonly one: O;
  readonly other: O;
  readonly relation: string;
  /** By marriage, where the word says so; a spouse is neither. */
  readonly byMarriage: boolean | undefined;
}

const CHILD = '長男|[次二三四五]男|長女|[次二三四五]女|娘|息子|子息|子女|養子|実子|子';
const SIBLING = '(?:実|義)?(?:兄弟?|弟|姉妹?|妹)';
const ELDER = '(?:実|義|養|祖)?(?:父|母)|(?:伯|叔)(?:父|母)';
const OTHER = '孫|甥|姪|従(?:兄弟|姉妹|[兄弟姉妹])|いとこ|(?:[娘女]|長女|[次二三]女)婿|配偶者|妻|夫';
const SPOUSE_OF = `(?:${CHILD}|${SIBLING}|孫|甥|姪)の(?:配偶者|妻|夫)`;
const RELATION = `${SPOUSE_OF}|${CHILD}|${SIBLING}|${ELDER}|${OTHER}|[一二三四1-4]親等(?:以)?内の(?:親族|血族|姻族)|親族`;
/** "…の長男であります": what stands before it is of whom. */
const CLAUSE = new RegExp(`^(.+?)の(${RELATION})(?:に(?:当|あ)たります|であります|であり|です|である)?$`);
const BY_MARRIAGE = /義|婿|の(?:配偶者|妻|夫)$|姻族/;
/** Words with which a note speaks of relatives, also where it cannot be read. */
const SPEAKS = new RegExp(
  `親等|親族|配偶者|親子|夫婦|兄弟|姉妹|(?:の|:)(?:${CHILD}|${SIBLING}|${ELDER}|${OTHER})(?:で|に|及|並|、|$)`,
);

/**
 * Who of the officers is whose relative, from the sentences of the notes that name both in full, and the sentences that
 * speak of an officer's relatives and cannot be read.
 */
export function kinIn<O extends FootnotedOfficer>(
  notes: readonly Footnote[],
  officers: readonly O[],
): { readonly kin: readonly KinNote<O>[]; readonly unread: readonly string[] } {
  const kin: KinNote<O>[] = [];
  const unread: string[] = [];
  for (const sentence of new Set(notes.flatMap(({ text }) => text.split('。')))) {
    const plain = sentence.replace(/[\s\u00a0\u3000]+/g, '').normalize('NFKC');
    const named = officers.filter((officer) => plain.includes(closed(officer)));
    if (named.length === 0 || !SPEAKS.test(plain)) continue;
    const read = clausesOf(plain, named);
    if (read === undefined) unread.push(sentence.trim());
    else kin.push(...read);
  }
  return { kin, unread };
}

/** "取締役Aは、社長Bの長男であり、専務Cの弟であります": undefined where any part of it is not understood. */
function clausesOf<O extends FootnotedOfficer>(sentence: string, officers: readonly O[]): KinNote<O>[] | undefined {
  const [, subject = '', rest = ''] = /^(.+?)(?:は|が)[、,]?(.+)$/.exec(sentence) ?? [];
  const one = endingWith(subject, officers);
  if (one === undefined) return undefined;
  const found: KinNote<O>[] = [];
  for (const clause of rest.split(/(?<=であり)[、,]/)) {
    const [, whose = '', relation = ''] = CLAUSE.exec(clause) ?? [];
    const other = endingWith(whose, officers);
    if (other === undefined || other === one) return undefined;
    const byMarriage = BY_MARRIAGE.test(relation) ? true : /親族|^(?:配偶者|妻|夫)$/.test(relation) ? undefined : false;
    found.push({ one, other, relation, byMarriage });
  }
  return found;
}

/** The officer with whose full name a text ends, and of no other officer's. */
function endingWith<O extends FootnotedOfficer>(text: string, officers: readonly O[]): O | undefined {
  const plain = text.replace(/氏$/, '');
  const named = officers.filter((officer) => plain.includes(closed(officer)));
  const [only] = named;
  return named.length === 1 && only !== undefined && plain.endsWith(closed(only)) ? only : undefined;
}

function closed({ name }: FootnotedOfficer): string {
  return name.replace(/\s+/g, '').normalize('NFKC');
}
