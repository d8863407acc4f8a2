import type { Day } from '../../time/day.ts';
import { recordScheme } from './codes.ts';
import type { ReadOptions, SourceStatement } from '../importer.ts';
import type { BodsSource, BodsStatement, Publication } from './bods-shape.ts';

/** Where a statement comes from, and from when it could be known. */
export interface Origin {
  readonly source: string;
  /** Where it is not the day on which the source was published. */
  readonly knownFrom: Day | undefined;
  /** The day of the statement. */
  readonly statedOn: Day | undefined;
}

/**
 * The sources of a file: one for each publisher, day of publication and account of where the information comes from. A
 * statement is known from its publication on; one that is dated after its publication, or has none, from its own date
 * on.
 */
export class BodsSources {
  readonly #told = new Map<string, SourceStatement>();
  readonly #name: string;
  readonly #options: ReadOptions;

  constructor(fileName: string, options: ReadOptions) {
    this.#name = fileName;
    this.#options = options;
  }

  /** The origin of a statement, and its source when it is told for the first time. */
  of(statement: BodsStatement): Origin & { readonly fresh: SourceStatement | undefined } {
    const { publicationDetails, source, statementDate } = statement;
    const key = keyOf(publicationDetails, source);
    let told = this.#told.get(key);
    let fresh: SourceStatement | undefined;
    if (told === undefined) {
      told = this.#sourceOf(`source-${this.#told.size + 1}`, publicationDetails, source);
      this.#told.set(key, told);
      fresh = told;
    }
    const day = statementDate?.slice(0, 10);
    const statedOn = day?.length === 10 ? day : undefined;
    const later = statedOn !== undefined && (told.published === undefined || statedOn > told.published);
    return { source: told.key, fresh, statedOn, knownFrom: later ? statedOn : undefined };
  }

  #sourceOf(key: string, publication: Publication | undefined, source: BodsSource | undefined): SourceStatement {
    const publisher = publication?.publisher.name ?? publication?.publisher.url ?? '';
    const { sourceTitle } = this.#options;
    const types = source?.type?.join(', ') ?? '';
    const asserted = source?.assertedBy?.map(({ name, uri }) => name ?? uri ?? '').filter((name) => name !== '') ?? [];
    const title = titleOf(publisher, source?.description, asserted, this.#name);
    const published = publication?.publicationDate.slice(0, 10) ?? this.#options.published;
    const [url, retrieved, licence] = [source?.url, source?.retrievedAt?.slice(0, 10), publication?.license];
    return {
      says: 'SOURCE',
      key,
      title: sourceTitle ?? title,
      publisher,
      published,
      kind: types === '' ? 'BODS' : `BODS: ${types}`,
      keyScheme: recordScheme(publisher),
      ...(url !== undefined && { url }),
      ...(retrieved !== undefined && { retrieved }),
      ...(licence !== undefined && { licence }),
    };
  }
}

function keyOf(publication: Publication | undefined, source: BodsSource | undefined): string {
  const asserted = source?.assertedBy?.map(({ name, uri }) => `${name ?? ''} ${uri ?? ''}`).join('\u0001');
  return [
    publication?.publisher.name,
    publication?.publisher.url,
    publication?.publicationDate.slice(0, 10),
    publication?.license,
    source?.type?.join(' '),
    source?.description,
    source?.url,
    source?.retrievedAt?.slice(0, 10),
    asserted,
  ].join('\u0000');
}

const OF = 'Beneficial ownership statements of ';
const ASSERTED = 'asserted by ';

/** "Beneficial ownership statements of the register (taken from the web; asserted by A, B)". */
function titleOf(
  publisher: string,
  description: string | undefined,
  asserted: readonly string[],
  file: string,
): string {
  const about = [
    ...(description === undefined || description === '' ? [] : [description]),
    ...(asserted.length === 0 ? [] : [`${ASSERTED}${asserted.join(', ')}`]),
  ];
  const whole = publisher === '' ? file : `${OF}${publisher}`;
  return about.length === 0 ? whole : `${whole} (${about.join('; ')})`;
}

/** What `titleOf` was given; of any other title, that it is the description. */
export function readTitle(title: string, publisher: string): { description?: string; assertedBy?: { name: string }[] } {
  const start = `${OF}${publisher}`;
  if (title === start) return {};
  const inner = title.startsWith(`${start} (`) && title.endsWith(')') ? title.slice(start.length + 2, -1) : undefined;
  if (inner === undefined) return { description: title };
  const at = inner.startsWith(ASSERTED) ? 0 : inner.lastIndexOf(`; ${ASSERTED}`);
  if (at < 0) return { description: inner };
  const names = inner.slice(inner.indexOf(ASSERTED, at) + ASSERTED.length).split(', ');
  return { ...(at > 0 && { description: inner.slice(0, at) }), assertedBy: names.map((name) => ({ name })) };
}
