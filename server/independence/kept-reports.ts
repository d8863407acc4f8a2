import { keepAnswers, type KeptAnswers } from '../facts/kept-answers.ts';
import type { RulesReport } from '../rules/verdict/rules-report.ts';

/** Criteria, checks and questions of all reports that are kept, of about a kilobyte each. */
const MOST_ANSWERS = 20_000;

/**
 * What the books say of companies on a day, kept while the graph is the one it was read from: to judge a board under
 * all books takes a second, and its page asks for the same report again whenever it is opened. What auditors recorded
 * is no part of a report; it is put beside it anew for each who asks.
 */
export function keepReports(most = MOST_ANSWERS): KeptAnswers<RulesReport> {
  return keepAnswers<RulesReport>(most, answersIn);
}

/** How much there is to keep of a report. */
export function answersIn({ people, checks, questions }: RulesReport): number {
  let criteria = 0;
  for (const { results } of people) for (const result of results) criteria += 1 + result.criteria.length;
  return criteria + checks.length + questions.length;
}
