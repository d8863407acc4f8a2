import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFactReader } from '../../facts/fact-reader.ts';
import { loadWorld, type WorldStore } from '../../../test/support/worlds/loaded-world.ts';
import { checkSeed } from '../../seed/check-seed.ts';
import { graphOf } from '../../seed/seed-facts.ts';
import type { Fact } from '../../shared/facts.ts';
import { projectRoot } from '../../shared/project-root.ts';
import type { Rule, RuleCase } from '../books/book-format.ts';
import { openBooks } from '../books/read-books.ts';
import type { Rulebook } from '../books/rulebook.ts';
import { contentOf } from '../world/case-world.ts';
import { fetchWorld } from '../world/fetch-world.ts';
import { makeWorld, type WorldContent } from '../world/world.ts';
import { runCase, runIn } from './run-case.ts';

/**
 * Every case of every book once more the way a user's facts go: written as seed files, read and checked by the loader,
 * written to the embedded store, fetched from it. What cannot be stated, loaded or fetched would be missed here.
 */
interface Told {
  readonly book: Rulebook;
  readonly rule: Rule;
  readonly one: RuleCase;
  readonly content: WorldContent;
  /** The id of something in this case, among all cases. */
  readonly named: (id: string) => string;
}

const told: Told[] = openBooks(join(projectRoot(), 'seed', 'rulebooks'))
  .flatMap((book) =>
    book.cases.map((one) => {
      const rule = book.rules.find(({ id }) => id === one.rule)!;
      return { book, rule, one, content: contentOf(one, rule) };
    }),
  )
  .map((given, i) => ({ ...given, named: (id: string) => `k${String(i)}-${id.toLowerCase().replaceAll('_', '-')}` }));

/** The list of a company's file in which a fact stands, the end it names there, and whose file it is. */
const HOMES: Readonly<Partial<Record<Fact['kind'], readonly [list: string, end: string, home: 'subject' | 'object']>>> =
  {
    HOLDS: ['holders', 'holder', 'object'],
    WORKS_FOR: ['posts', 'person', 'object'],
    LENDS_TO: ['lenders', 'lender', 'object'],
    AUDITS: ['auditors', 'auditor', 'object'],
    SIGNS_AUDIT_OF: ['signatures', 'person', 'object'],
    NOMINEE_FOR: ['nomineeFor', 'for', 'subject'],
    JOINT_BLOCK: ['jointBlocks', 'party', 'object'],
    SUCCEEDS: ['predecessors', 'predecessor', 'subject'],
    LIABILITY_LIMITED_BY: ['liabilityContracts', 'person', 'object'],
    TRANSFERS_BUSINESS_TO: ['businessTransfers', 'receiver', 'subject'],
    COVERED_BY: ['coverage', 'source', 'subject'],
  };
type Entry = Record<string, unknown>;
type File = Entry & { [list: string]: unknown };

const folder = mkdtempSync(join(tmpdir(), 'govgraph-cases-'));
let store: WorldStore;

beforeAll(async () => {
  const people: Entry[] = [];
  const sources: Entry[] = [];
  mkdirSync(join(folder, 'companies'));
  for (const one of told) {
    for (const [id, file] of filesOf(one, people, sources))
      writeFileSync(join(folder, 'companies', `${id}.yaml`), JSON.stringify(file));
  }
  writeFileSync(join(folder, 'people.yaml'), JSON.stringify({ people }));
  writeFileSync(join(folder, 'sources.yaml'), JSON.stringify({ sources }));
  writeFileSync(join(folder, 'findings.yaml'), JSON.stringify({ findings: [] }));
  const { seed, problems } = checkSeed(folder);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  store = await loadWorld(graphOf(seed));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function filesOf({ content, named }: Told, people: Entry[], sources: Entry[]): Map<string, File> {
  const cited = [{ source: named('document'), place: 'case' }];
  const files = new Map<string, File>();
  const kin = new Map<string, Entry[]>();
  for (const party of content.parties)
    if (party.type === 'Company')
      files.set(named(party.id), {
        id: named(party.id),
        name: named(party.id),
        kind: party.kind,
        jurisdiction: party.jurisdiction,
        ...(party.listed === undefined ? {} : { listed: party.listed }),
        citations: cited,
        boards: content.boards
          .filter(({ company }) => company === party.id)
          .map(({ id, kind }) => ({ id: named(id), name: named(id), kind, citations: cited })),
      });
  const add = (home: string, list: string, entry: Entry) => {
    const file = files.get(named(home))!;
    file[list] = [...((file[list] as Entry[] | undefined) ?? []), entry];
  };
  for (const fact of content.facts) {
    const { id, kind, subject, object, citations, knownFrom: _known, basis: _basis, ...own } = fact as Fact & Entry;
    const ids = new Set([...content.parties, ...content.boards].map((node) => node.id));
    const fields = JSON.parse(JSON.stringify(own), (key: string, value: unknown) =>
      (key === 'firm' || key === 'body' || key === 'key') && ids.has(String(value)) ? named(String(value)) : value,
    ) as Entry;
    const entry: Entry = {
      ...fields,
      id: named(id),
      citations: citations.map((one) => ({ ...one, source: named(one.source) })),
    };
    const [list, end, home] = HOMES[kind] ?? [];
    if (list !== undefined && end !== undefined && home !== undefined)
      add(home === 'object' ? object : subject, list, { ...entry, [end]: named(home === 'object' ? subject : object) });
    else if (kind === 'KIN_OF') kin.set(subject, [...(kin.get(subject) ?? []), { ...entry, person: named(object) }]);
    else if (kind === 'TRADES_WITH')
      add(files.has(named(subject)) ? subject : object, 'trades', {
        ...entry,
        payer: named(subject),
        payee: named(object),
      });
    else if (kind === 'HAS_ATTRIBUTE') {
      const board = content.boards.find((one) => one.id === subject);
      add(board?.company ?? subject, 'attributes', board === undefined ? entry : { ...entry, board: named(board.id) });
    } else
      add(content.boards.find((one) => one.id === object)!.company, kind === 'SITS_ON' ? 'seats' : 'nominations', {
        ...entry,
        person: named(subject),
        board: named(object),
      });
  }
  for (const party of content.parties)
    if (party.type === 'Person')
      people.push({ id: named(party.id), name: named(party.id), citations: cited, kin: kin.get(party.id) ?? [] });
  for (const { kind, title, published, publisher } of content.sources)
    sources.push({ id: named('document'), title, publisher: named(publisher), published, kind });
  return files;
}

describe.each(told.map((one) => [`${one.rule.id}: ${one.one.name} on ${one.one.on}`, one] as const))(
  '%s',
  (_, { book, rule, one, content, named }) => {
    it('is the same loaded as stated', async () => {
      const fetched = await fetchWorld(createFactReader(store, content.knownOn), named('s'), one.on, content.knownOn);
      const loaded = runIn(makeWorld(fetched), book, rule, named('p'));
      const stated = runCase(book, rule, one);
      expect([loaded.outcome, loaded.review], loaded.reason).toEqual([stated.outcome, stated.review]);
    });
  },
);
