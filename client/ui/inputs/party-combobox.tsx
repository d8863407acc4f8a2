import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { useState, type Ref } from 'react';
import './party-combobox.css';
import { PartyMark, type MarkName } from '../party-mark.tsx';
import { say } from '../messages/words.ts';

export interface PartyOption {
  readonly id: string;
  readonly name: string;
  /** How the name is read, in kana. */
  readonly reading?: string | undefined;
  readonly mark: MarkName;
  readonly kind: string;
  readonly detail: string;
}

/**
 * A field in which a party is looked up by name: arrows move, Enter takes, Escape closes. It only shows; who searches
 * is the caller's.
 */
export function PartyCombobox({
  label,
  placeholder,
  value,
  onValueChange,
  options,
  status,
  problem,
  busy,
  shortcut,
  highlightFirst = true,
  onChoose,
  onOpenPage,
  inputRef,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly options: readonly PartyOption[];
  /** Said above the options, and to screen readers when it changes. */
  readonly status: string | undefined;
  readonly problem: boolean;
  readonly busy: boolean;
  readonly shortcut?: string;
  /** Enter takes the first option; not where other text may stand as well. */
  readonly highlightFirst?: boolean;
  readonly onChoose: (option: PartyOption) => void;
  /** Opens the page about it, by the word at its end or by Shift with Enter. */
  readonly onOpenPage?: ((option: PartyOption) => void) | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
}) {
  const [pointed, setPointed] = useState<PartyOption>();
  const showing = value.trim() !== '' && (options.length > 0 || status !== undefined);
  return (
    <Autocomplete.Root
      items={options}
      value={value}
      onValueChange={(next, { reason }) => {
        if (reason !== 'item-press') onValueChange(next);
      }}
      itemToStringValue={(option: PartyOption) => option.name}
      filter={null}
      autoHighlight={highlightFirst}
      onItemHighlighted={setPointed}
    >
      <Autocomplete.InputGroup className="combobox">
        <Search size={14} aria-hidden />
        <Autocomplete.Input
          ref={inputRef}
          aria-label={label}
          placeholder={placeholder}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !event.shiftKey || !pointed || !onOpenPage || !showing) return;
            event.preventDefault();
            event.preventBaseUIHandler();
            onOpenPage(pointed);
          }}
        />
        {shortcut !== undefined && <kbd aria-hidden>{shortcut}</kbd>}
      </Autocomplete.InputGroup>
      <Autocomplete.Portal hidden={!showing}>
        <Autocomplete.Positioner className="popup-layer" sideOffset={6} align="start">
          <Autocomplete.Popup className="popup combobox-popup" aria-busy={busy || undefined}>
            <Autocomplete.Status>
              {status !== undefined && (
                <div className={`combobox-status${problem ? ' combobox-status-problem' : ''}`}>{status}</div>
              )}
            </Autocomplete.Status>
            <Autocomplete.List aria-label={label}>
              {(option: PartyOption) => (
                <Autocomplete.Item
                  key={option.id}
                  value={option}
                  className="combobox-item"
                  onClick={() => {
                    onChoose(option);
                  }}
                >
                  <PartyMark mark={option.mark} />
                  <span>
                    {option.name}
                    {option.reading !== undefined && (
                      <small className="reading" lang="ja">
                        {option.reading}
                      </small>
                    )}
                  </span>
                  <span className="caption">
                    {option.kind} · {option.detail}
                    {onOpenPage !== undefined && (
                      <span
                        className="combobox-page"
                        title={say('openThePageAboutIt')}
                        onClick={(event) => {
                          event.stopPropagation();
                          onOpenPage(option);
                        }}
                      >
                        {say('page')}
                      </span>
                    )}
                  </span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
