import { messagesOf } from '../../shared/language/messages-of.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export const say = messagesOf(en, ja);
