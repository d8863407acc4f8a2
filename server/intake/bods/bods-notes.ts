import type { Annotation } from './bods-shape.ts';

/**
 * What a statement says besides the fact, kept in the fact's note in the standard's own words: one `field: value` a
 * line, a line break in a value as a line that begins with two spaces. `readNote` gives back what `noteOf` wrote.
 */
export type NoteLine = readonly [field: string, value: string];

export function noteOf(lines: readonly NoteLine[]): string | undefined {
  if (lines.length === 0) return undefined;
  return lines.map(([field, value]) => `${field}: ${value.replaceAll('\n', '\n  ')}`).join('\n');
}

const LINE = /^([A-Za-z]+): ?([^]*)$/;

/** The lines of a note; text that is none of ours comes back as `details`. */
export function readNote(note: string | undefined): NoteLine[] {
  if (note === undefined) return [];
  return note.split(/\n(?! {2})/).map((line): NoteLine => {
    const value = line.replaceAll('\n  ', '\n');
    const [, field, rest] = LINE.exec(value) ?? [];
    return field === undefined || rest === undefined ? ['details', value] : [field, rest];
  });
}

/**
 * `motivation=linking; target=/interests/0; url=https://…; description=…`: the description last, as it may hold
 * anything.
 */
export function annotationLine(annotation: Annotation): NoteLine {
  const { motivation, statementPointerTarget, url, creationDate, createdBy, transformedContent, description } =
    annotation;
  const parts: [string, string | undefined][] = [
    ['motivation', motivation],
    ['target', statementPointerTarget],
    ['url', url],
    ['created', creationDate],
    ['by', createdBy?.name],
    ['byUri', createdBy?.uri],
    ['transformed', transformedContent],
    ['description', description],
  ];
  const said = parts.filter(([, value]) => value !== undefined && value !== '');
  return ['annotation', said.map(([name, value]) => `${name}=${value ?? ''}`).join('; ')];
}

const ANNOTATION = /(?:^|; )(motivation|target|url|created|byUri|by|transformed|description)=/g;

export function readAnnotation(line: string): Annotation {
  const found: Record<string, string> = {};
  const marks = [...line.matchAll(ANNOTATION)];
  const last = marks.findIndex(([, name]) => name === 'description');
  const used = last < 0 ? marks : marks.slice(0, last + 1);
  used.forEach((mark, i) => {
    const next = used[i + 1];
    found[mark[1] as string] = line.slice(mark.index + mark[0].length, next === undefined ? line.length : next.index);
  });
  const createdBy =
    found['by'] === undefined && found['byUri'] === undefined ? undefined : { name: found['by'], uri: found['byUri'] };
  return {
    statementPointerTarget: found['target'] ?? '',
    motivation: found['motivation'] ?? 'commenting',
    ...(found['url'] !== undefined && { url: found['url'] }),
    ...(found['created'] !== undefined && { creationDate: found['created'] }),
    ...(createdBy !== undefined && { createdBy }),
    ...(found['transformed'] !== undefined && { transformedContent: found['transformed'] }),
    ...(found['description'] !== undefined && { description: found['description'] }),
  };
}
