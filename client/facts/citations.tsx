import { citationText, observedText, sourceText, type CitationData } from '../lib/citation.ts';
import { CitationLink } from '../ui/citation-link.tsx';

/** Where a fact is stated: each place as a link that opens the source there. */
export function Citations({ citations }: { readonly citations: readonly CitationData[] }) {
  return citations.map((citation, index) => (
    <CitationLink
      key={index}
      source={citation.source.id}
      line={citation.line}
      lineEnd={citation.lineEnd}
      text={`${index > 0 && citations[index - 1]?.source.id === citation.source.id ? '' : `${sourceText(citation)}, `}${citationText(citation)}`}
      title={[citation.source.title, observedText(citation)].filter(Boolean).join(', ')}
    />
  ));
}
