import { chooseLanguage, LANGUAGE } from '../../lib/language/language.ts';
import { say } from '../messages/words.ts';

const OTHER = LANGUAGE === 'ja' ? 'en' : 'ja';

/** The other language, in its own words; the page is loaded anew, with all that stands in the address. */
export function LanguageControl() {
  return (
    <button
      type="button"
      className="button button-plain language-control"
      lang={OTHER}
      title={say('otherLanguage')}
      aria-label={say('otherLanguage')}
      onClick={() => {
        chooseLanguage(OTHER);
        location.reload();
      }}
    >
      {say('otherLanguageInShort')}
    </button>
  );
}
