import { skeleton, splitItems } from './cypher-question.ts';

/**
 * What must not stand in a `.cypher` file because the two engines differ in it, or one of them is slow at it. Each rule
 * sees the statement without comments and quotes; the numbers are those of "Portable Cypher" in cypher/README.md.
 */
export interface PortableRule {
  readonly rule: number;
  readonly says: string;
  /** True when the statement breaks the rule. */
  readonly breaks: (statement: string) => boolean;
}

const NODE = /\(\s*(\w*)\s*((?::\s*\w+\s*)*)(\{[^}]*\})?\s*\)/;
const has = (pattern: RegExp) => (text: string) => pattern.test(text);

export const RULES: readonly PortableRule[] = [
  {
    rule: 1,
    says: 'a statement that reads ends with ORDER BY (or returns one count)',
    breaks: (text) => isRead(text) && !isOneCount(text) && !/\bORDER\s+BY\b[^}]*$/i.test(text),
  },
  {
    rule: 1,
    says: 'ORDER BY uses aliases or properties, never expressions',
    breaks: (text) => orderItems(text).some((item) => !/^[\w.]+(\s+(ASC|DESC))?$/i.test(item)),
  },
  {
    rule: 2,
    says: 'the first clause is UNWIND $list, or MATCH of one node by $parameter, by a fixed id, or of a whole label',
    breaks: (text) => !/^(UNWIND\s+\$\w+\s+AS\b|MATCH\s*(\w+\s*=\s*)?\(\s*\w*\s*:\s*\w+)/i.test(text),
  },
  {
    rule: 3,
    says: 'no commas between patterns: one path per MATCH',
    breaks: (text) => matchClauses(text).some((clause) => splitItems(clause).length > 1),
  },
  {
    rule: 3,
    says: 'a further MATCH begins with a node that is bound already, or found by its id',
    breaks: (text) => !furtherMatchesAreBound(text),
  },
  { rule: 4, says: 'every node in a pattern has a label', breaks: hasUnlabelledNode },
  {
    rule: 4,
    says: 'every relationship in a pattern has a type',
    breaks: has(/--[>(]|<--|-\[\s*\w*\s*(\*[\d.]*\s*)?(\{[^}]*\})?\s*\]-/),
  },
  {
    rule: 6,
    says: 'OPTIONAL MATCH stands before any WITH or UNWIND; else use CALL { WITH x MATCH … RETURN collect(…) AS l }',
    breaks: has(/\b(WITH|UNWIND)\b[\s\S]*\bOPTIONAL\s+MATCH\b/i),
  },
  {
    rule: 6,
    says: 'CALL takes its variables as CALL { WITH x … }, not CALL (x) { … }; it calls no procedures',
    breaks: has(/\bCALL\s*(\(|[a-z][\w.]*\s*\()/i),
  },
  {
    rule: 6,
    says: 'a CALL { … } returns an aggregate, so that a row comes back',
    breaks: (text) =>
      [...text.matchAll(/\bCALL\s*\{([\s\S]*?)\}\s*(?=WITH|MATCH|RETURN|CALL|UNWIND|$)/gi)].some(
        (call) => !/\bRETURN\b[\s\S]*\b(collect|count|sum|min|max)\s*\(/i.test(call[1] ?? ''),
      ),
  },
  {
    rule: 7,
    says: 'filter by COUNT { … } > 0 or = 0, not WHERE EXISTS { … }',
    breaks: has(/\b(WHERE|AND|OR|NOT)\s+EXISTS\s*\{/i),
  },
  {
    rule: 7,
    says: 'no COLLECT { … } subquery, and no RETURN inside COUNT { … } or EXISTS { … }',
    breaks: has(/\bCOLLECT\s*\{|\b(COUNT|EXISTS)\s*\{[^}]*\bRETURN\b/i),
  },
  {
    rule: 8,
    says: 'a path of variable length has both bounds: *1..n',
    breaks: has(/\[[^\]]*\*(?!\d+\.\.\d+)[^\]]*\]/),
  },
  {
    rule: 8,
    says: 'no quantified path patterns: ((…)){1,3}, -[…]->+',
    breaks: has(/\)\s*\)\s*(\{\d|[+*])|->\s*(\{\d|\+)|\]-\s*(\{\d|\+)/),
  },
  {
    rule: 9,
    says: 'no shortestPath or SHORTEST; search for paths in TypeScript over frontier questions',
    breaks: has(/\b(all)?shortestPaths?\b|\b(ALL\s+)?SHORTEST\b/i),
  },
  { rule: 10, says: 'an aggregate stands alone in its item; shape it in the next clause', breaks: hasWrappedAggregate },
  { rule: 11, says: 'RETURN gives scalars, lists and maps: properties(n), never n', breaks: returnsNode },
  {
    rule: 12,
    says: 'no label expressions in a pattern: (n:A|B), (n:!A), (n:A&B); write WHERE n:A OR n:B',
    breaks: has(/\(\s*\w*\s*:\s*[^()\[\]{}]*[|!&%][^()\[\]{}]*(\{[^}]*\}\s*)?\)/),
  },
  {
    rule: 12,
    says: 'no WHERE inside a node or relationship pattern',
    breaks: has(/\(\s*\w*\s*:\s*\w+\s+WHERE\b|-\[[^\]]*\bWHERE\b/i),
  },
  {
    rule: 14,
    says: 'no dates of the engine: days are text',
    breaks: has(/\b(date|datetime|localdatetime|time|localtime|duration)\s*(\.\s*\w+\s*)?\(/i),
  },
  { rule: 15, says: 'no null in a pattern', breaks: has(/[({][^(){}]*\{[^}]*:\s*null\b/i) },
  { rule: 17, says: 'only functions both engines have', breaks: (text) => foreignFunctions(text).length > 0 },
  {
    rule: 18,
    says: 'no name is a reserved word: in or as and set match union case then is null true',
    breaks: has(/(\$|[.:]\s*|\bAS\s+|[{,]\s*)(in|or|as|and|set|match|union|case|then|is|true)\b(?=\s*[:,)}\s]|$)/),
  },
  { rule: 22, says: 'collect(…) only after WITH … ORDER BY, or its order differs', breaks: collectsUnordered },
  { rule: 22, says: 'labels(n) and keys(n) have no order; ask n:Label instead', breaks: has(/\b(labels|keys)\s*\(/i) },
];

const FUNCTIONS = new Set(
  `count sum avg min max collect size head last tail reverse range reduce any all none single type properties nodes relationships
   length startnode endnode coalesce tolower toupper trim split replace substring left right tointeger tofloat tostring abs floor ceil`.split(
    /\s+/,
  ),
);
const NOT_FUNCTIONS = new Set(
  `create and or not in where when then else with return match merge call count exists on set unwind as is case by distinct xor`.split(
    ' ',
  ),
);

/** The rules that a statement breaks, each with its number. */
export function portabilityProblems(text: string): string[] {
  const statement = skeleton(text).trim();
  return RULES.filter(({ breaks }) => breaks(statement)).map(({ rule, says }) => `rule ${String(rule)}: ${says}`);
}

function isRead(text: string): boolean {
  return !/\b(MERGE|CREATE|SET|DELETE|REMOVE)\b/i.test(text);
}

function isOneCount(text: string): boolean {
  return /\bRETURN\s+count\([^)]*\)\s+AS\s+\w+\s*$/i.test(text);
}

function orderItems(text: string): string[] {
  return [
    ...text.matchAll(/\bORDER\s+BY\b([\s\S]*?)(?=\bSKIP\b|\bLIMIT\b|\bRETURN\b|\bWITH\b|\bWHERE\b|\bMATCH\b|\}|$)/gi),
  ].flatMap((match) => splitItems(match[1] ?? ''));
}

/** The patterns of every MATCH, outside and inside of subqueries. */
function matchClauses(text: string): string[] {
  return [
    ...text.matchAll(
      /\bMATCH\b([\s\S]*?)(?=\bWHERE\b|\bMATCH\b|\bOPTIONAL\b|\bWITH\b|\bRETURN\b|\bUNWIND\b|\bMERGE\b|\bSET\b|\bCALL\b|\bORDER\b|\bDETACH\b|\bDELETE\b|$)/gi,
    ),
  ].map((match) => cutAtUnbalanced(match[1] ?? '').trim());
}

/** Up to the bracket that closes what was opened before the pattern (the end of a subquery). */
function cutAtUnbalanced(text: string): string {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if ('({['.includes(text[i] ?? '')) depth += 1;
    if (')}]'.includes(text[i] ?? '') && --depth < 0) return text.slice(0, i);
  }
  return text;
}

function nodesOf(pattern: string): { variable: string; labels: string; properties: string }[] {
  return [...pattern.matchAll(new RegExp(NODE, 'g'))].map(([, variable = '', labels = '', properties = '']) => ({
    variable,
    labels,
    properties,
  }));
}

function patterns(text: string): string[] {
  const merges = [
    ...text.matchAll(/\b(?:MERGE|CREATE)\b([\s\S]*?)(?=\bSET\b|\bON\b|\bRETURN\b|\bWITH\b|\bMERGE\b|\bMATCH\b|$)/gi),
  ].map((match) => match[1] ?? '');
  const comprehensions = [...text.matchAll(/\[\s*(?:\w+\s*=\s*)?(\([^|\]]*(?:\[[^\]]*\][^|\]]*)+)\|/g)].map(
    (match) => match[1] ?? '',
  );
  return [...matchClauses(text), ...merges, ...comprehensions];
}

/** A node without a label is fine only where its variable was labelled or anchored before. */
function hasUnlabelledNode(text: string): boolean {
  const labelled = new Set<string>();
  for (const pattern of patterns(text)) {
    for (const { variable, labels } of nodesOf(pattern)) if (labels !== '' && variable !== '') labelled.add(variable);
  }
  const bare = patterns(text)
    .flatMap(nodesOf)
    .filter(({ labels }) => labels === '');
  return bare.some(({ variable }) => variable === '' || !labelled.has(variable));
}

function furtherMatchesAreBound(text: string): boolean {
  const bound = new Set<string>();
  return matchClauses(text).every((pattern, i) => {
    const nodes = nodesOf(pattern);
    const [first] = nodes;
    const fits = i === 0 || first === undefined || bound.has(first.variable) || /\bid\s*:/.test(first.properties);
    for (const { variable } of nodes) if (variable !== '') bound.add(variable);
    return fits;
  });
}

const AGGREGATE = /\b(count|sum|avg|min|max|collect)\s*\((?!\s*\{)/i;

function hasWrappedAggregate(text: string): boolean {
  const clauses = [
    ...text.matchAll(
      /\b(?:RETURN|WITH)\b(?:\s+DISTINCT)?([\s\S]*?)(?=\bORDER\b|\bSKIP\b|\bLIMIT\b|\bWHERE\b|\bMATCH\b|\bRETURN\b|\bWITH\b|\bUNWIND\b|\bCALL\b|\bOPTIONAL\b|$)/gi,
    ),
  ];
  return clauses
    .flatMap((match) => splitItems(match[1] ?? ''))
    .some((item) => {
      if (!AGGREGATE.test(item)) return false;
      const alone = /^(?:count|sum|avg|min|max|collect)\s*\([\s\S]*\)(\s+AS\s+\w+)?\s*\}?$/i;
      const guarded = /^coalesce\s*\(\s*(?:sum|avg|min|max)\s*\([^()]*\)\s*,[^()]*\)(\s+AS\s+\w+)?\s*\}?$/i;
      const wrapped = /^(?:size|head)\s*\(\s*collect\s*\([^()]*\)\s*\)(\s+AS\s+\w+)?\s*\}?$/i;
      return !(alone.test(item) || guarded.test(item) || wrapped.test(item));
    });
}

function returnsNode(text: string): boolean {
  const bound = new Set(
    patterns(text).flatMap((pattern) => [
      ...nodesOf(pattern).map(({ variable }) => variable),
      ...[...pattern.matchAll(/\[\s*(\w+)\s*:/g)].map((match) => match[1] ?? ''),
      ...[...pattern.matchAll(/^\s*(\w+)\s*=/g)].map((match) => match[1] ?? ''),
    ]),
  );
  bound.delete('');
  const last =
    /\bRETURN\b(?:\s+DISTINCT)?(?![\s\S]*\bRETURN\b)([\s\S]*?)(?=\bORDER\s+BY\b|\bSKIP\b|\bLIMIT\b|$)/i.exec(
      text,
    )?.[1] ?? '';
  return splitItems(last).some((item) => bound.has(item.replace(/\s+AS\s+\w+$/i, '').trim()));
}

function foreignFunctions(text: string): string[] {
  return [...text.matchAll(/(?<![:$.\w])([a-zA-Z]\w*)\s*\(/g)]
    .map((match) => (match[1] ?? '').toLowerCase())
    .filter((name) => !FUNCTIONS.has(name) && !NOT_FUNCTIONS.has(name));
}

function collectsUnordered(text: string): boolean {
  const pieces = text.split(/\bcollect\s*\(/i);
  return pieces.slice(0, -1).some((before) => {
    const scope = before.slice(Math.max(before.lastIndexOf('{ WITH'), 0));
    return !/\bWITH\b[\s\S]*\bORDER\s+BY\b(?![\s\S]*\bMATCH\b)/i.test(scope);
  });
}
