import type { Speaker } from '../shared/language/messages-of.ts';
import { say } from './messages/words.ts';
import { BadInput } from '../errors.ts';
import { amountOf } from '../facts/fact-order.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import { exactly, isExact, multiplyIntervals } from '../numbers/interval.ts';
import { thousands } from '../numbers/percent.ts';
import {
  add,
  compare,
  divide,
  fromDecimal,
  larger,
  multiply,
  ONE,
  rational,
  subtract,
  ZERO,
  type Rational,
} from '../numbers/rational.ts';
import { rangeText, shortPercent, type Edge } from './read/edge.ts';
import { NOTHING_HELD, type Holdings } from './read/holding-memory.ts';
import type { HoldingReader } from './read/holding-reader.ts';
import type { Days } from './read/asked-days.ts';

/** A holding that is only supposed, as the asker gives it. */
export interface HypotheticalHolding {
  /** Absent: somebody who is not named. */
  readonly holder?: string | null;
  readonly company: string;
  readonly percent?: string | null;
  readonly shares?: string | null;
  readonly issued?: boolean | null;
  /** Whose they were: a transfer, which comes on top of what the holder has. */
  readonly from?: string | null;
}

export const MAX_SUPPOSED = 50;

/** What is supposed of one company. */
interface Change {
  /** What every share stated becomes by new shares: total / (total + new). */
  readonly dilution: Rational;
  /** Holders whose stated holding gives way to a supposed one. */
  readonly replaced: ReadonlySet<string>;
  /** What is transferred away, by the edge it is taken from. */
  readonly taken: ReadonlyMap<string, Rational>;
  readonly edges: readonly Edge[];
  readonly givers: ReadonlySet<string>;
}

/**
 * The same holdings with others supposed, computed and never written. A supposed holding takes the place of what the
 * holder directly holds of the company; shares to be issued come on top of it, and everybody's share shrinks with them.
 * @throws BadInput where a percentage, number of shares or number in issue that it needs is missing or impossible.
 */
export async function supposing(
  reader: HoldingReader,
  facts: FactReader,
  days: Days,
  supposed: readonly HypotheticalHolding[],
): Promise<HoldingReader> {
  if (supposed.length > MAX_SUPPOSED)
    throw new BadInput(`"whatIf" has ${String(supposed.length)} holdings; give at most ${String(MAX_SUPPOSED)}.`);
  const companies = [...new Set(supposed.map(({ company }) => company))];
  const changes = new Map(
    await Promise.all(
      companies.map(async (company) => {
        const mine = supposed.filter((one) => one.company === company);
        return [company, await changeOf(company, mine, { reader, facts, days })] as const;
      }),
    ),
  );
  const changed = ({ edges, votes = [], stated, ...rest }: Holdings): Holdings => ({
    ...rest,
    edges: edges.flatMap((edge) => after(edge, changes.get(edge.held))),
    // Whose shares a supposition touches votes what it then holds; of the others the votes stay as stated.
    votes: votes.flatMap((edge) => (isTouched(edge, changes) ? [] : after(edge, changes.get(edge.held)))),
    // A total stated for other shares in issue, or another holder, is no longer what the source said.
    stated: stated.filter(({ view: { fact } }) => !changes.has(fact.object)),
  });
  return {
    parties: (ids) => reader.parties(ids),
    holdings: async (ids, direction) =>
      (await reader.holdings(ids, direction)).map((holdings, i) => {
        const added = [...changes.values()]
          .flatMap(({ edges }) => edges)
          .filter((edge) => (direction === 'UP' ? edge.held : edge.holder) === ids[i]);
        const { edges, ...others } = changed(holdings);
        return { ...others, edges: [...edges, ...added] };
      }),
  };
}

function isTouched({ holder, held }: Edge, changes: ReadonlyMap<string, Change>): boolean {
  const change = changes.get(held);
  return change !== undefined && (change.edges.some((edge) => edge.holder === holder) || change.givers.has(holder));
}

function after(edge: Edge, change: Change | undefined): Edge[] {
  if (change === undefined) return [edge];
  if (change.replaced.has(edge.holder)) return [];
  const taken = change.taken.get(edge.id) ?? ZERO;
  if (edge.share === undefined || (compare(change.dilution, ONE) === 0 && taken.num === 0n)) return [edge];
  const diluted = multiplyIntervals(edge.share, exactly(change.dilution));
  const share = { ...diluted, min: larger(subtract(diluted.min, taken), ZERO), max: subtract(diluted.max, taken) };
  const figure = edge.figure === undefined ? undefined : subtract(multiply(edge.figure, change.dilution), taken);
  if (share.max.num === 0n) return [];
  return [
    {
      ...edge,
      share,
      figure,
      altered: true,
      text: figure === undefined || isExact(share) ? rangeText(share) : `${shortPercent(figure)} %`,
    },
  ];
}

interface Stated {
  readonly reader: HoldingReader;
  readonly facts: FactReader;
  readonly days: Days;
}

/** The edge each transfer is taken from: what its giver directly holds, the largest first. */
async function takenFrom(
  company: string,
  transfers: readonly { readonly from: string; readonly part: Rational }[],
  dilution: Rational,
  { reader, days }: Stated,
): Promise<Map<string, Rational>> {
  const taken = new Map<string, Rational>();
  if (transfers.length === 0) return taken;
  const [{ edges } = NOTHING_HELD] = await reader.holdings([company], 'UP');
  for (const { from, part } of transfers) {
    const [edge] = edges
      .filter(({ holder }) => holder === from)
      .sort((a, b) => compare(b.share?.max ?? ZERO, a.share?.max ?? ZERO));
    if (edge === undefined)
      throw new BadInput(
        `whatIf: no source states that "${from}" directly holds anything of "${company}" on ${days.on}, so nothing can pass from it.`,
      );
    const sum = add(taken.get(edge.id) ?? ZERO, part);
    const most = edge.share && multiply(edge.share.max, dilution);
    if (most !== undefined && compare(sum, most) > 0) {
      throw new BadInput(
        `whatIf: "${from}" holds ${edge.text} of "${company}" and cannot pass on ${shortPercent(sum)} %.`,
      );
    }
    taken.set(edge.id, sum);
  }
  return taken;
}

async function changeOf(
  company: string,
  supposed: readonly HypotheticalHolding[],
  { reader, facts, days }: Stated,
): Promise<Change> {
  const { on, knownOn } = days;
  const stated = await facts.sharesOutstanding(company, on, knownOn);
  const inIssue = stated === undefined ? undefined : fromDecimal(amountOf(stated.fact) ?? '0');
  const issued = supposed.reduce((sum, one) => (one.issued === true ? add(sum, sharesOf(one)) : sum), ZERO);
  const before = (): Rational => {
    if (inIssue !== undefined && inIssue.num > 0n) return inIssue;
    throw new BadInput(
      `whatIf: how many shares of "${company}" are in issue on ${on} is not known, so shares cannot be turned into a percentage; give "percent".`,
    );
  };
  const total = (): Rational => add(before(), issued);
  supposed.forEach(checkForm);
  const partOf = (one: HypotheticalHolding): Rational =>
    one.percent != null ? multiply(fromDecimal(one.percent), rational(1n, 100n)) : divide(sharesOf(one), total());
  const dilution = issued.num === 0n ? ONE : divide(before(), total());
  const transfers = supposed.flatMap((one) => (one.from == null ? [] : [{ from: one.from, part: partOf(one) }]));
  return {
    dilution,
    replaced: new Set(
      supposed.flatMap(({ holder, issued: isNew, from }) =>
        holder == null || isNew === true || from != null ? [] : [holder],
      ),
    ),
    givers: new Set(transfers.map(({ from }) => from)),
    taken: await takenFrom(company, transfers, dilution, { reader, facts, days }),
    edges: supposed.flatMap((one, i) => {
      if (one.holder == null) return [];
      const share = partOf(one);
      if (compare(share, ONE) > 0)
        throw new BadInput(`whatIf: "${one.holder}" would hold more than the whole of "${company}".`);
      // Nothing is no holding; that it takes the place of what is stated is what it says.
      return share.num === 0n ? [] : [edgeOf(one, one.holder, share, i)];
    }),
  };
}

function edgeOf({ company }: HypotheticalHolding, holder: string, share: Rational, i: number): Edge {
  return {
    id: `what-if ${company} ${String(i)}`,
    view: undefined,
    holder,
    held: company,
    directness: 'DIRECT',
    share: exactly(share),
    figure: share,
    text: `${shortPercent(share)} % (supposed)`,
    nominee: false,
  };
}

function sharesOf({ shares, company }: HypotheticalHolding): Rational {
  if (shares == null) throw new BadInput(`whatIf: newly issued shares of "${company}" need "shares", their number.`);
  return fromDecimal(shares);
}

function checkForm({ holder, company, percent, shares, issued, from }: HypotheticalHolding): void {
  if ((percent == null) === (shares == null))
    throw new BadInput(`whatIf: give either "percent" or "shares" of "${company}".`);
  if (issued === true && shares == null)
    throw new BadInput(`whatIf: newly issued shares of "${company}" need "shares", their number.`);
  if (from != null && issued === true)
    throw new BadInput(`whatIf: shares of "${company}" are either newly issued or pass from "${from}", not both.`);
  if (from != null && holder == null) throw new BadInput(`whatIf: what passes from "${from}" needs its new "holder".`);
  if (from != null && from === holder) throw new BadInput(`whatIf: "${from}" cannot pass shares to itself.`);
  if (holder == null && issued !== true)
    throw new BadInput(
      `whatIf: a holding of "${company}" needs its "holder"; only issued shares may go to somebody not named.`,
    );
  const given = percent ?? shares ?? '0';
  if (given.startsWith('-')) throw new BadInput(`whatIf: ${given} of "${company}" is below nothing.`);
  if (percent != null && compare(fromDecimal(percent), rational(100n)) > 0)
    throw new BadInput(`whatIf: ${percent} % of "${company}" is more than the whole.`);
}

/** One sentence for each supposition, for the answer. */
export function suppositionText(
  { holder, company, percent, shares, issued, from }: HypotheticalHolding,
  nameOf: (id: string) => string,
  speaker: Speaker,
): string {
  const told = {
    holder: holder == null ? say(speaker, 'unnamed') : nameOf(holder),
    company: nameOf(company),
    much:
      percent == null
        ? say(speaker, 'shares', { number: thousands(shares ?? '') })
        : say(speaker, 'percent', { number: percent }),
  };
  const text =
    from == null
      ? say(speaker, issued === true ? 'issues' : 'holds', told)
      : say(speaker, 'passes', { ...told, from: nameOf(from) });
  return speaker.language === 'ja' ? `${text}。` : sentence(text);
}

/** A name may end in a full stop of its own. */
function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
