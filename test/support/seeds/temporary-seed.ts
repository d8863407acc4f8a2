import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkSeed } from '../../../server/seed/check-seed.ts';
import type { Problem } from '../../../server/seed/problem.ts';

/** For tests: small seeds in folders of their own. */
const folders: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-seed-'));
  folders.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A citation as the small seeds write it. */
export const CITED = 'citations: [{ source: report, place: "1" }]';

/** Two companies, two persons, one document; no problems. */
export const SOUND: Readonly<Record<string, string>> = {
  'sources.yaml':
    'sources:\n  - { id: report, title: "Annual report", publisher: acme, published: "2007-06-08", kind: report, file: "report.txt" }\n',
  'people.yaml': `people:\n  - { id: ann, name: "Ann Smith", ${CITED} }\n  - { id: bob, name: "Bob Jones", ${CITED} }\n`,
  'findings.yaml': 'findings: []\n',
  'companies/acme.yaml': `id: acme\nname: "Acme Widgets Inc."\nkind: COMPANY\n${CITED}\nboards:\n  - { id: acme-directors, name: "Board", kind: DIRECTORS, ${CITED} }\n`,
  'companies/bolt.yaml': `id: bolt\nname: "Bolt Bank Ltd."\nkind: BANK\n${CITED}\n`,
};

/** Writes the sound seed with some files replaced, added, or (undefined) left out. */
export function temporarySeed(files: Readonly<Record<string, string | Buffer | undefined>> = {}): string {
  const folder = temporaryFolder();
  for (const [file, content] of Object.entries({ ...SOUND, ...files })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** The file of a company with these lines below the head that every company needs. */
export function company(id: string, lines: string): string {
  const head = SOUND[`companies/${id}.yaml`] ?? `id: ${id}\nname: "${id} company"\nkind: COMPANY\n${CITED}\n`;
  return `${head}${lines}\n`;
}

/** Problems of the sound seed with some files changed. */
export function problemsOf(
  files: Readonly<Record<string, string | Buffer | undefined>>,
  documentsDir?: string,
): readonly Problem[] {
  return checkSeed(temporarySeed(files), documentsDir).problems;
}

/** `file:line` of every line that carries the mark `#!`, in order. */
export function marked(files: Readonly<Record<string, string | Buffer | undefined>>): string[] {
  return Object.entries(files)
    .flatMap(([file, content]) =>
      String(content ?? '')
        .split('\n')
        .flatMap((line, i) => (line.includes('#!') ? [`${file}:${String(i + 1)}`] : [])),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

export function placesOf(problems: readonly Problem[]): string[] {
  return problems.map(({ file, line }) => `${file}:${String(line)}`).sort((a, b) => (a < b ? -1 : 1));
}
