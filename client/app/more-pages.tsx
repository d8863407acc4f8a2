import { Popover } from '@base-ui/react/popover';
import { Link } from '@tanstack/react-router';
import { Bookmark, ChevronDown } from 'lucide-react';
import { useContext, useState } from 'react';
import { KeepView } from '../ui/keep-view.ts';
import { LanguageControl } from './controls/language-control.tsx';
import { say } from './messages/words.ts';

/** Pages of the whole graph, besides those about one company in the header's row. */
const PAGES = [
  { to: '/companies', label: say('companies'), about: say('allOfThemAsAList') },
  { to: '/people', label: say('people'), about: say('theSameOfPersons') },
  { to: '/boards', label: say('boards'), about: say('peopleAndCompaniesAsAMatrix') },
  { to: '/audits', label: say('audits'), about: say('everyBoardUnderTheRuleBooks') },
  { to: '/rankings', label: say('rankings'), about: say('seatsInterlocksBetweennessLargestOwnersCircles') },
  { to: '/watch', label: say('watch'), about: say('whatChangedOfCompaniesYouWatch') },
  { to: '/views', label: say('views'), about: say('pagesAndStoriesThatYouKeep') },
  { to: '/notes', label: say('notes'), about: say('yourWordsOnPartiesAndFacts') },
  { to: '/imports', label: say('imports'), about: say('filesOfYourOwnWhatThey') },
  { to: '/help', label: say('help'), about: say('whatTheSymbolsAndWordsMean') },
  { to: '/matches', label: say('sameOrDifferent'), about: say('partiesOfLikeNamesThatMay') },
] as const;

/** The further pages, behind one button. The day that is looked at goes along. */
export function MorePages({ day }: { readonly day: { readonly on?: string; readonly known?: string } }) {
  const [open, setOpen] = useState(false);
  const keep = useContext(KeepView);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="button button-plain header-more">
        {say('more')} <ChevronDown size={14} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-layer" sideOffset={6} align="end">
          <Popover.Popup className="popup more-pages" aria-label={say('morePages')}>
            {keep && (
              <button
                type="button"
                className="more-keep"
                onClick={() => {
                  setOpen(false);
                  keep();
                }}
              >
                <Bookmark size={14} aria-hidden /> {say('keepThisView')}
              </button>
            )}
            <div className="more-language">
              <LanguageControl />
            </div>
            <nav aria-label={say('morePages')}>
              {PAGES.map(({ to, label, about }) => (
                <Link
                  key={to}
                  to={to}
                  search={day}
                  onClick={() => {
                    setOpen(false);
                  }}
                >
                  <span>{label}</span>
                  <span className="caption">{about}</span>
                </Link>
              ))}
            </nav>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
