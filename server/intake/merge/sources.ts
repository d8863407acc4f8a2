import type { Source } from '../../shared/facts.ts';
import type { Day } from '../../time/day.ts';
import type { SourceStatement } from '../importer.ts';
import type { MergeWorld } from './merge-world.ts';

/** The sources of one file, as its facts cite them. */
export interface FileSources {
  /** The source that statements without one stand in. */
  readonly main: Source;
  /** Undefined for a key that names no source of the file. */
  readonly of: (key: string | undefined) => Source | undefined;
  readonly byId: (id: string) => Source | undefined;
  /** The same source as it was on another day: a file may hold editions of many days. */
  readonly on: (source: Source, day: Day) => Source;
}

export interface SourceDefaults {
  /** Id of the import; its first source has it too. */
  readonly id: string;
  readonly fileName: string;
  /** Of the file as it came. */
  readonly sha256: string;
  readonly format: string;
  readonly title: string | undefined;
  /** For a source that does not say when it was published. */
  readonly published: Day;
}

/** Puts the sources of a file into the world; `publisherOf` gives the id of the party that a publisher is. */
export function putSources(
  world: MergeWorld,
  stated: readonly SourceStatement[],
  defaults: SourceDefaults,
  publisherOf: (text: string) => string,
): FileSources {
  const { id, format, title, published, fileName } = defaults;
  const byKey = new Map<string, Source>();
  const all: readonly SourceStatement[] =
    stated.length > 0
      ? stated
      : [
          {
            says: 'SOURCE',
            key: '',
            title: title ?? fileName,
            publisher: '',
            published,
            kind: format,
          },
        ];
  for (const statement of all) {
    if (byKey.has(statement.key)) continue;
    const source: Source = {
      id: statement.id ?? (byKey.size === 0 ? id : `${id}-${String(byKey.size + 1)}`),
      title: statement.title || (title ?? fileName),
      publisher: publisherOf(statement.publisher),
      published: statement.published ?? published,
      kind: statement.kind,
      // A source with an id of the graph is another document than the file that tells of it.
      ...(statement.id === undefined ? { sha256: defaults.sha256 } : {}),
      ...Object.fromEntries(
        (['language', 'url', 'retrieved', 'licence', 'file'] as const).flatMap((field) =>
          statement[field] === undefined ? [] : [[field, statement[field]]],
        ),
      ),
    };
    byKey.set(statement.key, source);
    if (!world.sources.has(source.id)) world.sources.set(source.id, source);
  }
  const [main] = byKey.values();
  if (main === undefined) throw new RangeError('a file has at least one source');
  return {
    main,
    of: (key) => (key === undefined ? main : byKey.get(key)),
    byId: (source) => world.sources.get(source),
    on: (source, day) => {
      if (source.published === day) return source;
      const id = `${source.id}-on-${day}`;
      const known = world.sources.get(id) ?? { ...source, id, published: day };
      world.sources.set(id, known);
      return known;
    },
  };
}
