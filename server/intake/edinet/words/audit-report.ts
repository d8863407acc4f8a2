import { spaced } from './company-name.ts';

/** An audit firm over an audit report, and who signed for it; undefined for partners under no firm. */
export interface PrintedAuditor {
  readonly firm: string | undefined;
  readonly partners: readonly string[];
}

/** The opinion begins: below it the report speaks of the audit, and names no one who signs. */
const OPINION = /当監査法人は|監査意見|(?:私|私たち|私ども|我々)は|当公認会計士|＜財務諸表監査＞|<財務諸表監査>/;
const NAME = /^\p{L}[\p{L}\s・･ー.々]{1,24}$/u;

/**
 * The firm and the partners at the head of an audit report that marks neither, as before 2020: the firm's name, and
 * below it each partner behind 公認会計士. `lines` are those of the text, or the whole in one where they are lost.
 */
export function auditorsIn(lines: readonly string[]): PrintedAuditor[] {
  const found: { firm: string | undefined; partners: string[] }[] = [];
  let waits = false;
  for (const line of headOf(lines)) {
    const plain = spaced(line);
    if (/監査法人/.test(plain) && !/公認会計士|指定|業務執行|代表社員|御中/.test(plain)) {
      const firm = firmIn(plain);
      // Who signs for a firm whose name is not known would be without one.
      if (firm === undefined) return [];
      if (firm.length <= 40) found.push({ firm, partners: [] });
      continue;
    }
    const pieces = plain.split('公認会計士');
    const names = (waits ? pieces : pieces.slice(1)).map(nameIn).filter((name) => name !== undefined);
    waits = (pieces.length > 1 && nameIn(pieces.at(-1) ?? '') === undefined) || (waits && plain === '');
    if (names.length === 0) continue;
    if (found.length === 0) found.push({ firm: undefined, partners: [] });
    found.at(-1)?.partners.push(...names);
  }
  return found;
}

/** The lines above the opinion, parted before each office and behind each seal. */
function headOf(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const end = OPINION.exec(text)?.index ?? -1;
  return (end < 0 ? '' : text.slice(0, end))
    .replace(/(?<!\n)(?=指\s?定\s?(?:有限責任)?\s?社員|代表社員)/g, '\n')
    .replace(/㊞|[（(]?印[）)]?(?=\s|$)|(?<=御中)/g, '\n')
    .split('\n');
}

/**
 * The firm before its office. Where no space parts them it ends with the word for a firm, unless its own name follows
 * that: nobody can say where 監査法人ゆめ東京事務所 is parted.
 */
function firmIn(line: string): string | undefined {
  const firm = line.replace(/ \S*(?:事務所|オフィス)$/, '');
  const [, head, office] = /^(.*?監査法人)(\S*)(?:事務所|オフィス)$/.exec(firm) ?? [];
  if (head === undefined || office === undefined) return firm;
  return /^(?:有限責任)?監査法人$/.test(head) ? undefined : head;
}

function nameIn(piece: string): string | undefined {
  const name = spaced(piece.replace(/(?:指\s?定|業務執行|代表)[^]*$/, ''));
  return NAME.test(name) && !/監査|事務所|社員|独立/.test(name) ? name : undefined;
}
