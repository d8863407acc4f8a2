import { isAlias, isMap, isScalar, isSeq, LineCounter, visit, type Document, type Node } from 'yaml';
import { textFault } from '../../shared/text-faults.ts';
import { unseenIn } from '../../shared/unseen-characters.ts';
import { fileProblem, pathText, type SeedPath, type Problem } from '../problem.ts';
import { unquoted } from './quoting.ts';
import { quickLines } from './quick-lines.ts';
import { quickYaml } from './quick-yaml.ts';
import { endlessAlias, multipliedAlias, NestedTooDeep, unresolvedAlias, yamlDocument } from './yaml-document.ts';

/** One YAML file as plain values, with the line of everything in it. */
export interface YamlPage {
  readonly file: string;
  readonly value: unknown;
  /** Line of the field, or of the nearest thing above it that exists. */
  readonly lineOf: (path: SeedPath) => number;
}

/** Repeats of anchored parts; people write none or a few, and a bomb needs many. */
const MAX_ALIASES = 100;

/**
 * Reads YAML 1.2. The page is undefined when the text has no sure meaning. Texts come out in one form of their letters
 * (NFC); one that hides something or has no end is a problem.
 */
export function parsePage(file: string, text: string): { page: YamlPage | undefined; problems: Problem[] } {
  const value = quickYaml(text);
  return value === undefined
    ? pageByLibrary(file, text)
    : { page: { file, value, lineOf: quickLinesOf(text) }, problems: [] };
}

/** The same of any text, by the parser of the library alone. */
export function pageByLibrary(file: string, text: string): { page: YamlPage | undefined; problems: Problem[] } {
  const lines = new LineCounter();
  const lineAt = (offset = 0) => (lines.lineStarts.length === 0 ? 1 : lines.linePos(offset).line);
  let document: Document | undefined;
  try {
    document = yamlDocument(text, lines);
    const read = document;
    const problems = [...read.errors, ...read.warnings].map((fault) => ({
      ...fileProblem(file, ...wording(fault.code, fault.message)),
      line: lineAt(fault.pos[0]),
    }));
    const onlyTwice = read.warnings.length === 0 && read.errors.every((fault) => fault.code === 'DUPLICATE_KEY');
    if (!onlyTwice) return { page: undefined, problems };
    const endless = endlessAlias(read);
    if (endless !== undefined) {
      const mend = 'write the part out; a seed needs no aliases';
      return {
        page: undefined,
        problems: [{ ...fileProblem(file, 'a part repeats itself within itself', mend), line: lineAt(endless) }],
      };
    }
    const unfit = unfitTexts(file, text, read, lineAt);
    const value: unknown = read.toJS({ maxAliasCount: MAX_ALIASES });
    if (value === null) {
      return {
        page: undefined,
        problems: [fileProblem(file, 'the file is empty', 'write its content, or see seed/README.md for the form')],
      };
    }
    const page = { file, value, lineOf: linesOf(text) };
    return { page, problems: [...problems, ...unfit, ...unquotedOn(read, page)] };
  } catch (error) {
    const { problem, mend, offset, line } = thrown(error, document);
    const at = line ?? (offset === undefined ? 0 : lineAt(offset));
    return { page: undefined, problems: [{ ...fileProblem(file, problem, mend), line: at }] };
  }
}

/**
 * The tree of the last text of which a line was asked for. Few lines are ever asked for, mostly several of one page,
 * and the trees of a hundred thousand pages would fill the memory many times over.
 */
let lastRead: { readonly text: string; readonly lineOf: (path: SeedPath) => number } | undefined;

/** Tells lines of a text by reading it again. */
function linesOf(text: string): (path: SeedPath) => number {
  return (path) => {
    if (lastRead?.text !== text) {
      const lines = new LineCounter();
      const document = yamlDocument(text, lines);
      lastRead = { text, lineOf: (of) => lines.linePos(offsetOf(document, of)).line };
    }
    return lastRead.lineOf(path);
  };
}

/** The same of the last text that the quicker library took. */
let lastQuick: { readonly text: string; readonly lineOf: ReturnType<typeof quickLines> } | undefined;

/** The same of a text that the quicker library took. */
export function quickLinesOf(text: string): (path: SeedPath) => number {
  const byLibrary = linesOf(text);
  return (path) => {
    if (lastQuick?.text !== text) lastQuick = { text, lineOf: quickLines(text) };
    return lastQuick.lineOf(path) ?? byLibrary(path);
  };
}

/** Texts that cannot be taken as they stand; the others are brought into one form of their letters. */
function unfitTexts(file: string, text: string, document: Document, lineAt: (offset?: number) => number): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_, scalar, ancestors) {
      if (typeof scalar.value !== 'string') return;
      const fault = textFault(scalar.value);
      if (fault === undefined) scalar.value = scalar.value.normalize('NFC');
      else {
        const { message: problem, mend } = fault;
        const path = pathText(pathTo(ancestors, scalar));
        problems.push({ file, line: lineAt(scalar.range?.[0]), path, severity: 'error', problem, mend });
      }
    },
  });
  // What turns or hides text in a comment shows a reader another file than the one that is read.
  const unseen = problems.length > 0 ? undefined : unseenIn(text);
  if (unseen !== undefined) {
    const line = Number(/ of line (\d+);/.exec(unseen)?.[1] ?? 0);
    problems.push({ ...fileProblem(file, `the file ${unseen}`, 'correct the comment in the file'), line });
  }
  return problems;
}

function wording(code: string, message: string): [problem: string, mend: string] {
  if (code === 'DUPLICATE_KEY') return ['this field stands twice in one entry', 'keep one of the two'];
  if (code === 'MULTIPLE_DOCS') return ['the file holds more than one YAML document', 'remove the "---" lines'];
  if (code === 'TAB_AS_INDENT') return ['a tab is used to indent', 'indent with spaces'];
  const first = message.split('\n')[0] ?? message;
  return [`this is not YAML: ${first}`, 'check indentation, quotes and colons here and in the line above'];
}

interface Thrown {
  readonly problem: string;
  readonly mend: string;
  readonly line?: number;
  readonly offset?: number | undefined;
}

function thrown(error: unknown, document: Document | undefined): Thrown {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof NestedTooDeep)
    return {
      problem: 'brackets or lists are nested too deep',
      mend: 'see seed/README.md for the form',
      line: error.line,
    };
  if (/alias count/i.test(message))
    return {
      problem: 'anchors and aliases multiply beyond measure',
      mend: 'write the parts out; a seed needs no aliases',
      offset: document && multipliedAlias(document),
    };
  if (/alias/i.test(message))
    return {
      problem: `this is not YAML: ${message}`,
      mend: 'define the anchor above, or write the part out',
      offset: document && unresolvedAlias(document),
    };
  return { problem: `this is not YAML: ${message}`, mend: 'see seed/README.md for the form' };
}

function offsetOf(document: Document, path: SeedPath): number {
  let node: Node | null | undefined = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value).normalize('NFC') === step);
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
function unquotedOn(document: Document, page: YamlPage): Problem[] {
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

function pathTo(ancestors: readonly unknown[], last: unknown): SeedPath {
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
