import { useState } from 'react';
import { citationText, observedText, sourceText, type CitationData } from '../lib/facts/citation.ts';
import { usePaper } from '../lib/window/paper.ts';
import { CitationLink } from '../ui/citation-link.tsx';
import { say } from './messages/words.ts';

/** Places shown before the rest is asked for. */
const SHOWN = 2;

/** Where a fact is stated, first two places and the others when asked for and on paper. */
export function Citations({ citations }: { readonly citations: readonly CitationData[] }) {
  const [all, setAll] = useState(false);
  const paper = usePaper();
  const cut = !all && !paper && citations.length > SHOWN + 1;
  return (
    <>
      <AllCitations citations={cut ? citations.slice(0, SHOWN) : citations} />
      {cut && (
        <button
          type="button"
          className="fact-more"
          onClick={() => {
            setAll(true);
          }}
        >
          {say('citationsMorePlaces', { citations: citations.length - SHOWN })}
        </button>
      )}
    </>
  );
}

/**
 * Each place as a link that opens the source there; a source is named once where several places of it follow each
 * other.
 */
export function AllCitations({ citations }: { readonly citations: readonly CitationData[] }) {
  return citations.map((citation, index) => (
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
  ));
}
