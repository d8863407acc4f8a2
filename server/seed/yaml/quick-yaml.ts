import { constructFromEvents, CORE_SCHEMA, parseEvents } from 'js-yaml';
import { unseenIn } from '../../shared/unseen-characters.ts';
import { areSureEvents } from './sure-events.ts';

/** Forms of this product nest fewer than ten levels. */
export const MOST_LEVELS = 20;
/** What no event tells: tabs, line ends of other systems, where documents begin and end. */
const UNSURE = /[\t\r\u0085\u2028\u2029\uFEFF]|^(?:---|\.\.\.)/m;

/**
 * The value of a text by the quicker of two libraries, where its events show that both read it alike. Undefined of
 * every other text, sound or not: the library with lines (`yaml`) then says what it means, or what is wrong. Texts come
 * out in one form of their letters (NFC).
 */
export function quickYaml(text: string): object | undefined {
  if (UNSURE.test(text) || unseenIn(text) !== undefined) return undefined;
  // Whatever is a sign of YAML in one form is one in the other, or ends up among what is not sure.
  const source = text.normalize('NFC');
  try {
    const events = parseEvents(source, { maxDepth: MOST_LEVELS });
    if (!areSureEvents(events, source)) return undefined;
    const [value] = constructFromEvents(events, { source, schema: CORE_SCHEMA });
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    // Whatever it does not take, the other library reads and words.
    return undefined;
  }
}
