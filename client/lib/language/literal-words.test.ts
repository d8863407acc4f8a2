import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const CLIENT = join(import.meta.dirname, '..', '..');
const CODE = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter(
    (path) =>
      /\.tsx?$/.test(path) && !/messages\/|__generated__|\.test\.|fixture|test-kit|arbitrary|\.d\.ts/.test(path),
  );

/** What reads like a sentence and is the name of something, or what a program reads. */
const NAMES: readonly RegExp[] = [
  /^(Ctrl|Shift)( \w+)+$/,
  /Inter Variable|Noto Sans JP/,
  // Selectors and transforms of styles.
  /^canvas\/stylesheet\.ts: |^translate\(/,
  // A word that is left out where there is little room.
  /^ method$/,
  // Ids and keys, which nobody reads.
  /^(link|ways) …$|^… of many$|^saved by its page$/,
  // Names of columns are the same in every language, for programs that read the file.
  /^ownership\/stakes\/stake-rows\.ts: /,
  // By its name in English a key of GraphiQL looks for its button.
  /^graphiql\/labels\/relabel\.ts: Show Documentation Explorer$/,
];

/** Two words or more beside each other, or one beside what is put in; no markup, style or selector. */
function isSaid(text: string): boolean {
  return /^[\w’,.()?!… ]+$/.test(text) && text.includes(' ') && /\b[a-z]{3,}\b/.test(text);
}

/** Literals of a file that somebody may read: no module, class, type, selector, nor what only a programmer sees. */
function saidIn(path: string, code = readFileSync(join(CLIENT, path), 'utf8')): string[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isThrowStatement(node)) return;
    if (ts.isTaggedTemplateExpression(node)) return;
    if (ts.isJsxAttribute(node) && /^(className|d|viewBox|style|rel|key|transform)$/.test(node.name.getText())) return;
    if (
      ts.isCallExpression(node) &&
      /graphql|[sS]elector|closest|matches|Class|\bo(n|ff)$/.test(node.expression.getText())
    ) {
      node.arguments.filter((argument) => !ts.isLiteralExpression(argument)).forEach(look);
      return;
    }
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
    ts.forEachChild(node, look);
  };
  look(source);
  return found.filter(isSaid).map((text) => `${path}: ${text}`);
}

test('no sentence stands in the code, where it would be English on a Japanese page', () => {
  const said = CODE.flatMap((path) => saidIn(path)).filter(
    (one) => !NAMES.some((name) => name.test(one) || name.test(one.slice(one.indexOf(': ') + 2))),
  );
  expect(said).toEqual([]);
});

test('a sentence is found wherever it stands', () => {
  const found = saidIn(
    'a.ts',
    "const a = b === null ? 'share not stated' : `${b} shares`; reject(new Error('Nothing is drawn yet.')); x.on('a b', f);",
  );
  expect(found).toEqual(['a.ts: share not stated', 'a.ts: … shares', 'a.ts: Nothing is drawn yet.']);
});
