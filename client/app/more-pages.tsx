import { Popover } from '@base-ui/react/popover';
import { Link } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';

/** Pages of the whole graph, besides those about one company in the header's row. */
const PAGES = [
  { to: '/companies', label: 'Companies', about: 'All of them as a list to filter, sort and take out' },
  { to: '/people', label: 'People', about: 'The same of persons' },
  { to: '/boards', label: 'Boards', about: 'People and companies as a matrix; two boards compared' },
  { to: '/audits', label: 'Audits', about: 'Every board under the rule books, with what speaks against' },
  { to: '/rankings', label: 'Rankings', about: 'Seats, interlocks, betweenness, largest owners, circles' },
  { to: '/watch', label: 'Watch', about: 'What changed of companies you watch, after each load and import' },
  { to: '/imports', label: 'Imports', about: 'Files of your own: what they would bring, accept, withdraw' },
  { to: '/matches', label: 'Same or different?', about: 'Parties of like names that may be one' },
] as const;

/** The further pages, behind one button. The day that is looked at goes along. */
export function MorePages({ day }: { readonly day: { readonly on?: string; readonly known?: string } }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="button button-plain header-more">
        More <ChevronDown size={14} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-layer" sideOffset={6} align="end">
          <Popover.Popup className="popup more-pages" aria-label="More pages">
            <nav aria-label="More pages">
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
