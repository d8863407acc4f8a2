import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectRoot } from '../shared/project-root.ts';

/** What is said in these rooms is read on pages, in either language. */
const ROOMS = ['intake', 'imports'];
/** Files whose words are of other things: what is written out, tables to fill in, words looked for in files. */
const NOT_SAID = [
  /\.test\.ts$/,
  /\/(messages|fixtures|export|world-file|spill|kept|csv)\//,
  /\/(write-[a-z-]+|formats|templates|exhibit21-items|heading-words|ftm-values|publishers|merge-world)\.ts$/,
  // Kinds of bodies as a file has them beside the type of the standard, written and read.
  /\/bods\/codes\.ts$/,
  // Faults of this program, and what a shell alone is told.
  /\/merge\/(layered|trace|sources)\.ts$|\/(open-intake|import-files)\.ts$/,
];
/** Two words in small letters, one behind the other. */
const WORDS = /\b[a-z]{2,}[ ,:;]+[a-z]{2,}\b/;

/** The fixed pieces of what a file says, as far as they have two words. */
function piecesOf(path: string): string[] {
  const pieces: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteralLike(node)) pieces.push(node.text);
    if (ts.isTemplateExpression(node))
      pieces.push(node.head.text, ...node.templateSpans.map(({ literal }) => literal.text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return pieces
    .flatMap((piece) => piece.split('. '))
    .map((piece) => piece.replace(/^[\s.:#]+|[\s.]+$/g, ''))
    .filter((piece) => WORDS.test(piece));
}

test('whatever readers of files say is told in Japanese', () => {
  const folder = join(projectRoot(), 'server', 'phrases');
  const english = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .flatMap((line) => (line.includes(' ⇒ ') ? [line.slice(0, line.indexOf(' ⇒ ')).replaceAll('\\`', '`')] : []))
    .join('\n');
  const untold = ROOMS.flatMap((room) =>
    readdirSync(join(projectRoot(), 'server', room), { recursive: true, encoding: 'utf8' })
      .map((name) => `/${name}`)
      .filter((name) => name.endsWith('.ts') && !NOT_SAID.some((pattern) => pattern.test(name)))
      .flatMap((name) =>
        piecesOf(join(projectRoot(), 'server', room, name))
          .filter((piece) => !english.includes(piece))
          .map((piece) => `${room}${name}: ${piece}`),
      ),
  );
  expect(untold).toEqual([]);
});
