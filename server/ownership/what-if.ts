import { BadInput } from '../errors.ts';
import { amountOf } from '../facts/fact-order.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import { exactly, isExact, multiplyIntervals } from '../facts/interval.ts';
import { thousands } from '../facts/percent.ts';
import { add, compare, divide, fromDecimal, multiply, ONE, rational, ZERO, type Rational } from '../facts/rational.ts';
import { rangeText, shortPercent, type Edge } from './edge.ts';
import type { Holdings } from './holding-memory.ts';
import type { Days, HoldingReader } from './holding-reader.ts';

/** A holding that is only supposed, as the asker gives it. */
export interface HypotheticalHolding {
  /** Absent: somebody who is not named. */
  readonly holder?: string | null;
  readonly company: string;
  readonly percent?: string | null;
  readonly shares?: string | null;
  readonly issued?: boolean | null;
}

export const MAX_SUPPOSED = 50;

/** What is supposed of one company. */
interface Change {
  /** What every share stated becomes by new shares: total / (total + new). */
  readonly dilution: Rational;
  /** Holders whose stated holding gives way to a supposed one. */
  readonly replaced: ReadonlySet<string>;
  readonly edges: readonly Edge[];
}

/**
 * The same holdings with others supposed, computed and never written. A supposed holding takes the place of what the
 * holder directly holds of the company; shares to be issued come on top of it, and everybody's share shrinks with them.
 * @throws BadInput where a percentage, number of shares or number in issue that it needs is missing or impossible.
 */
export async function supposing(
  reader: HoldingReader, facts: FactReader, days: Days, supposed: readonly HypotheticalHolding[],
): Promise<HoldingReader> {
  if (supposed.length > MAX_SUPPOSED) throw new BadInput(`"whatIf" has ${String(supposed.length)} holdings; give at most ${String(MAX_SUPPOSED)}.`);
  const companies = [...new Set(supposed.map(({ company }) => company))];
  const changes = new Map(await Promise.all(companies.map(async (company) => {
    const mine = supposed.filter((one) => one.company === company);
    return [company, await changeOf(company, mine, facts, days)] as const;
  })));
  const changed = ({ edges, stated }: Holdings): Holdings => ({
    edges: edges.flatMap((edge) => after(edge, changes.get(edge.held))),
    // A total stated for other shares in issue, or another holder, is no longer what the source said.
    stated: stated.filter(({ view: { fact } }) => !changes.has(fact.object)),
  });
  return {
    parties: (ids) => reader.parties(ids),
    holdings: async (ids, direction) => (await reader.holdings(ids, direction)).map((holdings, i) => {
      const added = [...changes.values()].flatMap(({ edges }) => edges).filter((edge) => (direction === 'UP' ? edge.held : edge.holder) === ids[i]);
      const { edges, stated } = changed(holdings);
      return { edges: [...edges, ...added], stated };
    }),
  };
}

function after(edge: Edge, change: Change | undefined): Edge[] {
  if (change === undefined) return [edge];
  if (change.replaced.has(edge.holder)) return [];
  if (edge.share === undefined || compare(change.dilution, ONE) === 0) return [edge];
  const share = multiplyIntervals(edge.share, exactly(change.dilution));
  const figure = edge.figure === undefined ? undefined : multiply(edge.figure, change.dilution);
  return [{ ...edge, share, figure, text: figure === undefined || isExact(share) ? rangeText(share) : `${shortPercent(figure)} %` }];
}

async function changeOf(company: string, supposed: readonly HypotheticalHolding[], facts: FactReader, { on, knownOn }: Days): Promise<Change> {
  const stated = await facts.sharesOutstanding(company, on, knownOn);
  const inIssue = stated === undefined ? undefined : fromDecimal(amountOf(stated.fact) ?? '0');
  const issued = supposed.reduce((sum, one) => (one.issued === true ? add(sum, sharesOf(one)) : sum), ZERO);
  const before = (): Rational => {
    if (inIssue !== undefined && inIssue.num > 0n) return inIssue;
    throw new BadInput(`whatIf: how many shares of "${company}" are in issue on ${on} is not known, so shares cannot be turned into a percentage; give "percent".`);
  };
  const total = (): Rational => add(before(), issued);
  return {
    dilution: issued.num === 0n ? ONE : divide(before(), total()),
    replaced: new Set(supposed.flatMap(({ holder, issued: isNew }) => (holder == null || isNew === true ? [] : [holder]))),
    edges: supposed.flatMap((one, i) => {
      checkForm(one);
      if (one.holder == null) return [];
      const share = one.percent != null ? multiply(fromDecimal(one.percent), rational(1n, 100n)) : divide(sharesOf(one), total());
      if (compare(share, ONE) > 0) throw new BadInput(`whatIf: "${one.holder}" would hold more than the whole of "${company}".`);
      return [edgeOf(one, one.holder, share, i)];
    }),
  };
}

function edgeOf({ company }: HypotheticalHolding, holder: string, share: Rational, i: number): Edge {
  return {
    id: `what-if ${company} ${String(i)}`, view: undefined, holder, held: company, directness: 'DIRECT',
    share: exactly(share), figure: share, text: `${shortPercent(share)} % (supposed)`, nominee: false,
  };
}

function sharesOf({ shares, company }: HypotheticalHolding): Rational {
  if (shares == null) throw new BadInput(`whatIf: newly issued shares of "${company}" need "shares", their number.`);
  return fromDecimal(shares);
}

function checkForm({ holder, company, percent, shares, issued }: HypotheticalHolding): void {
  if ((percent == null) === (shares == null)) throw new BadInput(`whatIf: give either "percent" or "shares" of "${company}".`);
  if (issued === true && shares == null) throw new BadInput(`whatIf: newly issued shares of "${company}" need "shares", their number.`);
  if (holder == null && issued !== true) throw new BadInput(`whatIf: a holding of "${company}" needs its "holder"; only issued shares may go to somebody not named.`);
  const given = percent ?? shares ?? '0';
  if (given.startsWith('-')) throw new BadInput(`whatIf: ${given} of "${company}" is below nothing.`);
  if (percent != null && compare(fromDecimal(percent), rational(100n)) > 0) throw new BadInput(`whatIf: ${percent} % of "${company}" is more than the whole.`);
}

/** One sentence for each supposition, for the answer. */
export function suppositionText({ holder, company, percent, shares, issued }: HypotheticalHolding, nameOf: (id: string) => string): string {
  const who = holder == null ? 'somebody not named' : nameOf(holder);
  if (issued === true) return `${nameOf(company)} issues ${thousands(shares ?? '')} shares to ${who}.`;
  return `${who} holds ${percent == null ? `${thousands(shares ?? '')} shares` : `${percent} %`} of ${nameOf(company)}.`;
}
