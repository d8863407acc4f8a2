import { useState } from 'react';
import { GLOSSARY } from '../__generated__/glossary.ts';
import { say } from './messages/words.ts';

/** The glossary, narrowed to what is like a text; each word has an address of its own. */
export function GlossaryList() {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const groups = GLOSSARY.map(({ heading, words }) => ({
    heading,
    words: words.filter(({ word, japanese, meaning }) =>
      [word, japanese, meaning].some((part) => part.toLowerCase().includes(wanted)),
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
            {words.map(({ id, word, japanese, meaning, source }) => (
              <div key={id} id={id}>
                <dt>
                  {word} {japanese !== '' && <span lang="ja">{japanese}</span>}
                </dt>
                <dd>
                  {meaning} <span className="caption">{source}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
