import { useState } from 'react';
import { citationText, observedText, sourceText, type CitationData } from '../lib/citation.ts';
import { CitationLink } from '../ui/citation-link.tsx';

/** Places shown before the rest is asked for. */
const SHOWN = 2;

/** Where a fact is stated: each place as a link that opens the source there. */
export function Citations({ citations }: { readonly citations: readonly CitationData[] }) {
  const [all, setAll] = useState(false);
  const cut = !all && citations.length > SHOWN + 1;
  const shown = cut ? citations.slice(0, SHOWN) : citations;
  return (
    <>
      {shown.map((citation, index) => (
        <CitationLink
          key={index}
          source={citation.source.id}
          line={citation.line}
          lineEnd={citation.lineEnd}
          text={
            citations[index - 1]?.source.id === citation.source.id
              ? citationText(citation)
              : `${sourceText(citation)}, ${citationText(citation)}`
          }
          title={[citation.source.title, citationText(citation), observedText(citation)].filter(Boolean).join(', ')}
        />
      ))}
      {cut && (
        <button
          type="button"
          className="fact-more"
          onClick={() => {
            setAll(true);
          }}
        >
          {citations.length - SHOWN} more places
        </button>
      )}
    </>
  );
}
