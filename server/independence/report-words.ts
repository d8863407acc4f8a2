import type { FactLine, DeterminationLine } from './report-content.ts';

/** The words of a report, the same in every kind of file. */
export const APPLICABILITY_WORDS = { APPLIES: 'applies', IN_FORCE_NOT_ADDRESSED: 'in force, not addressed', NOT_IN_FORCE: 'not in force, hypothetical' } as const;
export const MARK_WORDS = { S: 'text confirmed', K: 'from knowledge, text not confirmed', D: 'stated in the cited documents' } as const;
export const BASIS_WORDS = { DERIVED: 'facts and arithmetic', ASSERTED: 'the company’s word', WEAK_NEGATIVE: 'silence under a duty to speak', INFERRED: 'a conclusion written down' } as const;
export const CONCLUSION_WORDS = { SPEAKS_AGAINST: 'speaks against', DOES_NOT_SPEAK_AGAINST: 'does not speak against', LEFT_OPEN: 'looked into, left open' } as const;

/** `Notice 2007: Business Report 4(1), line 284; …`. */
export function citationsText({ citations }: FactLine): string {
  return citations.map(({ title, place, line, lineEnd }) => {
    const at = line === null ? '' : lineEnd === null || lineEnd === line ? `, line ${String(line)}` : `, lines ${String(line)}-${String(lineEnd)}`;
    return `${title}: ${place}${at}`;
  }).join('; ');
}

/** Who decided, when, what, and for which day where that is another than the report's. */
export function determinationHead(one: DeterminationLine, day: string): string {
  return `${one.by}${determinationWords(one, day)}`;
}

/** The same without the name, to stand behind it. */
export function determinationWords({ recordedAt, conclusion, on, computed }: DeterminationLine, day: string): string {
  const other = on === day ? '' : ` on the facts and law of ${on}`;
  return `, ${recordedAt.slice(0, 16).replace('T', ' ')} UTC: ${CONCLUSION_WORDS[conclusion]}${other} (the program had found ${computed})`;
}
