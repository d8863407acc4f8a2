import { COMMA } from '../../lib/language/language.ts';
import type { Scene } from '../../canvas/scene.ts';
import { say } from '../messages/words.ts';

/** The rows of the legend: kinds of parties, then kinds of lines. Their keys stand in the address. */
export const PARTY_KEYS = ['company', 'bank', 'person', 'outside', 'nominee', 'unknown'] as const;
export const LINE_KEYS = [
  'holdings',
  'seats',
  'loans',
  'trades',
  'audits',
  'posts',
  'others',
  'recent',
  'earlier',
  'undated',
] as const;
export type LegendKey = (typeof PARTY_KEYS)[number] | (typeof LINE_KEYS)[number];

export const LEGEND_WORDS: Readonly<Record<LegendKey, string>> = {
  company: say('company'),
  bank: say('bank'),
  person: say('person'),
  outside: say('outsideMember'),
  nominee: say('nomineeTrust'),
  unknown: say('unknown'),
  holdings: say('holding'),
  seats: say('seat'),
  loans: say('loan'),
  trades: say('trade'),
  audits: say('audit'),
  posts: say('post'),
  others: say('otherLink'),
  recent: say('statedInTheYearBefore'),
  earlier: say('lastStatedEarlier'),
  undated: say('ofNoStatedDay'),
};

/** How many parties, and for lines how many links, each row of the legend stands for in what is drawn. */
export function countKeys(scene: Scene | undefined): ReadonlyMap<LegendKey, number> {
  if (!scene) return new Map();
  const parties = new Map<string, Set<string>>();
  const count = (key: string, one: string) => {
    const those = parties.get(key);
    if (those) those.add(one);
    else parties.set(key, new Set([one]));
  };
  for (const box of scene.boxes)
    for (const key of box.keys) count(key, 'select' in box.press ? box.press.select : box.id);
  // What a box of the plan stands for is counted with it; the links of a free layout, and of what is expanded, show
  // only on their lines.
  const counted = new Set(scene.boxes.flatMap((box) => box.subjects));
  for (const line of scene.lines) {
    if (line.source === undefined || line.target === undefined || line.subjects.some((subject) => counted.has(subject)))
      continue;
    for (const key of line.keys) count(key, line.id);
  }
  return new Map([...PARTY_KEYS, ...LINE_KEYS].map((key) => [key, parties.get(key)?.size ?? 0]));
}

/** What an address would hide that the legend has no row for. */
export function unknownKeys(hidden: readonly string[]): string[] {
  return hidden.filter((key) => !Object.hasOwn(LEGEND_WORDS, key));
}

/** The hidden rows in words; a key that an address made up means nothing. */
export function hiddenWords(hidden: readonly string[]): string {
  const words: Readonly<Record<string, string>> = LEGEND_WORDS;
  return hidden.flatMap((key) => words[key] ?? []).join(COMMA);
}
