import type { BookKind } from '../rules/books/book-format.ts';
import type { Confirmation } from '../rules/books/book-values.ts';
import { standingOf, type FollowUp } from '../determinations/follow-up.ts';
import type { FactLine, DeterminationLine, ReportContent } from './report-content.ts';
import { lineBeside } from '../shared/line-beside.ts';

/** The words of a report, the same in every kind of file. */
export const APPLICABILITY_WORDS = {
  APPLIES: 'applies',
  IN_FORCE_NOT_ADDRESSED: 'in force, not addressed',
  NOT_IN_FORCE: 'not in force, hypothetical',
} as const;
const VERDICT_WORDS = {
  OUTSIDE: 'Outside',
  NOT_OUTSIDE: 'Not outside',
  INDEPENDENT: 'Independent',
  NOT_INDEPENDENT: 'Not independent',
  INSUFFICIENT: 'Not established',
  NOT_APPLICABLE: 'No rule',
} as const;

/** The verdict of a book of that kind: a code presumes where a listing rule decides. */
export function verdictWords(
  { verdict, basis }: Pick<ReportContent['people'][number]['results'][number], 'verdict' | 'basis'>,
  kind: BookKind | undefined,
): string {
  if (verdict === 'OUTSIDE' && basis === 'ASSERTED') return 'Outside, as stated';
  return verdict === 'NOT_INDEPENDENT' && kind === 'PRESUMPTION' ? 'Presumed not independent' : VERDICT_WORDS[verdict];
}

/** The same where there is room to say what a presumption means. */
export function verdictInFull(result: Parameters<typeof verdictWords>[0], kind: BookKind | undefined): string {
  const words = verdictWords(result, kind);
  return result.verdict === 'NOT_INDEPENDENT' && kind === 'PRESUMPTION'
    ? `${words}; an explanation is possible`
    : words;
}

/** How well the wording of one rule is known. */
export const MARK_WORDS = {
  S: 'wording confirmed',
  K: 'from knowledge, wording not confirmed',
  D: 'wording stated in the cited documents',
} as const;
/** How well a version is known: its mark is about its days, not about the wording of its rules. */
export const VERSION_WORDS = {
  S: 'dates confirmed',
  K: 'dates from knowledge',
  D: 'dates stated in the cited documents',
} as const;
export const BASIS_WORDS = {
  DERIVED: 'facts and arithmetic',
  ASSERTED: 'the company’s word',
  WEAK_NEGATIVE: 'silence under a duty to speak',
  INFERRED: 'a conclusion written down',
  NONE: 'nothing: no source tells',
} as const;
const WORDING_KNOWN: Readonly<Record<Confirmation, string>> = {
  S: 'confirmed',
  K: 'from knowledge',
  D: 'stated in the cited documents',
};
export const CONCLUSION_WORDS = {
  SPEAKS_AGAINST: 'speaks against',
  DOES_NOT_SPEAK_AGAINST: 'does not speak against',
  LEFT_OPEN: 'looked into, left open',
} as const;

/**
 * How well the wording of all rules of a book is known: `wording of 3 rules from knowledge`, `wording of 2 of 9 rules
 * from knowledge, of 7 confirmed`.
 */
export function wordingText(rules: readonly { readonly mark: Confirmation }[]): string {
  const known = (['K', 'D', 'S'] as const)
    .map((mark) => ({ mark, count: rules.filter((rule) => rule.mark === mark).length }))
    .filter(({ count }) => count > 0);
  const [first, ...others] = known;
  if (first === undefined) return 'no rules';
  const of = others.length === 0 ? '' : ` of ${String(rules.length)}`;
  return [
    `wording of ${String(first.count)}${of} ${rules.length === 1 ? 'rule' : 'rules'} ${WORDING_KNOWN[first.mark]}`,
    ...others.map(({ mark, count }) => `of ${String(count)} ${WORDING_KNOWN[mark]}`),
  ].join(', ');
}

/** `Notice 2007: Business Report 4(1), line 284; …`. */
export function citationsText({ citations }: FactLine): string {
  return citations.map((one) => `${one.title}: ${citationPlace(one)}`).join('; ');
}

/** `Business Report 4(1), lines 284-285`. */
export function citationPlace({ place, line, lineEnd }: FactLine['citations'][number]): string {
  if (line === null || lineBeside(place, line) === undefined) return place;
  return lineEnd === null || lineEnd === line
    ? `${place}, line ${String(line)}`
    : `${place}, lines ${String(line)}-${String(lineEnd)}`;
}

/** Who decided, when, what, and for which day where that is another than the report's. */
export function determinationHead(one: DeterminationLine, day: string): string {
  return `${one.by}${determinationWords(one, day)}`;
}

/** The same without the name, to stand behind it. */
export function determinationWords(one: DeterminationLine, day: string): string {
  const { recordedAt, conclusion, concludes, on, computed, onOtherFacts } = one;
  const other = on === day ? '' : ` on the facts and law of ${on}`;
  const said = concludes === undefined ? CONCLUSION_WORDS[conclusion] : `concluded ${VERDICT_WORDS[concludes]}`;
  const changed = onOtherFacts === true ? '; CONCLUDED ON OTHER FACTS: it finds something else now' : '';
  return `, ${moment(recordedAt)}: ${said}${other} (the program had found ${computed}${changed}); ${standingWords(one)}`;
}

/** `prepared`, or how far it has come and by whom. */
export function standingWords(one: DeterminationLine): string {
  const { state, review, signature, withdrawal } = standingOf(one);
  const by = (what: string, entry: FollowUp | undefined) =>
    entry === undefined
      ? []
      : [`${what} by ${entry.by}, ${moment(entry.recordedAt)}${entry.text === '' ? '' : ` (${entry.text})`}`];
  const said = [...by('reviewed', review), ...by('signed', signature), ...by('WITHDRAWN', withdrawal)];
  return state === 'PREPARED' ? 'prepared, not reviewed' : said.join('; ');
}

/** Evidence in words, then files by name and SHA-256. */
export function evidenceText({ evidence, attachments = [] }: DeterminationLine): string {
  return [evidence, ...attachments.map(({ name, sha256 }) => `${name} (SHA-256 ${sha256})`)].join('; ');
}

export function notesText(one: DeterminationLine): string[] {
  return standingOf(one).notes.map(({ by, recordedAt, text }) => `${by}, ${moment(recordedAt)}: ${text}`);
}

/** The concluded verdict that stands, in short: the latest that was not withdrawn; undefined when there is none. */
export function concludedOf(
  { conclusions }: Pick<ReportContent['people'][number]['results'][number], 'conclusions'>,
  determinations: readonly DeterminationLine[],
): DeterminationLine | undefined {
  return conclusions.flatMap((id) => determinations.filter((one) => one.id === id && one.state !== 'WITHDRAWN')).at(-1);
}

const STATE_WORDS = { PREPARED: 'prepared', REVIEWED: 'reviewed', SIGNED: 'signed', WITHDRAWN: 'withdrawn' } as const;

/** `Concluded: Independent (signed)`. */
export function concludedText({ concludes = 'INSUFFICIENT', state, onOtherFacts }: DeterminationLine): string {
  return `Concluded: ${VERDICT_WORDS[concludes]} (${STATE_WORDS[state]}${onOtherFacts === true ? '; on other facts' : ''})`;
}

function moment(recordedAt: string): string {
  return `${recordedAt.slice(0, 16).replace('T', ' ')} UTC`;
}
