import { COMMA } from '../lib/language/language.ts';
import { useState } from 'react';
import { citationText, lineText, observedText, sourceText, type CitationData } from '../lib/facts/citation.ts';
import { CitationLink } from '../ui/citation-link.tsx';
import { say } from './messages/words.ts';

/**
 * Where a fact is stated, folded to one mark: its first place in short, and how many more there are, which
 * opens all of them. On paper all of them stand.
 */
export function Citations({ citations }: { readonly citations: readonly CitationData[] }) {
  const [open, setOpen] = useState(false);
  const [first] = citations;
  if (first === undefined || open) return <AllCitations citations={citations} />;
  return (
    <>
      <span className="citation-mark">
        <CitationLink
          source={first.source.id}
          line={first.line}
          lineEnd={first.lineEnd}
          text={`${sourceText(first)}, ${lineText(first.line, first.lineEnd) ?? citationText(first)}`}
          title={[first.source.title, citationText(first), observedText(first)].filter(Boolean).join(COMMA)}
        />
        {citations.length > 1 && (
          <button
            type="button"
            className="fact-more"
            title={say('everyPlaceThatStatesIt')}
            onClick={() => {
              setOpen(true);
            }}
          >
            {say('morePlaces', { citations: citations.length - 1 })}
          </button>
        )}
      </span>
      <span className="citation-print">
        <AllCitations citations={citations} />
      </span>
    </>
  );
}

/**
 * Each place as a link that opens the source there; a source is named once where several places of it follow each
 * other.
 */
function AllCitations({ citations }: { readonly citations: readonly CitationData[] }) {
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
      title={[citation.source.title, citationText(citation), observedText(citation)].filter(Boolean).join(COMMA)}
    />
  ));
}
