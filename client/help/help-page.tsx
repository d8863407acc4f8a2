import { useEffect } from 'react';
import { useTitle } from '../lib/window/title.ts';
import './help.css';
import { GlossaryList } from './glossary-list.tsx';
import { KeyList } from './key-list.tsx';
import { say } from './messages/words.ts';
import { LineSigns, PartySigns } from './signs.tsx';

/** What stands on the screen and what it means: symbols, the two times, what is not known, words, keys. */
export function HelpPage() {
  useTitle(say('whatYouAreLookingAt'));
  useEffect(() => {
    // The word that an address ends with; the browser looked for it before the page was there.
    // Their ids are plain letters and hyphens, which no address writes otherwise.
    if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <div className="page help">
      <header className="page-head">
        <h1>{say('whatYouAreLookingAt')}</h1>
        <p className="quiet">{say('inOneSentence')}</p>
      </header>
      <div className="help-columns">
        <section>
          <h2>{say('symbols')}</h2>
          <PartySigns />
          <p className="caption">{say('shapesTellPartiesApart')}</p>
        </section>
        <section>
          <h2>{say('lines')}</h2>
          <LineSigns />
        </section>
        <section>
          <h2>{say('theTwoTimes')}</h2>
          <p>{say('theDayShown')}</p>
          <p>{say('theDayKnown')}</p>
        </section>
        <section>
          <h2>{say('whatIsNotKnown')}</h2>
          <p>{say('unknownIsAValue')}</p>
          <p>{say('certainAndPossible')}</p>
        </section>
        <section>
          <h2>{say('whereItIsStated')}</h2>
          <p>{say('everyFactCites')}</p>
        </section>
      </div>
      <section className="section">
        <h2>{say('keys')}</h2>
        <p className="quiet">{say('pressToSeeKeys')}</p>
        <KeyList />
      </section>
      <section className="section">
        <h2>{say('words')}</h2>
        <GlossaryList />
      </section>
    </div>
  );
}
