import { basename } from 'node:path';
import type { z } from 'zod';
import { companyFile, findingsFile, peopleFile, sourcesFile, type CompanyFile } from './seed-format.ts';
import { parsePage, type Page } from './yaml/yaml-page.ts';
import { problemAt, type Path, type Place, type Problem } from './problem.ts';
import { readSeedFiles, type Digests } from './seed-files.ts';
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
  readonly place: Place | undefined;
}

/** Of a file that could not be read as a whole. */
const NOTHING = { list: undefined, entry: undefined, place: undefined };
const CITED = [{ source: STAND_IN, place: 'unknown' }];

/** Reads a seed folder. Throws nothing for what is in it: whatever is wrong is among the problems. */
export function readSeed(folder: string): Seed {
  const { texts, digests, problems } = readSeedFiles(folder);
  const isEmpty = texts.length === 0 && !problems.some(({ severity }) => severity === 'error');
  let all = [...problems];
  const unread: Unread[] = [];
  const shaped = <T>(
    file: string,
    text: string,
    schema: z.ZodType<T>,
    standIns: Record<string, unknown>,
    company?: string,
  ) => {
    const { page, problems: parsing } = parsePage(file, text);
    all = all.concat(parsing);
    const shape = page === undefined ? undefined : shapePage(schema, page, standIns, parsing);
    all = all.concat(shape?.problems ?? []);
    for (const { list, index, entry } of shape?.leftOut ?? []) {
      const path = [list, index];
      const lineOf = (field: Path = []) => page?.lineOf([...path, ...field]) ?? 1;
      unread.push({ file, company, list, entry, place: { file, path, lineOf } });
    }
    if (shape?.shaped === undefined) unread.push({ file, company, ...NOTHING });
    return shape?.shaped === undefined ? undefined : { shaped: shape.shaped, page: page as Page };
  };
  const one = <T>(file: string, schema: z.ZodType<T>, standIns: Record<string, unknown>) => {
    const found = texts.find((entry) => entry.file === file);
    // Of the files that may be left out, one that is not there holds nothing that could not be read.
    if (found === undefined && file === 'sources.yaml' && !isEmpty)
      unread.push({ file, company: undefined, ...NOTHING });
    return found === undefined ? undefined : shaped(file, found.text, schema, standIns)?.shaped;
  };
  const sources = one('sources.yaml', sourcesFile, { sources: [] });
  const people = one('people.yaml', peopleFile, { people: [] });
  const findings = one('findings.yaml', findingsFile, { findings: [] });
  const companies = texts
    .filter(({ file }) => file.startsWith('companies/'))
    .flatMap(({ file, text }) => {
      const stem = basename(file, '.yaml');
      const read = shaped(file, text, companyFile, { id: stem, name: stem, kind: 'UNKNOWN', citations: CITED }, stem);
      if (read === undefined) return [];
      all = all.concat(nameProblem(stem, read.shaped));
      return [read.shaped];
    });
  return { sources, people, findings, companies, unread, isEmpty, digests, problems: all };
}

/** The place of something in a page, by its path in the page's value. */
export function placeIn(page: Omit<Shaped<unknown>, 'value'>, ...path: Path): Place {
  const home = page.original(path);
  return { file: page.file, path: home, lineOf: (field = []) => page.lineOf([...home, ...field]) };
}

function nameProblem(stem: string, page: Shaped<CompanyFile>): Problem[] {
  const { id } = page.value;
  if (id === stem) return [];
  const mend = `rename the file to companies/${id}.yaml, or write id: ${stem}`;
  return [problemAt(placeIn(page), ['id'], `the file is named ${stem}.yaml and its company has the id "${id}"`, mend)];
}
