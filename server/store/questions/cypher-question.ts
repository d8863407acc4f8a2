/**
 * The header of a question, read from the text of its `.cypher` file. The grammar is written up in cypher/README.md.
 * Reading gathers problems instead of stopping at the first, so one run names them all.
 */
export const TYPE_WORDS = ['ID', 'String', 'Int', 'Float', 'Boolean', 'Date', 'Map', 'List'] as const;
export type TypeWord = (typeof TYPE_WORDS)[number];

export interface ValueType {
  readonly word: TypeWord;
  readonly list: boolean;
  readonly nullable: boolean;
}

export interface CypherField {
  readonly name: string;
  readonly type: ValueType;
  readonly doc: string;
}

export interface CypherQuestion {
  readonly name: string;
  readonly doc: string;
  readonly params: readonly CypherField[];
  readonly columns: readonly CypherField[];
  /** Rows the engine may look at for each id asked about and each row returned; undefined for statements that write. */
  readonly scan: number | undefined;
  /** The statement without its header: what the engine is given. */
  readonly text: string;
}

const HEADER = /^\/\*\*([\s\S]*?)\*\/\s*/;
const FIELD = /^@(param|return)\s+(\S+)\s+(\S+)(?:\s+(.*))?$/;
const TYPE = /^(?:\[(\w+)\]|(\w+))(\?)?$/;
const NAME = /^[a-zA-Z][a-zA-Z0-9]*$/;

/** Reads one file; `name` is its path below cypher/ without the ending. */
export function readQuestion(name: string, file: string): { question: CypherQuestion; problems: string[] } {
  const problems: string[] = [];
  const params: CypherField[] = [];
  const columns: CypherField[] = [];
  const doc: string[] = [];
  let scan: number | undefined;
  const header = HEADER.exec(file);
  if (header === null) problems.push('must begin with a /** … */ header; see cypher/README.md');
  for (const line of headerLines(header?.[1] ?? '')) {
    const field = FIELD.exec(line);
    if (field !== null) readField(field, field[1] === 'param' ? params : columns, problems);
    else if (/^@scan\s+\d+$/.test(line)) scan = Number(line.slice(5));
    else if (line.startsWith('@'))
      problems.push(`"${line}" is not @param name Type doc, @return name Type doc or @scan N`);
    else doc.push(line);
  }
  const text = file.slice(header?.[0].length ?? 0).trim();
  const question = { name, doc: doc.join(' ').trim(), params, columns, scan, text };
  return { question, problems: [...problems, ...disagreements(question)] };
}

/** The statement with comments and the insides of quotes blanked out, so that patterns see only its structure. */
export function skeleton(text: string): string {
  return text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith('/') ? ' ' : part.charAt(0) + '_'.repeat(part.length - 2) + part.charAt(0),
  );
}

/** The aliases of the statement's last RETURN, in order; undefined where an item has none. */
export function returnedAliases(text: string): (string | undefined)[] {
  const bare = skeleton(text);
  const start = Math.max(...[...bare.matchAll(/\bRETURN\b/gi)].map((match) => match.index + 6), -1);
  if (start < 0) return [];
  const body = bare
    .slice(start)
    .replace(/\b(ORDER\s+BY|SKIP|LIMIT)\b[\s\S]*$/i, '')
    .replace(/^\s*DISTINCT\b/i, '');
  return splitItems(body).map((item) => /\bAS\s+(\w+)\s*$/i.exec(item)?.[1]);
}

/** Splits at the commas outside all brackets. */
export function splitItems(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if ('([{'.includes(char)) depth += 1;
    if (')]}'.includes(char)) depth -= 1;
    if (char !== ',' || depth !== 0) continue;
    items.push(text.slice(start, at).trim());
    start = at + 1;
  }
  return [...items, text.slice(start).trim()];
}

function headerLines(header: string): string[] {
  return header
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .filter((line) => line !== '');
}

function readField(match: RegExpExecArray, into: CypherField[], problems: string[]): void {
  const [, tag = '', name = '', word = '', doc = ''] = match;
  const type = TYPE.exec(word);
  const known = TYPE_WORDS.find((candidate) => candidate === (type?.[1] ?? type?.[2]));
  if (!NAME.test(name)) problems.push(`@${tag} "${name}" is not a name`);
  if (into.some((field) => field.name === name)) problems.push(`@${tag} ${name} is declared twice`);
  if (known === undefined) {
    problems.push(
      `@${tag} ${name} has the type "${word}"; write ${TYPE_WORDS.join(', ')}, or [Type], with ? when it may be null`,
    );
    return;
  }
  into.push({ name, doc, type: { word: known, list: type?.[1] !== undefined, nullable: type?.[3] === '?' } });
}

/** What the header says against what the statement does. */
function disagreements({ doc, params, columns, text }: CypherQuestion): string[] {
  const problems: string[] = [];
  if (doc === '') problems.push('the header must begin with the question in one sentence');
  if (text === '') problems.push('there is no statement');
  const bare = skeleton(text);
  if (bare.includes(';')) problems.push('one statement per file, without a semicolon');
  const used = new Set([...bare.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ''));
  for (const name of used) {
    if (!params.some((param) => param.name === name)) problems.push(`$${name} is used but has no @param line`);
  }
  for (const { name } of params) if (!used.has(name)) problems.push(`@param ${name} is not used in the statement`);
  const aliases = returnedAliases(text);
  if (aliases.includes(undefined)) problems.push('every item of RETURN needs an alias (… AS name)');
  const declared = columns.map((column) => column.name).join(', ');
  const returned = aliases.filter((alias) => alias !== undefined).join(', ');
  if (declared !== returned && !aliases.includes(undefined)) {
    problems.push(`@return lines declare (${declared}), the statement returns (${returned}); same names, same order`);
  }
  return problems;
}
