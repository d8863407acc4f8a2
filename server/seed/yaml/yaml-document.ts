import {
  Composer,
  isAlias,
  isCollection,
  isScalar,
  Lexer,
  Parser,
  visit,
  YAMLParseError,
  type Document,
  type LineCounter,
} from 'yaml';

/** Lists and mappings may lie so deep in one another; the forms of this product need fewer than ten. */
export const MOST_LEVELS = 100;

/** The text goes deeper than `MOST_LEVELS`. */
export class NestedTooDeep extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`nested deeper than ${String(MOST_LEVELS)} levels in line ${String(line)}`);
    this.line = line;
  }
}

/**
 * One document of YAML 1.2, with its errors. The parser of the library is followed token by token and left where the
 * text goes too deep: composing such a text would use up the stack, and where it is nearly used up the engine may end
 * the process. In the schema "failsafe" every value is text, as it is written.
 * @throws NestedTooDeep
 */
export function yamlDocument(text: string, lines: LineCounter, schema: 'core' | 'failsafe' = 'core'): Document {
  const composer = new Composer({
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    logLevel: 'error',
    // The library holds each key against all before it, which takes minutes where there are many.
    uniqueKeys: false,
    schema,
  });
  let document: Document | undefined;
  for (const next of composer.compose(tokensOf(text, lines), true, text.length)) {
    if (document === undefined) document = next;
    else {
      const [start, end] = next.range;
      document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'more than one document'));
      break;
    }
  }
  // With `true` above, an empty text is a document as well.
  const whole = document as Document;
  whole.errors.push(...repeatedKeys(whole));
  return whole;
}

/** Keys that stand twice in one mapping. */
function repeatedKeys(document: Document): YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map(_, { items }) {
      const met = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const [start = 0, end = 0] = key.range ?? [];
        if (met.has(name)) errors.push(new YAMLParseError([start, end], 'DUPLICATE_KEY', 'Map keys must be unique'));
        met.add(name);
      }
    },
  });
  return errors;
}

function* tokensOf(text: string, lines: LineCounter): ReturnType<Parser['parse']> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > MOST_LEVELS) throw new NestedTooDeep(lines.linePos(parser.offset).line);
  }
  yield* parser.end();
}

/** The place (offset) of the first alias that stands within what it repeats: the value would have no end. */
export function endlessAlias(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias(_, alias, ancestors) {
      const repeated = alias.resolve(document);
      if (repeated === undefined || !ancestors.includes(repeated)) return undefined;
      found = alias.range?.[0];
      return visit.BREAK;
    },
  });
  return found;
}

/** The place (offset) of the first alias whose anchor is not above it. */
export function unresolvedAlias(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      found = alias.range?.[0];
      return visit.BREAK;
    },
  });
  return found;
}

/** The place (offset) of the first part that repeats parts which repeat others; else of the first alias. */
export function multipliedAlias(document: Document): number | undefined {
  let first: number | undefined;
  let found: number | undefined;
  visit(document, {
    Alias(_, alias) {
      first ??= alias.range?.[0];
      const repeated = alias.resolve(document);
      if (!isCollection(repeated) || !holdsAlias(repeated)) return undefined;
      found = alias.range?.[0];
      return visit.BREAK;
    },
  });
  return found ?? first;
}

function holdsAlias(collection: Parameters<typeof visit>[0]): boolean {
  let holds = false;
  visit(collection, {
    Node(_, node) {
      if (!isAlias(node)) return undefined;
      holds = true;
      return visit.BREAK;
    },
  });
  return holds;
}
