import { CHOMPING_MODE, EVENT_ID, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import { LONGEST_TEXT } from '../../shared/text-faults.ts';
import { unquoted } from './quoting.ts';

const KEY = /^[A-Za-z][A-Za-z0-9_]{0,60}$/;
const WORDS = /^[A-Za-z][A-Za-z0-9_.-]*(?: [A-Za-z0-9_.-]+)*$/;
/** The same that begins with digits, as ids do ("10A-3"): no figure of either library has such a letter there. */
const DIGITS_AND_WORDS = /^[1-9][0-9]*[AC-DF-NP-WYZac-df-np-wyz][A-Za-z0-9_.-]*(?: [A-Za-z0-9_.-]+)*$/;
const WHOLE = /^(?:0|[1-9][0-9]{0,14})$/;
/** Keys that mean more than a text to some reader. */
const NO_KEY = /^(?:|<<|__proto__)$/;
/** YAML allows 1,024 characters before the colon, the quotes among them. */
const LONGEST_KEY = 1_000;
/** Bare words that the core schema of YAML takes for something else than text. */
const NO_TEXT = /^(?:true|True|TRUE|false|False|FALSE|null|Null|NULL)$/;
/** A text in double quotes on one line, with no escapes but of quotes and of the backslash itself. */
const ONE_LINE = /^(?:[^"\\\n]|\\["\\])*$/;

/** The mapping or list that is open: of a mapping the key whose value comes next, undefined where a key comes next. */
interface Open {
  readonly isMapping: boolean;
  key: string | undefined;
}

/**
 * Whether a text is one document of what every reader of YAML 1.2 takes alike: mappings with keys that are plain or in
 * double quotes, and lists; bare words, whole numbers, texts in double quotes and paragraphs of `>-`. No anchors,
 * aliases, tags or directives; nothing left out; and nothing of which this product wants to tell that quotes are
 * missing.
 */
export function areSureEvents(events: readonly Event[], source: string): boolean {
  const open: Open[] = [];
  const [document] = events;
  if (document?.type !== EVENT_ID.DOCUMENT || document.explicitStart || document.explicitEnd) return false;
  if (document.directives.length > 0) return false;
  for (const [i, event] of events.entries()) {
    const parent = open.at(-1);
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        if (i > 0) return false;
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        if (event.anchorStart >= 0 || event.tagStart >= 0) return false;
        if (parent?.isMapping === true) {
          if (parent.key === undefined) return false;
          parent.key = undefined;
        }
        open.push({ isMapping: event.type === EVENT_ID.MAPPING, key: undefined });
        break;
      case EVENT_ID.SCALAR: {
        const written = writtenOf(event, source);
        if (written === undefined) return false;
        if (parent?.isMapping === true && parent.key === undefined) {
          if (!isSureKey(event, written)) return false;
          parent.key = written;
        } else {
          if (!isSureValue(event, written, parent?.key ?? '')) return false;
          if (parent !== undefined) parent.key = undefined;
        }
        break;
      }
      case EVENT_ID.POP:
        open.pop();
        break;
      default:
        return false;
    }
  }
  return true;
}

function writtenOf(scalar: ScalarEvent, source: string): string | undefined {
  const { valueStart, valueEnd, anchorStart, tagStart } = scalar;
  if (valueStart < 0 || anchorStart >= 0 || tagStart >= 0 || valueEnd - valueStart > LONGEST_TEXT) return undefined;
  return source.slice(valueStart, valueEnd);
}

/** A field's name, or a text in double quotes, as the words of a book in another language have them for keys. */
function isSureKey({ style }: ScalarEvent, written: string): boolean {
  if (style === SCALAR_STYLE.PLAIN) return KEY.test(written) && !NO_TEXT.test(written);
  const isText = style === SCALAR_STYLE.DOUBLE_QUOTED && ONE_LINE.test(written) && written.length <= LONGEST_KEY;
  return isText && !NO_KEY.test(written);
}

function isSureValue(scalar: ScalarEvent, written: string, key: string): boolean {
  switch (scalar.style) {
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return scalar.fast || ONE_LINE.test(written);
    case SCALAR_STYLE.PLAIN:
      if (WHOLE.test(written))
        return unquoted(key, { type: 'PLAIN', source: written, value: Number(written) }) === undefined;
      if (DIGITS_AND_WORDS.test(written))
        return unquoted(key, { type: 'PLAIN', source: written, value: written }) === undefined;
      return WORDS.test(written);
    case SCALAR_STYLE.FOLDED_BLOCK:
      return scalar.chomping === CHOMPING_MODE.STRIP && isOneParagraph(written, scalar.indent);
    default:
      return false;
  }
}

/** Lines that all begin in one column, with no blanks at their ends and no empty line among them. */
function isOneParagraph(written: string, indent: number): boolean {
  if (indent < 1) return false;
  return written
    .replace(/(?<!\n)\n+$/, '')
    .split('\n')
    .every((line) => line.search(/[^ ]/) === indent && !line.endsWith(' '));
}
