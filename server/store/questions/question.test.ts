import { readFileSync } from 'node:fs';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedFiles } from './codegen.ts';
import { readQuestion, returnedAliases, skeleton, splitItems } from './cypher-question.ts';
import { readQuestions } from './questions.ts';

const GOOD = `/**
 * Who holds it,
 * and how much?
 *
 * @param  company  ID       the company held
 * @param  kinds    [String] kinds wanted
 * @param  on       Date?    a day
 * @return holder   ID
 * @return shares   String?  when known
 * @scan   3
 */
MATCH (c:Company {id: $company}) WHERE 'x; $y' <> $on AND c.kind IN $kinds
RETURN c.id AS holder, coalesce(c.shares, [c.a, c.b][0]) AS shares // a RETURN in a comment AS nothing
ORDER BY holder
LIMIT 5
`;

describe('a question file', () => {
  test('is read into its parts', () => {
    const { question, problems } = readQuestion('room/name', GOOD);
    expect(problems).toEqual([]);
    expect(question.doc).toBe('Who holds it, and how much?');
    expect(question.params.map(({ name, type }) => [name, type.word, type.list, type.nullable])).toEqual([
      ['company', 'ID', false, false],
      ['kinds', 'String', true, false],
      ['on', 'Date', false, true],
    ]);
    expect(question.columns).toEqual([
      { name: 'holder', doc: '', type: { word: 'ID', list: false, nullable: false } },
      { name: 'shares', doc: 'when known', type: { word: 'String', list: false, nullable: true } },
    ]);
    expect(question.scan).toBe(3);
    expect(question.text.startsWith('MATCH')).toBe(true);
  });

  test.each<[string, string, RegExp]>([
    ['no header', 'RETURN 1 AS one', /must begin with a/],
    ['an unknown tag', GOOD.replace('@scan   3', '@needs apoc'), /"@needs apoc" is not/],
    ['an unknown type', GOOD.replace('ID       the', 'Identifier the'), /type "Identifier"; write ID, String/],
    ['a parameter that is not used', GOOD.replace(' AND c.kind IN $kinds', ''), /@param kinds is not used/],
    ['a parameter that is not declared', GOOD.replace('LIMIT 5', 'LIMIT $first'), /\$first is used but has no @param/],
    [
      'a column that is not returned',
      GOOD.replace('AS holder', 'AS owner'),
      /declare \(holder, shares\), the statement returns \(owner, shares\)/,
    ],
    [
      'columns in another order',
      GOOD.replace(' * @return holder   ID\n', '').replace(' * @scan', ' * @return holder   ID\n * @scan'),
      /same names, same order/,
    ],
    ['a column without a name', GOOD.replace(' AS holder', ''), /every item of RETURN needs an alias/],
    ['two statements', `${GOOD}; RETURN 2 AS two`, /one statement per file/],
    [
      'a declaration twice',
      GOOD.replace(' * @scan', ' * @param on Date again\n * @scan'),
      /@param on is declared twice/,
    ],
    ['no words', GOOD.replace('Who holds it,', '').replace('and how much?', ''), /the question in one sentence/],
  ])('with %s is refused', (_, file, message) => {
    expect(readQuestion('room/name', file).problems.join('\n')).toMatch(message);
  });

  test('all problems of all files are told at once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'govgraph-questions-'));
    try {
      mkdirSync(join(folder, 'room'));
      writeFileSync(join(folder, 'room', 'a.cypher'), 'RETURN 1 AS one');
      writeFileSync(join(folder, 'room', 'b.cypher'), GOOD.replace('AS holder', 'AS owner'));
      expect(() => readQuestions(folder)).toThrow(/room\/a: must begin[\s\S]*Question room\/b: @return lines/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the text of a statement', () => {
  test('without comments and quotes', () => {
    expect(skeleton("a 'b''c' // d\ne /* f\ng */ \"h\" `i`")).toBe("a '_''_'  \ne   \"_\" `_`");
    expect(skeleton("'it\\'s; $x' ;")).toBe("'_________' ;");
  });
  test('split at the outer commas', () => {
    expect(splitItems('a, f(b, c) , [d, {e: 1, f: 2}]')).toEqual(['a', 'f(b, c)', '[d, {e: 1, f: 2}]']);
  });
  test('its last RETURN counts, not those of subqueries', () => {
    expect(returnedAliases('CALL { WITH c RETURN count(*) AS n } RETURN DISTINCT n AS m, x SKIP 1')).toEqual([
      'm',
      undefined,
    ]);
  });
});

test.each(generatedFiles().map(({ path, text }) => [path.split('/').slice(-2).join('/'), path, text] as const))(
  '%s is fresh (else: npm run codegen)',
  (_, path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  },
);
