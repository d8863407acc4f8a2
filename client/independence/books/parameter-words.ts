/** Names of thresholds and look-backs as the books write them, in words; `#` is where the value goes. */
const WORDS: Readonly<Record<string, string>> = {
  'lookBack.years': 'looks back # years',
  'lookBack.surely': 'recent without doubt up to # years',
  'at.when.years': 'the relation held within # years',
  'at.when.surely': 'the relation held recently without doubt up to # years',
  'at.payments.fiscalYears': 'payments of # past fiscal years',
  'at.payments.morePercent': 'payments of more than # % of revenue',
  'at.payments.moreThan': 'payments of more than #',
  'at.atLeast': 'holds at least # %',
  'at.moreThan': 'holds more than # %',
  'at.reviewFrom': 'to be judged from # %',
  reviewFrom: 'to be judged from # %',
  atLeast: 'at least #',
  moreThan: 'more than #',
  below: 'below # %',
  years: '# years',
  degree: 'relatives up to degree #',
  large: 'large from more than #',
  'at.material.percent': 'material above # % of revenue',
  moreTerms: 'or more than # terms',
  months: 'added up over any # months',
  interimUpTo: 'an interim post of up to # years is left out',
  boards: 'more than # boards',
  members: 'at least # members',
  outside: 'at least # outside members',
  outsideOneIn: 'at least one outside member in #',
  capital: 'capital of more than #',
  sales: 'competitive sales of at least #',
};

/**
 * `2.lookBack.years`, `3` → `part 2: looks back 3 years`; of several values in a row only the first names the part. A name without
 * words of its own is shown as it is.
 */
export function parameterText(name: string, value: string, first = true): string {
  const [, part, rest = name] = /^(?:tests\.)?(\d+)\.(.+)$/.exec(name) ?? [];
  const words = WORDS[rest];
  const text = words === undefined ? `${rest} ${value}` : words.replace('#', value);
  const one = value === '1' ? text.replace(/\b1 (past fiscal year|year|board|outside member|member)s\b/, '1 $1') : text;
  return part === undefined || !first ? one : `part ${part}: ${one}`;
}
