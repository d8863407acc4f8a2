import type { FactOf } from '../shared/facts.ts';

/**
 * Titles that by themselves name an officer: a president (not a vice president, nor an assistant to one), a chairman, a
 * chief … officer or its letters, a representative or managing director.
 */
const OFFICER =
  /(?<!\b(vice|deputy|to the)[ -])\bpresident\b|\bchair(man|woman|person)\b|\bchief\b.*\bofficer\b|\bC[EFOTI]O\b|\b(representative|managing) director\b/i;

/**
 * Whether a post makes its holder an officer: the source says executive or representative, or the title does.
 * Employment alone does not.
 */
export function isOfficer(post: Pick<FactOf<'WORKS_FOR'>, 'title' | 'executive' | 'representative'>): boolean {
  return (
    post.executive === true || post.representative === true || (post.title !== undefined && OFFICER.test(post.title))
  );
}
