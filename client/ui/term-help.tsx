import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { GLOSSARY } from '../__generated__/glossary.ts';
import './term-help.css';
import { LANGUAGE } from '../lib/language/language.ts';
import { say } from './messages/words.ts';

type Word = (typeof GLOSSARY)[number]['words'][number];
export type TermId = Word['id'];

/**
 * A word of the field with a small help behind it that opens its line of the glossary, which is loaded when first asked
 * for.
 */
export function TermHelp({ id, children }: { readonly id: TermId; readonly children: string }) {
  const [word, setWord] = useState<Word>();
  const [open, setOpen] = useState(false);
  const line = useId();
  const toggle = async () => {
    setOpen(!open);
    if (word !== undefined) return;
    const { GLOSSARY: all } = await import('../__generated__/glossary.ts');
    setWord(all.flatMap(({ words }): readonly Word[] => words).find((one) => one.id === id));
  };
  return (
    <>
      {children}{' '}
      <button
        type="button"
        className="term-help screen-only"
        aria-label={say('whatIsTerm', { term: children })}
        aria-expanded={open}
        aria-controls={line}
        onClick={() => void toggle()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.stopPropagation();
          setOpen(false);
        }}
      >
        ?
      </button>
      <span id={line} role="status" className="term-line" hidden={!open}>
        {open && word !== undefined && (
          <>
            {lineOf(word)}{' '}
            <Link to="/help" hash={word.id}>
              {say('inTheGlossary')}
            </Link>
          </>
        )}
      </span>
    </>
  );
}

/** The word with its other language, and what it means. */
function lineOf({ word, japanese, meaning, inJapanese, meaningInJapanese }: Word): string {
  if (LANGUAGE === 'ja') return say('termLine', { term: both(word, inJapanese), meaning: meaningInJapanese });
  return say('termLine', { term: japanese === '' ? word : both(word, japanese), meaning });
}

function both(word: string, japanese: string): string {
  return say('wordAndJapanese', { word, japanese });
}
