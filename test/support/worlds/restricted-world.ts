import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formerDecisionsPath } from '../../../server/intake/identity/decisions.ts';
import { importFiles, type ImportPlan } from '../../../server/intake/import-files.ts';
import { loadSeed } from '../../../server/seed/load-seed.ts';
import type { StoreConfig } from '../../../server/store/store-config.ts';
import { temporaryFolder, temporarySeed } from '../seeds/temporary-seed.ts';

/** Cites the open report, the restricted notes, or both, in this order. */
const cited = (...sources: readonly ('report' | 'vault-notes')[]) =>
  `citations: [${sources.map((source) => `{ source: ${source}, place: "p. of ${source}", line: 3 }`).join(', ')}]`;
const source = (id: string, title: string, publisher: string, published: string) =>
  `  - { id: ${id}, title: "${title}", publisher: ${publisher}, published: "${published}", kind: report, file: "${id}.txt" }\n`;
const REPORT = source('report', 'Annual report', 'acme', '2007-06-08');

/** Words that only the restricted sources hold: no answer for others may have one of them. */
export const HIDDEN = [
  'vault',
  'Vault',
  'Hollow',
  'hollow',
  'Quill',
  'quill',
  'Vesper',
  'vesper',
  'umbra',
  'whispered',
  'Umbra',
  '48.25',
  '77777',
];

/**
 * A seed with a restricted source in everything that a seed can hold, for who may read it; and the same as somebody
 * would have written it who never had that source. What differs in the second stands beside the first, written by hand.
 */
function seedFiles(whole: boolean): Record<string, string> {
  const only = (text: string) => (whole ? text : '');
  const either = (withIt: string, without: string) => (whole ? withIt : without);
  const both = whole ? cited('report', 'vault-notes') : cited('report');
  return {
    'sources.yaml': `sources:\n${REPORT}${only(source('vault-notes', 'Vault notes', 'hollow', '2007-03-05'))}`,
    'people.yaml': [
      'people:',
      `  - { id: ann, name: "Ann Smith", ${both}, spellings: [${only(`{ text: "A. Quillsmith", ${cited('vault-notes')} }`)}] }`,
      `  - { id: bob, name: "Bob Jones", ${cited('report')}, kin: [${only(`{ id: kin-quill, person: ann, relation: SIBLING, from: "2000", ${cited('vault-notes')} }`)}] }`,
      // Described by the vault notes alone, named by an open seat: the name is all that is left.
      either(
        `  - { id: dora, name: "Dora Bell", born: "1950", nameLocal: "鈴木", ${cited('vault-notes')} }`,
        `  - { id: dora, name: "Dora Bell", ${cited('report')} }`,
      ),
      only(`  - { id: quill, name: "Carl Quill", ${cited('vault-notes')} }`),
      '',
    ].join('\n'),
    'findings.yaml': [
      'findings:',
      `  - { id: open-gap, kind: GAP, severity: LOW, title: "A gap", detail: "The report leaves it open.", about: [acme], ${cited('report')} }`,
      only(
        `  - { id: of-both, kind: CONTRADICTION, severity: HIGH, title: "Whispered otherwise", detail: "It is whispered otherwise in the vault.", about: [acme], ${cited('report', 'vault-notes')} }`,
      ),
      only(
        `  - { id: of-a-fact, kind: GAP, severity: LOW, title: "Of Hollow", detail: "Hollow holds.", about: [acme], facts: [hollow-holds], ${cited('report')} }`,
      ),
      '',
    ].join('\n'),
    'companies/acme.yaml': [
      'id: acme',
      'name: "Acme Widgets Inc."',
      'kind: COMPANY',
      'listed: true',
      cited('report'),
      `identifiers: ["lei:5493001KJTIIGC8Y1R12"${only(`, { value: "duns:777777777", ${cited('vault-notes')} }`)}]`,
      'boards:',
      `  - { id: acme-directors, name: "Board", kind: DIRECTORS, ${cited('report')} }`,
      only(`  - { id: vesper-committee, name: "Vesper Committee", kind: OTHER, ${cited('vault-notes')} }`),
      'seats:',
      `  - { id: ann-seat, board: acme-directors, person: ann, title: Director, outside: true, from: "2005-06-28", ${both} }`,
      `  - { id: bob-seat, board: acme-directors, person: bob, title: President, outside: false, from: "2004", ${cited('report')} }`,
      `  - { id: dora-seat, board: acme-directors, person: dora, outside: true, from: "2006-06", ${cited('report')} }`,
      only(
        `  - { id: quill-seat, board: acme-directors, person: quill, outside: true, from: "2006", ${cited('vault-notes')} }\n  - { id: vesper-seat, board: vesper-committee, person: ann, from: "2006", ${cited('vault-notes')} }`,
      ),
      'holders:',
      // The day of the whole fact is that of its first citation.
      `  - { id: bolt-early, holder: bolt, percent: "5.0", observedOn: "2005-03-31", ${cited('report')} }`,
      only(
        `  - { id: bolt-whispered, holder: bolt, percent: "48.25", observedOn: "2006-03-31", supersedes: bolt-early, note: "whispered", ${cited('vault-notes')} }`,
      ),
      `  - { id: bolt-late, holder: bolt, percent: "6.0", observedOn: "2007-03-31", supersedes: ${either('bolt-whispered', 'bolt-early')}, ${cited('report')} }`,
      either(
        `  - { id: cog-holds, holder: cog, percent: "12.5", observedOn: "2006-12-31", note: "whispered too", citations: [{ source: vault-notes, place: "p. of vault", line: 3 }, { source: report, place: "p. of report", line: 3, observedOn: "2007-03-31" }] }`,
        `  - { id: cog-holds, holder: cog, percent: "12.5", citations: [{ source: report, place: "p. of report", line: 3, observedOn: "2007-03-31" }] }`,
      ),
      only(
        `  - { id: hollow-holds, holder: hollow, percent: "30.0", observedOn: "2007-03-01", ${cited('vault-notes')} }\n  - { id: worked-out, holder: ann, percent: "1.5", basis: DERIVED, note: "whispered sums", observedOn: "2007-03-01", ${cited('report', 'vault-notes')} }`,
      ),
      'lenders:',
      `  - { id: bolt-lends, lender: bolt, amount: "1000000", currency: JPY, observedOn: "2007-03-31", ${cited('report')} }`,
      only(
        `  - { id: hollow-lends, lender: hollow, amount: "77777", currency: JPY, observedOn: "2007-03-01", ${cited('vault-notes')} }`,
      ),
      only('trades:'),
      only(
        `  - { id: quill-trades, payer: bolt, payee: acme, amount: "77777", currency: JPY, from: "2006", ${cited('vault-notes')} }`,
      ),
      '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
    'companies/bolt.yaml': `id: bolt\nname: "Bolt Bank Ltd."\nkind: BANK\n${both}\n`,
    'companies/cog.yaml': either(
      `id: cog\nname: "Cog Works"\nkind: FUND\njurisdiction: JP\nlisted: false\n${cited('vault-notes')}\nidentifiers: ["duns:777777778"]\nspellings:\n  - { text: "Cog W.", ${cited('report')} }\n`,
      `id: cog\nname: "Cog Works"\nkind: UNKNOWN\n${cited('report')}\nspellings:\n  - { text: "Cog W.", ${cited('report')} }\n`,
    ),
    ...(whole && {
      'companies/hollow.yaml': `id: hollow\nname: "Hollow Holdings"\nkind: COMPANY\n${cited('vault-notes')}\nboards:\n  - { id: hollow-directors, name: "Board", kind: DIRECTORS, ${cited('vault-notes')} }\nseats:\n  - { id: bob-at-hollow, board: hollow-directors, person: bob, from: "2006", ${cited('vault-notes')} }\n`,
    }),
  };
}

const TABLES = {
  'open-book.csv': ['Holder,Company,Percent', 'bolt,cog,30', 'Zeta KK,acme,5.5', 'Zeta K.K.,bolt,4'],
  'umbra-book.csv': ['Holder,Company,Percent', 'Umbra Fund,bolt,77', 'Zeta KK,cog,48.25', 'bolt,acme,48.25'],
} as const;
const SAID_ON = '2024-05-01T00:00:00.000Z';

export interface RestrictedWorld {
  readonly seedDir: string;
  readonly dataDir: string;
  readonly documentsDir: string;
}

/**
 * The world in folders of its own: seed, imports, decisions and documents; `whole` with what the restricted sources
 * bring.
 */
export async function restrictedWorld(whole: boolean, store?: StoreConfig): Promise<RestrictedWorld> {
  const seedDir = temporarySeed(seedFiles(whole));
  const documentsDir = temporaryFolder();
  writeFileSync(join(documentsDir, 'report.txt'), 'one\ntwo\nthree\n');
  if (whole) writeFileSync(join(documentsDir, 'vault-notes.txt'), 'one\nwhispered\nwhispered\n');
  const dataDir = mkdtempSync(join(tmpdir(), 'govgraph-restricted-'));
  mkdirSync(dataDir, { recursive: true });
  const plan: ImportPlan = { load: { seedDir, documentsDir, store: store ?? { dataDir } }, dataDir };
  await loadSeed(plan.load);
  const folder = temporaryFolder();
  for (const name of ['umbra-book.csv', 'open-book.csv'] as const) {
    if (name === 'umbra-book.csv' && !whole) continue;
    const path = join(folder, name);
    writeFileSync(path, TABLES[name].join('\n'));
    const [report] = await importFiles(plan, [{ path, published: '2024-05-01' }]);
    if (report === undefined || report.problems.length > 0) throw new Error(JSON.stringify(report));
  }
  const list = join(dataDir, 'imports', 'imports.json');
  writeFileSync(list, readFileSync(list, 'utf8').replaceAll(/"importedAt": "[^"]+"/g, `"importedAt": "${SAID_ON}"`));
  // As they were kept before there was a database: with ids and times that are the same in both worlds.
  const decisions = [
    ...(whole
      ? [
          { id: 'decision-00000001', a: 'quill', b: 'bob', verdict: 'DIFFERENT', reason: 'whispered' },
          { id: 'decision-00000002', a: 'acme', b: 'hollow', verdict: 'UNSURE', reason: 'whispered' },
        ]
      : []),
    { id: 'decision-00000003', a: 'ann', b: 'bob', verdict: 'DIFFERENT', reason: 'Seen both' },
  ];
  writeFileSync(
    formerDecisionsPath(dataDir),
    decisions.map((one) => `${JSON.stringify({ ...one, at: SAID_ON, by: 'Ann Example' })}\n`).join(''),
  );
  return { seedDir, dataDir, documentsDir };
}
