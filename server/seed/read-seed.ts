import { basename } from 'node:path';
import type { z } from 'zod';
import { companyFile, findingsFile, peopleFile, sourcesFile, type CompanyFile } from './seed-format.ts';
import { parsePage, quickLinesOf, type YamlPage } from './yaml/yaml-page.ts';
import { fileProblem, problemAt, type SeedPath, type SeedPlace, type Problem } from './problem.ts';
import { digestOf, listSeedFiles, readOne, type Digests, type SeedFiles } from './seed-files.ts';
import { pagesApart, type SoundPages } from './pages/pages-apart.ts';
import { shapePage, STAND_IN, type Shaped } from './shape-page.ts';

export interface Seed {
  readonly sources: Shaped<z.infer<typeof sourcesFile>> | undefined;
  readonly people: Shaped<z.infer<typeof peopleFile>> | undefined;
  readonly findings: Shaped<z.infer<typeof findingsFile>> | undefined;
  readonly companies: readonly Shaped<CompanyFile>[];
  /**
   * What could not be read: entries of a wrong shape (with the company of the file, if it is one), and whole files.
   * Ids that may be in there are not "unknown" to the checker.
   */
  readonly unread: readonly Unread[];
  /** Whether it is a folder in which nobody has written anything. */
  readonly isEmpty: boolean;
  /** Of what bytes it was read. */
  readonly digests: Digests;
  readonly problems: readonly Problem[];
}

export interface Unread {
  readonly file: string;
  /** Id of the company whose file it is. */
  readonly company: string | undefined;
  /** The list the entry stood in; undefined when the whole file could not be read. */
  readonly list: string | undefined;
  readonly entry: unknown;
  /** Where the entry stands; undefined when the whole file could not be read. */
  readonly place: SeedPlace | undefined;
}

/** Of a file that could not be read as a whole. */
const NOTHING = { list: undefined, entry: undefined, place: undefined };
const CITED = [{ source: STAND_IN, place: 'unknown' }];

/** Reads a seed folder. Throws nothing for what is in it: whatever is wrong is among the problems. */
export function readSeed(folder: string): Seed {
  return seedOf(listSeedFiles(folder), new Map());
}

/** The same, a part of a large folder being read in a thread of its own. */
export async function readSeedApart(folder: string, options?: Parameters<typeof pagesApart>[2]): Promise<Seed> {
  const listed = listSeedFiles(folder);
  return seedOf(listed, await pagesApart(listed.root, listed.files.filter(isOfCompany), options));
}

const isOfCompany = (file: string) => file.startsWith('companies/');

/** The seed of these files, some of which may have been read. */
function seedOf({ root, files, problems }: SeedFiles, pages: SoundPages): Seed {
  const digests = new Map<string, string>();
  const all = [...problems];
  const unread: Unread[] = [];
  // One file may have more problems than a call takes arguments.
  const append = (some: readonly Problem[]) => {
    for (const problem of some) all.push(problem);
  };
  const textOf = (file: string): string | undefined => {
    const read = readOne(root, file, (bytes) => digests.set(file, digestOf(bytes)));
    if (typeof read === 'string') return read;
    all.push(fileProblem(file, ...read));
    return undefined;
  };
  const shaped = <T>(
    file: string,
    text: string,
    schema: z.ZodType<T>,
    standIns: Record<string, unknown>,
    company?: string,
  ) => {
    const { page, problems: parsing } = parsePage(file, text);
    append(parsing);
    const shape = page === undefined ? undefined : shapePage(schema, page, standIns, parsing);
    append(shape?.problems ?? []);
    for (const { list, index, entry } of shape?.leftOut ?? []) {
      const path = [list, index];
      const lineOf = (field: SeedPath = []) => page?.lineOf([...path, ...field]) ?? 1;
      unread.push({ file, company, list, entry, place: { file, path, lineOf } });
    }
    if (shape?.shaped === undefined) unread.push({ file, company, ...NOTHING });
    return shape?.shaped === undefined ? undefined : { shaped: shape.shaped, page: page as YamlPage };
  };
  const isEmpty = files.length === 0 && !problems.some(({ severity }) => severity === 'error');
  const one = <T>(file: string, schema: z.ZodType<T>, standIns: Record<string, unknown>) => {
    const text = files.includes(file) ? textOf(file) : undefined;
    // Of the files that may be left out, one that is not there holds nothing that could not be read.
    if (text === undefined && file === 'sources.yaml' && !isEmpty)
      unread.push({ file, company: undefined, ...NOTHING });
    return text === undefined ? undefined : shaped(file, text, schema, standIns)?.shaped;
  };
  const sources = one('sources.yaml', sourcesFile, { sources: [] });
  const people = one('people.yaml', peopleFile, { people: [] });
  const findings = one('findings.yaml', findingsFile, { findings: [] });
  const companyIn = (file: string): Shaped<CompanyFile> | undefined => {
    const sound = pages.get(file);
    if (sound !== undefined) {
      digests.set(file, sound.digest);
      return { file, value: sound.value, original: (path) => path, lineOf: quickLinesOf(sound.text) };
    }
    const text = textOf(file);
    const stem = basename(file, '.yaml');
    const standIns = { id: stem, name: stem, kind: 'UNKNOWN', citations: CITED };
    return text === undefined ? undefined : shaped(file, text, companyFile, standIns, stem)?.shaped;
  };
  const companies = files.filter(isOfCompany).flatMap((file) => {
    const read = companyIn(file);
    if (read === undefined) return [];
    append(nameProblem(basename(file, '.yaml'), read));
    return [read];
  });
  return { sources, people, findings, companies, unread, isEmpty, digests, problems: all };
}

/** The place of something in a page, by its path in the page's value. */
export function placeIn(page: Omit<Shaped<unknown>, 'value'>, ...path: SeedPath): SeedPlace {
  const home = page.original(path);
  return { file: page.file, path: home, lineOf: (field = []) => page.lineOf([...home, ...field]) };
}

function nameProblem(stem: string, page: Shaped<CompanyFile>): Problem[] {
  const { id } = page.value;
  if (id === stem) return [];
  const mend = `rename the file to companies/${id}.yaml, or write id: ${stem}`;
  return [problemAt(placeIn(page), ['id'], `the file is named ${stem}.yaml and its company has the id "${id}"`, mend)];
}
