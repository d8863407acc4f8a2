import type { Question } from './inquiry.ts';
import type { BookResult } from './judge-person.ts';
import type { PersonResult } from './person-result.ts';

export interface OpenQuestion extends Question {
  /** Person and book whose verdict an answer could change, each pair once. */
  readonly couldChange: number;
  /** Of these: verdicts that this one answer alone would settle for the good. */
  readonly couldSettle: number;
  readonly people: readonly string[];
  readonly rules: readonly string[];
}

/**
 * Every open question once, the most decisive first. An answer against the person changes any verdict that is not
 * against him yet; an answer for him changes one only when nothing else is open.
 */
export function rankQuestions(people: readonly PersonResult[]): OpenQuestion[] {
  const found = new Map<
    string,
    { question: Question; pairs: Set<string>; settling: Set<string>; people: Set<string>; rules: Set<string> }
  >();
  for (const { officer, results } of people) {
    for (const result of results) {
      const keys = openKeys(result);
      for (const { rule, questions, outcome } of result.criteria) {
        if (outcome !== 'UNKNOWN') continue;
        for (const question of questions) {
          const entry = found.get(question.key) ?? {
            question,
            pairs: new Set(),
            settling: new Set(),
            people: new Set(),
            rules: new Set(),
          };
          found.set(question.key, entry);
          entry.people.add(officer.person);
          entry.rules.add(rule.id);
          if (result.verdict === 'NOT_OUTSIDE' || result.verdict === 'NOT_INDEPENDENT') continue;
          entry.pairs.add(`${officer.person} ${result.book.id}`);
          if (keys.size === 1) entry.settling.add(`${officer.person} ${result.book.id}`);
        }
      }
    }
  }
  return [...found.values()]
    .map(({ question, pairs, settling, people: who, rules }) => ({
      ...question,
      couldChange: pairs.size,
      couldSettle: settling.size,
      people: [...who].sort(),
      rules: [...rules].sort(),
    }))
    .sort(
      (a, b) =>
        b.couldChange - a.couldChange ||
        b.couldSettle - a.couldSettle ||
        b.rules.length - a.rules.length ||
        (a.key < b.key ? -1 : 1),
    );
}

function openKeys({ criteria }: BookResult): Set<string> {
  return new Set(
    criteria.flatMap(({ outcome, questions }) => (outcome === 'UNKNOWN' ? questions.map(({ key }) => key) : [])),
  );
}
