import type { Context } from '../context.ts';
import { viewFact } from '../facts/fact-order.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import { summaryOf } from '../facts/summary/summary.ts';
import type { Judging, ReportArgs } from '../independence/judging.ts';
import type { Rule } from '../rules/books/book-format.ts';
import type { CompanyCheck } from '../rules/company/company-checks.ts';
import { changesBetween, type VerdictChange } from '../rules/verdict/verdict-changes.ts';
import type { RulesReport } from '../rules/verdict/rules-report.ts';
import type { ContentChange } from '../store/change/content-change.ts';
import type { FactKind } from '../vocabulary/kinds.ts';

export interface AnswersPreview {
  readonly facts: readonly AnsweredFact[];
  readonly verdicts: readonly VerdictChange[];
  readonly checks: readonly CheckShift[];
  readonly openBefore: number;
  readonly openAfter: number;
}
export interface AnsweredFact {
  readonly kind: FactKind;
  readonly summary: string;
  readonly question: string | undefined;
}
export interface CheckShift {
  readonly rule: Rule;
  readonly before: CompanyCheck['outcome'] | undefined;
  readonly after: CompanyCheck['outcome'] | undefined;
}

/** What answers would do that would change the graph so: judged as the changed graph will be. */
export async function answersPreview(
  judging: Judging,
  asked: Omit<ReportArgs, 'whatIf'>,
  change: ContentChange,
  context: Context,
): Promise<AnswersPreview> {
  const { before, after } = await judging.with(asked, change, context);
  return {
    facts: await factsStated(change, context.facts),
    verdicts: changesBetween(before, after),
    checks: checkShifts(before, after),
    openBefore: before.questions.length,
    openAfter: after.questions.length,
  };
}

/** Facts that cite a source which is new; what else becomes otherwise follows from them. */
async function factsStated({ facts, ...more }: ContentChange, reader: FactReader): Promise<AnsweredFact[]> {
  const fresh = new Map(more.sources.map((source) => [source.id, source]));
  const parties = new Map(more.parties.map((party) => [party.id, party]));
  const boards = new Map(more.boards.map((board) => [board.id, board]));
  // What the graph does not have yet is told as if it had it.
  const telling: FactReader = {
    ...reader,
    party: (id) => parties.get(id) ?? reader.party(id),
    board: async (id) => boards.get(id) ?? reader.board(id),
    source: (id) => fresh.get(id) ?? reader.source(id),
  };
  const published = (id: string) => fresh.get(id)?.published ?? reader.today();
  const stated = facts.flatMap((fact) => {
    const citation = fact.citations.find(({ source }) => fresh.has(source));
    const view = citation && viewFact(fact, undefined, published(citation.source), published);
    return view === undefined ? [] : [{ view, question: /^question (\S+?)(?:,|$)/.exec(citation?.place ?? '')?.[1] }];
  });
  return Promise.all(
    stated.map(async ({ view, question }) => ({
      kind: view.fact.kind,
      summary: await summaryOf(view, telling),
      question,
    })),
  );
}

function checkShifts(before: RulesReport, after: RulesReport): CheckShift[] {
  const earlier = new Map(before.checks.map((check) => [check.id, check]));
  const later = new Map(after.checks.map((check) => [check.id, check]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((id) => {
    const [a, b] = [earlier.get(id), later.get(id)];
    const rule = (b ?? a)?.rule;
    return rule === undefined || a?.outcome === b?.outcome ? [] : [{ rule, before: a?.outcome, after: b?.outcome }];
  });
}
