import { useState } from 'react';
import { GLOSSARY } from '../__generated__/glossary.ts';
import { LANGUAGE } from '../lib/language/language.ts';
import { say } from './messages/words.ts';

const JAPANESE = LANGUAGE === 'ja';

/** The glossary, narrowed to what is like a text, in either language; each word has an address of its own. */
export function GlossaryList() {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const groups = GLOSSARY.map(({ heading, headingInJapanese, words }) => ({
    heading: JAPANESE ? headingInJapanese : heading,
    words: words.filter(({ word, japanese, meaning, inJapanese, meaningInJapanese }) =>
      [word, japanese, meaning, inJapanese, meaningInJapanese].some((part) => part.toLowerCase().includes(wanted)),
    ),
  })).filter(({ words }) => words.length > 0);
  return (
    <>
      <label className="field help-find">
        {say('findAWord')}
        <input
          className="field-input"
          type="search"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
      {groups.length === 0 && <p role="status">{say('noWordIsLike', { text })}</p>}
      {groups.map(({ heading, words }) => (
        <section key={heading}>
          <h3 className="overline">{heading}</h3>
          <dl className="help-words">
            {words.map((word) => (
              <div key={word.id} id={word.id}>
                <dt>
                  {JAPANESE ? word.inJapanese : word.word}{' '}
                  {JAPANESE ? (
                    <span lang="en">{word.word}</span>
                  ) : (
                    word.japanese !== '' && <span lang="ja">{word.japanese}</span>
                  )}
                </dt>
                <dd>
                  {JAPANESE ? word.meaningInJapanese : word.meaning}{' '}
                  <span className="caption">{JAPANESE ? word.sourceInJapanese : word.source}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
