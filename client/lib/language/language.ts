import { readPreference, writePreference } from '../storage.ts';

/**
 * The language of the page, decided once when it is loaded: `?lang=` in the address, which then holds for this tab;
 * else what was chosen here before; else the browser's. Everything looked at stands in the address, so choosing another
 * loads the page anew.
 */
export const LANGUAGES = ['en', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface LanguageSources {
  /** `?lang=` of the address. */
  readonly address: string | null;
  /** What the address of this tab said before. */
  readonly tab: string | null;
  readonly chosen: string | null;
  /** As the browser lists them, the one liked best first. */
  readonly browser: readonly string[];
}

export function languageOf({ address, tab, chosen, browser }: LanguageSources): Language {
  const said = [address, tab, chosen].flatMap((text) => LANGUAGES.find((one) => one === text) ?? []);
  const spoken = browser.flatMap((tag) => LANGUAGES.find((one) => tag.toLowerCase().split('-')[0] === one) ?? []);
  return said[0] ?? spoken[0] ?? 'en';
}

const KEY = 'govgraph-language';

export const LANGUAGE: Language = atLoad();

/** Chooses a language for good; the page is to be loaded anew. */
export function chooseLanguage(language: Language): void {
  writePreference(KEY, language);
  keepForTab(null);
}

function atLoad(): Language {
  if (typeof document === 'undefined') return 'en';
  const search = new URLSearchParams(location.search);
  const address = search.get('lang');
  const language = languageOf({
    address,
    tab: ofTab(),
    chosen: readPreference(KEY),
    browser: navigator.languages,
  });
  if (address !== null) {
    keepForTab(language);
    search.delete('lang');
    const rest = search.toString();
    history.replaceState(history.state, '', `${location.pathname}${rest === '' ? '' : `?${rest}`}${location.hash}`);
  }
  document.documentElement.lang = language;
  return language;
}

function ofTab(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keepForTab(language: Language | null): void {
  try {
    if (language === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, language);
  } catch {
    // Storage is forbidden: the language holds for this page.
  }
}

/** Between the parts of a list. */
export const COMMA = LANGUAGE === 'ja' ? '、' : ', ';
