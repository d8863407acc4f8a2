import type { World } from '../../../server/rules/world/world.ts';

/** Names, titles and texts as the sources print them, which stay as they are in every language; the longest first. */
export function printedIn(world: World): string[] {
  const texts = [
    ...[...world.parties.values()].flatMap(({ id, name, names }) => [id, name, ...names]),
    ...[...world.boards.values()].map(({ name }) => name),
    ...[...world.sources.values()].map(({ title }) => title),
    ...world.views
      .flatMap(({ fact }) => JSON.stringify(fact).match(/"(?:[^"\\]|\\.)*"/g) ?? [])
      .map((text) => JSON.parse(text) as string),
  ];
  // What a source says as a sentence stands within one of ours without its full stop.
  const bare = texts.map((text) => text.replace(/\.$/, ''));
  return [...new Set(bare.filter((text) => text.length > 1))].sort((a, b) => b.length - a.length);
}

/** What is left of a Japanese text that reads as English: two words of letters one after the other. */
export function englishIn(text: string, printed: readonly string[]): string[] {
  const rest = printed.reduce((left, one) => left.replaceAll(one, '〓'), text);
  return rest.match(/[A-Za-z]{2,}[,;:]?\s+[A-Za-z]{2,}/g) ?? [];
}
