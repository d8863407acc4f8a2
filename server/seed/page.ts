import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import { fileProblem, pathText, type Path, type Problem } from './problem.ts';
import { unquoted } from './quoting.ts';

/** One YAML file as plain values, with the line of everything in it. */
export interface Page {
  readonly file: string;
  readonly value: unknown;
  /** Line of the field, or of the nearest thing above it that exists. */
  readonly lineOf: (path: Path) => number;
}

/** Repeats of anchored parts; people write none or a few, and a bomb needs many. */
const MAX_ALIASES = 100;

/** Reads YAML 1.2. The page is undefined when the text has no sure meaning. */
export function parsePage(file: string, text: string): { page: Page | undefined; problems: Problem[] } {
  const lines = new LineCounter();
  let document: Document;
  let value: unknown;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, logLevel: 'error' });
    const problems = [...document.errors, ...document.warnings].map((fault) => ({
      ...fileProblem(file, ...wording(fault.code, fault.message)),
      line: lines.linePos(fault.pos[0]).line,
    }));
    const onlyTwice =
      document.warnings.length === 0 && document.errors.every((fault) => fault.code === 'DUPLICATE_KEY');
    if (!onlyTwice) return { page: undefined, problems };
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (value === null) {
      return {
        page: undefined,
        problems: [fileProblem(file, 'the file is empty', 'write its content, or see seed/README.md for the form')],
      };
    }
    const page = { file, value, lineOf: (path: Path) => lines.linePos(offsetOf(document, path)).line };
    return { page, problems: [...problems, ...unquotedOn(document, page)] };
  } catch (error) {
    return { page: undefined, problems: [fileProblem(file, ...thrown(error))] };
  }
}

function wording(code: string, message: string): [problem: string, mend: string] {
  if (code === 'DUPLICATE_KEY') return ['this field stands twice in one entry', 'keep one of the two'];
  if (code === 'MULTIPLE_DOCS') return ['the file holds more than one YAML document', 'remove the "---" lines'];
  if (code === 'TAB_AS_INDENT') return ['a tab is used to indent', 'indent with spaces'];
  const first = message.split('\n')[0] ?? message;
  return [`this is not YAML: ${first}`, 'check indentation, quotes and colons here and in the line above'];
}

function thrown(error: unknown): [problem: string, mend: string] {
  const message = error instanceof Error ? error.message : String(error);
  if (/alias count/i.test(message))
    return ['anchors and aliases multiply beyond measure', 'write the parts out; a seed needs no aliases'];
  if (/alias/i.test(message)) return [`this is not YAML: ${message}`, 'define the anchor above, or write the part out'];
  if (error instanceof RangeError) return ['brackets or lists are nested too deep', 'see seed/README.md for the form'];
  return [`this is not YAML: ${message}`, 'see seed/README.md for the form'];
}

function offsetOf(document: Document, path: Path): number {
  let node: Node | null | undefined = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step] as Node | undefined;
      offset = node?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

/** Dates and exact figures that are not quoted, wherever they stand. */
function unquotedOn(document: Document, page: Page): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Pair(_, pair, ancestors) {
      if (!isScalar(pair.key) || !isScalar(pair.value)) return;
      const found = unquoted(String(pair.key.value), pair.value);
      if (found === undefined) return;
      const path = [...pathTo(ancestors, pair), String(pair.key.value)];
      problems.push({ file: page.file, line: page.lineOf(path), path: pathText(path), severity: 'error', ...found });
    },
  });
  return problems;
}

function pathTo(ancestors: readonly unknown[], last: unknown): Path {
  const path: (string | number)[] = [];
  const chain = [...ancestors, last];
  for (let i = 0; i + 1 < chain.length; i++) {
    const [parent, child] = [chain[i], chain[i + 1]];
    if (isSeq(parent)) path.push(parent.items.indexOf(child));
    else if (isMap(parent) && i + 2 < chain.length) path.push(keyOf(child));
  }
  return path;
}

function keyOf(pair: unknown): string {
  const key = (pair as { key?: unknown }).key;
  return isScalar(key) ? String(key.value) : '?';
}
