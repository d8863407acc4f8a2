/** A post that is written in English before its company. */
export interface EnglishPost {
  readonly title: string;
  readonly company: string;
}

const WORDS = /^[\p{Script=Latin}\d\s.,&'’/()+-]+$/u;
const FORM = /(?:\b(?:Inc|Ltd|Co|Corp|LLC|LLP|L\.P|plc|PLC|GmbH|AG|SE|N\.V|B\.V|S\.A)\.?|\b(?:Corporation|Limited))$/;
/** Posts that one holds at a firm as a whole; others may be of one of its departments. */
const OF_A_FIRM =
  /^(?:(?:Co-)?[Ff]ounder|(?:Vice )?Chair(?:man|person|woman)?|President|CEO|Chief Executive Officer|(?:Managing |Senior |General )?Partner)(?:,? (?:and|&) (?:CEO|President|Chair(?:man|person|woman)?|Chief Executive Officer))?$/;
const POST =
  /\b(?:President|Director|Officer|Manager|Partner|Chair(?:man|person|woman)?|Founder|Counsel|Treasurer|Secretary|Head|Principal|C[EFOT]O|[ES]?VP)$/;
/** Parts of a firm, places and bodies, of which one may be the head too. */
const NO_FIRM =
  /\b(?:Divisions?|Departments?|Units?|Business|Operations|Strategy|Sales|Marketing|Production|Finance|Region(?:al)?|Committee|Board|Asia|Pacific|Europe|EMEA|Americas?|Japan|China|International|Global|Worldwide|Development|Research|Engineering|Planning|Products?|Services)\b/;

/**
 * "President of Example Animation", "Vice President of Example Inc.": where one "of" stands between a post and what is
 * surely a firm, by its form or because the post is of a firm as a whole. Undefined for anything that could be a part
 * of a firm.
 */
export function englishPost(text: string): EnglishPost | undefined {
  const [title, company, ...more] = text.trim().split(/\s+of\s+(?:the\s+)?/);
  if (title === undefined || company === undefined || more.length > 0) return undefined;
  if (!WORDS.test(text) || /\bat\b/.test(company) || !/^[\p{Lu}\d]/u.test(company)) return undefined;
  const firm = FORM.test(company) ? POST.test(title) : OF_A_FIRM.test(title) && !NO_FIRM.test(company);
  return firm ? { title, company } : undefined;
}
