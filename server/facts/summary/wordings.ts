import type { Language } from '../../vocabulary/languages.ts';
import { JAPANESE_WORDING } from './japanese-wording.ts';
import type { Wording } from './wording-parts.ts';
import * as english from './wording.ts';

/** By language. */
export const WORDINGS: Readonly<Record<Language, Wording>> = { en: english, ja: JAPANESE_WORDING };
