import { COMMA } from '../language/language.ts';
import { dayInShort } from '../days.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { say } from '../messages/words.ts';
import { lineBeside } from './line-beside.ts';

export const citationFields = graphql(`
  fragment CitationFields on Citation {
    place
    line
    lineEnd
    observedOn
    source {
      id
      title
      kind
      published
    }
  }
`);

export type CitationData = ResultOf<typeof citationFields>;

/** A source in short: `Convocation notice 2007`. */
export function sourceText({ source }: Pick<CitationData, 'source'>): string {
  return `${source.kind} ${source.published.slice(0, 4)}`;
}

/** The place in it: `Business Report 2(3) Major shareholders, line 225`. */
export function citationText({ place, line, lineEnd }: CitationData): string {
  return [place, lineText(lineBeside(place, line) ?? null, lineEnd)].filter(Boolean).join(COMMA);
}

export function lineText(line: number | null, lineEnd: number | null): string | undefined {
  if (line === null) return undefined;
  return lineEnd === null || lineEnd === line ? say('lineLine', { line }) : say('linesLineLineEnd', { line, lineEnd });
}

export function observedText({ observedOn }: CitationData): string | undefined {
  return observedOn === null ? undefined : say('asOfObservedOn', { observedOn: dayInShort(observedOn) });
}
