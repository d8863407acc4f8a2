import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createFactReader } from '../../server/facts/fact-reader.ts';
import { namesOf } from '../../server/facts/names/names-of.ts';
import { searchParties } from '../../server/search/search.ts';
import { soundOfKana } from '../../server/shared/names/name-sound.ts';
import type { Company, Person } from '../../server/shared/facts.ts';
import type { StoreConfig } from '../../server/store/store-config.ts';
import { graphBatches } from '../../server/store/graph-batches.ts';
import { openStore } from '../../server/store/open.ts';
import { load } from '../engines/loading.ts';
import { neo4jForBench } from '../neo4j-for-bench.ts';
import { ms, quantile, table } from '../ownership/timing.ts';

/**
 * `npm run bench -- names [--names 200000] [--asks 300] [--data folder] [--neo4j]`: how long the first search of a
 * graph waits for its names, as the load left them and where they are read of the graph; what they take in memory; and
 * how long every later one takes: by the beginning of a name, a part, a misspelt one, kana, kanji, an identifier. The
 * names are of three scripts, none twice.
 */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    names: { type: 'string', default: '200000' },
    asks: { type: 'string', default: '300' },
    /** Where the graph lies, or is loaded to and left: to load a large one once, and ask it when all is quiet. */
    data: { type: 'string' },
    neo4j: { type: 'boolean', default: false },
  },
});
const NAMES = Number(values.names);
const ASKS = Number(values.asks);
const SYLLABLES = ['ka', 'no', 'ri', 'ta', 'mo', 'su', 'ber', 'lin', 'ton', 'var', 'gen', 'sho', 'wel', 'dan', 'pra'];
const WORDS = [
  'Holdings',
  'Electric',
  'Networks',
  'Trading',
  'Chemical',
  'Foods',
  'Motors',
  'Paper',
  'Bank',
  'Capital',
];
const KANJI = [...'東西南北電力工業銀行商事海上火災生命建設鉄道製作所中央日本共同産業'];
const KANA = [...'アイウエカキクコサシスタチテナニノハマミヤユラリルロワ'];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const scrambled = (i: number): number => (Math.imul(i + 1, 2_654_435_761) >>> 0) / 7;
const spun = (i: number, from: readonly string[], count: number): string => {
  let rest = Math.floor(scrambled(i));
  return Array.from({ length: count }, () => {
    const part = pick(from, rest);
    rest = Math.floor(rest / from.length) + i;
    return part;
  }).join('');
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const companies = Array.from({ length: Math.ceil(NAMES * 0.7) }, (_, i): Company => {
  const name = `${capital(spun(i, SYLLABLES, 3))} ${capital(spun(i + 7, SYLLABLES, 2))} ${pick(WORDS, i)} ${i % 3 === 0 ? 'Inc.' : 'Co., Ltd.'}`;
  const local = i % 4 === 0 ? `株式会社${spun(i, KANA, 4)}${spun(i, KANJI, 3)}` : undefined;
  return {
    type: 'Company',
    id: `${name.toLowerCase().replace(/[^a-z]+/g, '-')}${String(i)}`,
    name,
    ...(local === undefined ? {} : { nameLocal: local }),
    names: [name],
    kind: 'COMPANY',
    identifiers: [`lei:${String(i).padStart(18, '5493')}00`],
  };
});
const persons = Array.from({ length: NAMES - companies.length }, (_, i): Person => {
  const name = `${capital(spun(i, SYLLABLES, 2))} ${capital(spun(i + 3, SYLLABLES, 3))}`;
  return {
    type: 'Person',
    id: `person-${String(i)}`,
    name,
    nameLocal: `${spun(i, KANJI, 2)} ${spun(i + 5, KANJI, 2)}`,
    // One in two with its reading, as lists of Japanese filers give it.
    names: i % 2 === 0 ? [name, `${spun(i + 1, KANA, 3)} ${spun(i + 5, KANA, 4)}`] : [name],
  };
});
const named = (n: number): string => pick(companies, n * 7_919).name;
const local = (n: number): string => pick(companies, n * 4 * 7_919).nameLocal ?? '電力';
const ASKED: Readonly<Record<string, (n: number) => string>> = {
  'whole name': named,
  'beginning, 2 letters': (n) => named(n).slice(0, 2),
  'beginning, 5 letters': (n) => named(n).slice(0, 5),
  'two words, turned round': (n) => named(n).split(' ').slice(0, 2).reverse().join(' '),
  'part of a word': (n) => named(n).slice(2, 7),
  'a word that many have': (n) => pick(WORDS, n),
  misspelt: (n) =>
    named(n)
      .replace(/^(..)(.)(.)/, '$1$3$2')
      .replace('Co., Ltd.', ''),
  kana: (n) => local(n).slice(4, 8),
  hiragana: (n) =>
    local(n)
      .slice(4, 7)
      .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60)),
  'letters, for a reading': (n) => `${spun(n * 14, ['ka', 'no', 'ri', 'ta', 'shi', 'chi'], 3)}`,
  'letters of a whole reading': (n) => soundOfKana(pick(persons, n * 2 * 7_919).names[1] ?? 'サト') ?? '',
  'kanji, part': (n) => local(n).slice(-2),
  identifier: (n) => pick(companies, n * 7_919).identifiers[0]?.slice(4) ?? '',
  'nothing like it': (n) => `qxzvjw ${String(n)}`,
};

const dataDir = values.data ?? mkdtempSync(join(tmpdir(), 'govgraph-bench-'));
const neo4j = values.neo4j ? await neo4jForBench({ heap: '2g', pageCacheMb: 512 }) : undefined;
const sections: string[] = [];
try {
  const graph = { companies, persons, boards: [], sources: [], findings: [], facts: [] };
  const server: readonly StoreConfig[] = neo4j === undefined ? [] : [{ neo4j: neo4j.config, keepIn: dataDir }];
  const configs: readonly StoreConfig[] = [{ dataDir, apart: true }, ...server];
  for (const config of configs) {
    const isThere = values.data !== undefined && 'dataDir' in config && existsSync(join(dataDir, 'current.json'));
    if (!isThere)
      await load(config, graphBatches(graph, `names-${String(NAMES)}`), (line) => {
        console.error(line);
      });
    sections.push(await measured(config));
  }
} finally {
  await neo4j?.stop();
  if (values.data === undefined) rmSync(dataDir, { recursive: true, force: true });
}
const day = new Date().toISOString().slice(0, 10);
const text = `# Search among ${NAMES.toLocaleString('en')} names, ${day}

Milliseconds of the processor for one \`searchParties\`, ${String(ASKS)} askings each, one at a time. Node ${process.versions.node}, ${String(cpus().length)} cores.

${sections.join('\n')}`;
mkdirSync('bench/results', { recursive: true });
writeFileSync(`bench/results/names-${day}.md`, text);
console.log(text);

async function measured(config: StoreConfig): Promise<string> {
  const kept = await firstNames(config);
  rmSync(kept.path);
  await kept.store.close();
  const anew = await firstNames(config);
  await anew.store.close();
  // What was read of the graph is written beside it while the first may search: this is no part of a search.
  while (!existsSync(kept.path)) await new Promise((resolve) => setTimeout(resolve, 100));
  const { store, names } = await firstNames(config);
  const facts = createFactReader(store, day);
  const rows: string[][] = [];
  for (const [what, textOf] of Object.entries(ASKED)) {
    const times: number[] = [];
    let found = 0;
    for (let n = 0; n < ASKS; n += 1) {
      const asked = textOf(n);
      const before = process.cpuUsage();
      found += (await searchParties(store, facts, asked, ['PERSON', 'COMPANY'])).length;
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1_000);
    }
    rows.push([what, ...[0.5, 0.95, 0.99].map((part) => ms(quantile(times, part))), (found / ASKS).toFixed(1)]);
  }
  await store.close();
  return `## ${store.engine}

As the load left them the names were there ${(kept.ms / 1_000).toFixed(2)} s after the graph was opened, in a file of ${(kept.bytes / 1e6).toFixed(0)} MB; read of the graph and indexed, ${(anew.ms / 1_000).toFixed(1)} s. They take ${(names.bytes / 1e6).toFixed(0)} MB beside the heap (${(names.bytes / NAMES).toFixed(0)} bytes a name).

${table(['asked', 'p50', 'p95', 'p99', 'found'], rows)}
`;
}

/** The names of the graph as the first search of a start waits for them. */
async function firstNames(config: StoreConfig) {
  const store = await openStore(config);
  const home = await store?.namesHome();
  if (store === undefined || home === undefined) throw new Error('nothing was loaded');
  const bytes = statSync(home.path, { throwIfNoEntry: false })?.size ?? 0;
  const started = performance.now();
  const names = await namesOf(store);
  return { store, names, path: home.path, bytes, ms: performance.now() - started };
}
