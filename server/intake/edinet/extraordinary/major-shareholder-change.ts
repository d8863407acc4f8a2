import type { Day } from '../../../time/day.ts';
import type { Spot } from '../../importer.ts';
import { holderParty } from '../sections/holders.ts';
import type { EdinetReport } from '../sections/report-statements.ts';
import { spaced } from '../words/company-name.ts';
import { datesIn } from '../words/footnotes.ts';
import { readHolderName } from '../words/holder-name.ts';
import { linesOf, readBlocks, textOf, type HtmlTable } from '../words/html-blocks.ts';

/** Behind this stands who became or ceased to be one of those with a tenth of the votes. */
const WHO =
  /主要株主(?:と(?:なる|なった)|で(?:なくなる|なくなった|はなくなる))(?:こととなる)?(?:者|もの|株主)[\s：:）)]*(.*)$/;
const DAY = /異動(?:の|予定)*年月日|異動日/;

interface Stake {
  readonly votes: string | undefined;
  readonly percent: string | undefined;
}

/**
 * Somebody came to have a tenth of the votes, or has it no longer: of one holder, with the votes before and after and
 * the day. Of several nobody can say whose figures stand where, and nothing is read. Gives what was not.
 */
export function readMajorShareholderChange(report: EdinetReport, html: string, at: Spot): string[] {
  const lines = linesOf(html).map(spaced);
  const names = namesIn(lines);
  const tables = readBlocks(html).flatMap((block) => (block.kind === 'table' ? stakesIn(block) : []));
  const day = dayIn(lines);
  const [name, ...others] = names;
  const [stakes, ...more] = tables;
  if (name === undefined || others.length > 0 || stakes === undefined || more.length > 0 || day === undefined)
    return [names.length > 0 ? `主要株主の異動：${names.join('、')}` : '主要株主の異動'];
  const { filer, asOf } = report.filing;
  const holder = readHolderName(name);
  const subject = holderParty(report, holder, at);
  const ahead = asOf !== undefined && day > asOf;
  const held = ({ votes, percent }: Stake, span: { readonly to?: Day; readonly from?: Day }) => {
    if (percent === undefined) return;
    const note = [
      ...(votes === undefined ? [] : [`${votes} votes.`]),
      ...(ahead ? ['Decided when the report was filed, for a later day.'] : []),
    ].join(' ');
    report.fact(
      'major-shareholder',
      {
        kind: 'HOLDS',
        subject,
        object: filer,
        ...span,
        interest: 'VOTES',
        direct: 'UNKNOWN',
        nominee: holder.nominee,
        accounting: 'UNKNOWN',
        percent,
        ...(ahead ? { basis: 'INFERRED' as const } : {}),
        ...(note === '' ? {} : { note }),
      },
      { ...at, place: `Extraordinary report, major shareholders, ${name}` },
      ahead ? undefined : span.from,
    );
  };
  // How much is left is not said: then nothing is said of what was held either.
  if (stakes.after.percent === undefined) return [`主要株主の異動：${name}`];
  held(stakes.before, { to: day });
  held(stakes.after, { from: day });
  return [];
}

function namesIn(lines: readonly string[]): string[] {
  const found = lines.flatMap((line, i) => {
    const said = WHO.exec(line)?.[1];
    if (said === undefined) return [];
    const name = said === '' ? (lines[i + 1] ?? '') : said;
    return /該当|^[-－―]|氏名又は名称|所有議決権/.test(name)
      ? []
      : [name.replace(/^(?:[①-⑳]|[0-9０-９]+[.．)）])\s*/, '')];
  });
  return [...new Set(found.filter((name) => name !== ''))];
}

/** The figures before and after, from rows that begin so. */
function stakesIn(table: HtmlTable): { readonly before: Stake; readonly after: Stake }[] {
  const heads = (table.rows[0] ?? []).map((cell) => textOf(cell).replace(/\s/g, ''));
  const column = (words: RegExp) => {
    const found = heads.flatMap((head, i) => (words.test(head) ? [i] : []));
    return found.length === 1 ? found[0] : undefined;
  };
  const [votes, percent] = [column(/議決権の数|議決権数/), column(/割合|比率/)];
  const row = (words: RegExp) => {
    const rows = table.rows.filter((cells) => words.test(textOf(cells[0]).replace(/\s/g, '')));
    return rows.length === 1 ? rows[0] : undefined;
  };
  const [before, after] = [row(/^異動前/), row(/^異動後/)];
  if (percent === undefined || before === undefined || after === undefined) return [];
  const stake = (cells: HtmlTable['rows'][number]): Stake => ({
    votes: votes === undefined ? undefined : figure(textOf(cells[votes]), /^([\d,]+)個?$/),
    percent: figure(textOf(cells[percent]), /^([\d.]+)%?$/),
  });
  return [{ before: stake(before), after: stake(after) }];
}

function figure(text: string, form: RegExp): string | undefined {
  const found = form.exec(text.normalize('NFKC').replace(/\s/g, ''))?.[1]?.replaceAll(',', '');
  return found !== undefined && /^\d+(?:\.\d+)?$/.test(found) ? found : undefined;
}

/** The day behind its words, on the line or the next. */
function dayIn(lines: readonly string[]): Day | undefined {
  const days = lines.flatMap((line, i) => {
    const at = DAY.exec(line);
    if (at === null) return [];
    const own = datesIn(line.slice(at.index)).filter((date) => date.length === 10);
    return own.length > 0 ? own : datesIn(lines[i + 1] ?? '').filter((date) => date.length === 10);
  });
  const [only, ...others] = new Set(days);
  return others.length > 0 ? undefined : only;
}
