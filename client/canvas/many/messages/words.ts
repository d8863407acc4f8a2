import { wordsOf } from '../../../lib/language/words-of.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** Says the messages of this folder. */
export const say = wordsOf(en, ja);
