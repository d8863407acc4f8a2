import { en as titles } from '../messages/en.ts';
import { Readable } from 'node:stream';
import { isDay, type Day } from '../../time/day.ts';
import { LEFT_BY_PROGRAMS } from '../files/collection.ts';
import type { Importer, IntakeFile, ProblemStatement, ReadOptions, Spot, Statement } from '../importer.ts';
import { faultProblem } from '../json/fault-problem.ts';
import { isFault, readObjects, type JsonObject } from '../json/read-objects.ts';
import { FtmReading } from './reading.ts';

/**
 * FollowTheMoney (https://followthemoney.tech): entities as JSON lines or in an array; the deltas of OpenSanctions, in
 * which an entity is added, changed or gone, of the version that its folder is named by; and a zip of such a chain of
 * deltas, with its index and with the entities that it begins from. Its tables with a mapping of their own are tables,
 * and not this format.
 */
export const FTM: Importer = {
  format: 'ftm',
  title: titles.ftm,
  recognises: (file) => (isChain(file) ? 1 : recognised(Buffer.from(file.head).toString('utf8'))),
  read,
};

/** As much of a file as is looked at for the day on which it was made. */
const HEAD = 64 * 1024;
const DELTA = /(?:^|\/)([^/]+)\/entities\.delta\.json$/;
/** The entities that a chain of deltas changes, as OpenSanctions calls them. */
const BASE = /(?:^|\/)entities\.ftm\.json$/;
const INDEX = /(?:^|\/)delta\.json$/;
const ENTITY = /"schema"\s*:\s*"[A-Z][A-Za-z]+"/;

function isChain({ archive }: IntakeFile): boolean {
  return archive?.entries.some(({ path }) => DELTA.test(path)) === true;
}

function recognised(head: string): number {
  const start = head.replace(/^\uFEFF/, '').trimStart();
  if (!/^[[{]/.test(start)) return 0;
  if (/^\{\s*"versions"\s*:\s*\{[^}]*entities\.delta\.json/.test(start)) return 1;
  if (/"op"\s*:\s*"(?:ADD|MOD|DEL)"/.test(start) && /"entity"\s*:\s*\{/.test(start)) return 1;
  if (!ENTITY.test(start) || /"statementI[dD]"\s*:/.test(start)) return 0;
  return /"properties"\s*:\s*\{/.test(start) ? 1 : 0.5;
}

async function* read(file: IntakeFile, options: ReadOptions): AsyncGenerator<Statement> {
  if (isChain(file)) {
    yield* readChain(file, options);
    return;
  }
  const version = DELTA.exec(file.name)?.[1];
  const versioned = version === undefined ? undefined : dayOfVersion(version);
  const published = versioned ?? options.published ?? lastSeen(Buffer.from(file.head).toString('utf8'));
  const key = versioned === undefined ? 'file' : (version ?? 'file');
  const title = versioned === undefined ? '' : `, version ${key}`;
  const reading = new FtmReading(new Set());
  yield source(key, options.sourceTitle === undefined ? file.name : `${options.sourceTitle}${title}`, published);
  yield* readEntities(() => file.stream(), reading, key, published);
}

/**
 * A chain of deltas: each version a source, published on the day in its name, in the order of their names. The entities
 * that they change come before all of them, whenever somebody looked at them last.
 */
async function* readChain(file: IntakeFile, options: ReadOptions): AsyncGenerator<Statement> {
  const { name, archive } = file;
  const entries = archive?.entries ?? [];
  const versions = entries
    .map(({ path }) => ({ path, version: DELTA.exec(path)?.[1] ?? '' }))
    .filter(({ version }) => version !== '')
    .sort((a, b) => (a.version < b.version ? -1 : a.version > b.version ? 1 : 0));
  yield* passedOver(file);
  const title = options.sourceTitle ?? name;
  const reading = new FtmReading(new Set());
  const first = versions.map(({ version }) => dayOfVersion(version)).find((day) => day !== undefined);
  for (const { path } of entries.filter((entry) => BASE.test(entry.path))) {
    const bytes = (await archive?.read(path)) ?? new Uint8Array();
    const said = options.published ?? lastSeen(Buffer.from(bytes.subarray(0, HEAD)).toString('utf8'));
    const published = said === undefined || (first !== undefined && first < said) ? first : said;
    yield source(path, `${title}, ${path}`, published);
    yield* readEntities(() => Readable.from([bytes]), reading, path, published);
  }
  for (const { path, version } of versions) {
    const published = dayOfVersion(version) ?? options.published;
    yield source(version, `${title}, version ${version}`, published);
    const bytes = await archive?.read(path);
    yield* readEntities(() => Readable.from(bytes === undefined ? [] : [bytes]), reading, version, published);
  }
}

/** What lies beside a chain and is no part of it is told: nobody should think that it was read. */
function* passedOver({ name, archive }: IntakeFile): Generator<ProblemStatement> {
  const left = (archive?.entries ?? []).filter(
    ({ path }) => ![DELTA, BASE, INDEX, LEFT_BY_PROGRAMS].some((part) => part.test(path)),
  );
  if (left.length === 0) return;
  const names = left.slice(0, 5).map(({ path }) => path);
  yield {
    says: 'PROBLEM',
    severity: 'warning',
    code: 'ENTRY_NOT_READ',
    message: `Beside the chain of deltas the archive holds ${String(left.length)} more ${left.length === 1 ? 'file' : 'files'}, not read: ${names.join(', ')}${left.length > names.length ? ', …' : ''}.`,
    mend: 'import on its own what is entities or a table',
    at: { place: name },
  };
}

/** `20240527194702-wnk` is of 2024-05-27. */
function dayOfVersion(version: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})\d{6}/.exec(version) ?? [];
  const day = `${year ?? ''}-${month ?? ''}-${date ?? ''}`;
  return isDay(day) ? day : undefined;
}

async function* readEntities(
  stream: () => AsyncIterable<Uint8Array>,
  reading: FtmReading,
  sourceKey: string,
  published: Day | undefined,
): AsyncGenerator<Statement> {
  reading.begin(sourceKey, published);
  for await (const objects of readObjects(stream()))
    for (const object of objects) {
      if (isFault(object)) yield faultProblem(object);
      else if (isIndex(object.value)) yield indexOnly(object.value, object.line);
      else for (const statement of reading.entity(object.value, object.number, object.line)) yield statement;
    }
  if (reading.waits)
    for await (const objects of readObjects(stream()))
      for (const object of objects)
        if (!isFault(object))
          for (const statement of reading.again(object.value, object.number, object.line)) yield statement;
  yield* reading.end();
}

function source(key: string, title: string, published: Day | undefined): Statement {
  return { says: 'SOURCE', key, title, publisher: '', published, kind: 'FollowTheMoney', keyScheme: 'ftm-record' };
}

/** The latest day on which the first entities of a file were seen by whoever made it: the day of the file. */
function lastSeen(head: string): Day | undefined {
  const days = [...head.matchAll(/"last_seen"\s*:\s*"(\d{4}-\d{2}-\d{2})/g)].map(([, day]) => day ?? '').filter(isDay);
  return days.sort().at(-1);
}

function isIndex({ versions }: JsonObject): boolean {
  return typeof versions === 'object' && versions !== null;
}

function indexOnly({ versions }: JsonObject, line: number): ProblemStatement {
  const count = Object.keys(versions as object).length;
  const at: Spot = { place: `line ${line}`, pointer: `line:${line}`, line };
  return {
    says: 'PROBLEM',
    severity: 'warning',
    code: 'INDEX_ONLY',
    message: `This is the index of a chain of ${count} deltas, and states no facts itself.`,
    mend: 'import the deltas in their order, or the folder of the chain as a zip',
    at,
  };
}
