import { Parser } from 'htmlparser2';

/** A page of HTML as the rows of its tables (filled cells only) and its lines of text outside of them, in order. */
export type HtmlPart =
  | { readonly row: readonly string[]; readonly number: number }
  | { readonly text: string; readonly number: number; readonly item?: true };

const BREAKS = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'h4', 'table']);

/** Reads as browsers do, whatever is not closed or nested wrongly; nothing of a script is run or kept. */
export function htmlParts(html: string): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let [cells, cell, line, hidden]: [string[] | undefined, string | undefined, string, number] = [
    undefined,
    undefined,
    '',
    0,
  ];
  let items = 0;
  const tidy = (text: string) => text.replace(/[\s\u00A0]+/g, ' ').trim();
  const endLine = () => {
    const text = tidy(line);
    if (text !== '') parts.push({ text, number: parts.length + 1, ...(items > 0 && { item: true }) });
    line = '';
  };
  const endCell = () => {
    const text = tidy(cell ?? '');
    if (text !== '') cells?.push(text);
    cell = undefined;
  };
  const endRow = () => {
    endCell();
    if (cells !== undefined && cells.length > 0) parts.push({ row: cells, number: parts.length + 1 });
    cells = undefined;
  };
  const parser = new Parser({
    onopentag(name) {
      if (name === 'script' || name === 'style' || name === 'title') hidden += 1;
      if (name === 'tr') {
        endRow();
        endLine();
        cells = [];
      } else if (name === 'td' || name === 'th') {
        endCell();
        cell = '';
      } else if (BREAKS.has(name)) {
        if (cell === undefined) endLine();
        else cell += ' ';
        if (name === 'li' && cell === undefined) items += 1;
      }
    },
    ontext(text) {
      if (hidden > 0) return;
      if (cell === undefined) line += text;
      else cell += text;
    },
    onclosetag(name) {
      if (name === 'script' || name === 'style' || name === 'title') hidden -= 1;
      if (name === 'td' || name === 'th') endCell();
      else if (name === 'tr' || name === 'table') endRow();
      else if (BREAKS.has(name) && cell === undefined) {
        endLine();
        if (name === 'li') items = Math.max(0, items - 1);
      }
    },
  });
  parser.end(html);
  endRow();
  endLine();
  return parts;
}
