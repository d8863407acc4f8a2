import { dayInShort } from './days.ts';
import { graphql, type ResultOf } from './graphql.ts';

export const citationFields = graphql(`
  fragment CitationFields on Citation {
    place
    line
    lineEnd
    observedOn
    source {
      id
      title
      published
    }
  }
`);

export type CitationData = ResultOf<typeof citationFields>;

/** `AGM notice 2007, 2(3) Major shareholders, line 223` */
export function citationText({ source, place, line, lineEnd }: CitationData): string {
  return [source.title, place, lineText(line, lineEnd)].filter(Boolean).join(', ');
}

export function lineText(line: number | null, lineEnd: number | null): string | undefined {
  if (line === null) return undefined;
  return lineEnd === null || lineEnd === line ? `line ${String(line)}` : `lines ${String(line)}–${String(lineEnd)}`;
}

export function observedText({ observedOn }: CitationData): string | undefined {
  return observedOn === null ? undefined : `as of ${dayInShort(observedOn)}`;
}
