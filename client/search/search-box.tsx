import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { partyOption, searchStatus, usePartySearch } from '../lib/party-search.ts';
import { pathOptions, pathStatus, twoNames } from './two-names.ts';
import { PartyCombobox, type PartyOption } from '../ui/inputs/party-combobox.tsx';
import { say } from './messages/words.ts';

/**
 * Search in the header: Ctrl or Cmd with K, or a slash, goes to it from anywhere; Enter opens what is found on the
 * graph, Shift with Enter or “page” beside it the page about it. Two names with an arrow between them open the paths
 * from one to the other.
 */
export function SearchBox() {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const names = twoNames(text);
  const search = usePartySearch(names?.[0] ?? text);
  const second = usePartySearch(names?.[1] ?? '');
  const navigate = useNavigate();
  useSearchKeys(() => {
    input.current?.focus();
    input.current?.select();
  });
  const openPage = ({ id, mark }: PartyOption) => {
    setText('');
    input.current?.blur();
    void navigate({
      to: mark === 'person' || mark === 'outside' ? '/person' : '/company',
      search: (previous: { on?: string | undefined; known?: string | undefined }) => ({
        id,
        on: previous.on,
        known: previous.known,
      }),
    });
  };
  return (
    <PartyCombobox
      label={say('searchPeopleAndCompanies')}
      placeholder={say('searchPeopleCompanies')}
      shortcut={/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K'}
      value={text}
      onValueChange={setText}
      options={names ? pathOptions(search, second) : search.matches.map(partyOption)}
      status={names ? pathStatus(search, second, names[1]) : searchStatus(search)}
      problem={(search.problem ?? second.problem) !== undefined}
      busy={search.searching || second.searching}
      inputRef={input}
      onOpenPage={names ? undefined : openPage}
      onChoose={({ id }) => {
        setText('');
        input.current?.blur();
        void navigate({
          to: '/',
          search: (previous: { on?: string | undefined; known?: string | undefined }) => ({
            ...(names ? { focus: id.split(',')[0], between: id } : { focus: id }),
            on: previous.on,
            known: previous.known,
          }),
        });
      }}
    />
  );
}

/** Calls `onSearch` for Ctrl/Cmd-K anywhere, and for a slash outside fields. */
function useSearchKeys(onSearch: () => void): void {
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const withK = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !inField(event.target);
      if (!withK && !slash) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, []);
}

function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
