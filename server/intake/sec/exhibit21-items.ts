import type { HtmlPart } from './html-rows.ts';
import { percentOf } from './sec-amounts.ts';

/** One subsidiary as it is written in a list that is no table. */
export interface ListedItem {
  readonly printed: string;
  readonly jurisdiction: string | undefined;
  readonly percent: string | undefined;
  readonly number: number;
}

const STATES =
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
  iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
  nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming`.split(
    /\s+/,
  );
const OTHER_PLACES = [
  'new hampshire',
  'new jersey',
  'new mexico',
  'new york',
  'north carolina',
  'north dakota',
  'rhode island',
  'south carolina',
  'south dakota',
  'west virginia',
  'district of columbia',
  'england',
  'england and wales',
  'england & wales',
  'scotland',
  'northern ireland',
  'korea',
  'uk',
  'usa',
  'prc',
];

/** Countries by their English names, and the states of the United States. */
function knownPlaces(): (text: string) => boolean {
  const places = new Set([...countries(), ...STATES, ...OTHER_PLACES]);
  return (text) => places.has(text.trim().toLowerCase().replace(/^the /, ''));
}

function countries(): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCodePoint(65 + i));
  return letters.flatMap((a) => letters.flatMap((b) => names.of(a + b)?.toLowerCase() ?? []));
}

const PERCENT = /\s*(?:[-–—,:]\s*)?\(?\b(\d{1,3}(?:\.\d+)?)\s*%(?:\s*(?:owned|interest|held))?\)?\s*$/i;
const LAWS =
  /,?\s*(?:an?\s+[\w\s-]{0,40}?)?(?:organi[sz]ed|incorporated|formed|existing) (?:under the laws of|in) (?:the (?:state|republic|commonwealth) of )?([\p{L}\s.&]+?)\.?$/iu;
const FORM =
  /,?\s+an?\s+([\p{Lu}][\p{L}\s.&]*?)\s+(?:(?:private|public|statutory|business|general|limited|professional)\s+)*(?:corporation|company|partnership|trust|limited liability company|llc|entity)\.?$/u;

/** Items of lists, nested or not: each is a subsidiary, with the place and the percentage that stand after its name. */
export function listedItems(parts: readonly HtmlPart[]): ListedItem[] {
  const isPlace = knownPlaces();
  return parts.flatMap((part) =>
    'text' in part && part.item === true ? [itemOf(part.text, part.number, isPlace)] : [],
  );
}

function itemOf(text: string, number: number, isPlace: (text: string) => boolean): ListedItem {
  const share = PERCENT.exec(text);
  const percent = share === null ? undefined : percentOf(share[1]);
  const rest = (share === null ? text : text.slice(0, share.index)).trim();
  for (const pattern of [LAWS, FORM]) {
    const found = pattern.exec(rest);
    if (found !== null) return { printed: rest.slice(0, found.index).trim(), jurisdiction: found[1], percent, number };
  }
  const bracket = /^(.*\S)\s*\(([^()]+)\)$/.exec(rest);
  const comma = /^(.*\S)\s*(?:,|\s[-–—]|\t)\s*([^,()–—]+)$/.exec(rest);
  for (const found of [bracket, comma]) {
    const [, name = '', place = ''] = found ?? [];
    if (name !== '' && isPlace(place)) return { printed: name, jurisdiction: place.trim(), percent, number };
  }
  return { printed: rest, jurisdiction: undefined, percent, number };
}
