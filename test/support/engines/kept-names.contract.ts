import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { namesOf } from '../../../server/facts/names/names-of.ts';
import { NAMED_TYPES } from '../../../server/store/names/name-index.ts';
import { readNames } from '../../../server/store/names/names-file.ts';
import { openStore } from '../../../server/store/open.ts';
import type { GraphContent } from '../../../server/store/graph-content.ts';
import type { Store } from '../../../server/store/store.ts';
import type { StoreConfig } from '../../../server/store/store-config.ts';
import { ADVERSARIAL, SMALL } from './contract-graphs.ts';
import { loadInto } from './engine-variants.ts';

/** What any engine owes whoever searches: the index that a load leaves is that of the graph, or it is not used. */
export function keptNamesContract(engine: string, configIn: (folder: string) => StoreConfig): void {
  describe(`the names kept beside a graph, ${engine}`, () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'govgraph-kept-names-'));
    });
    afterEach(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    /** The names as a start of the program finds them, which questions were asked for them, and where they are kept. */
    async function started() {
      const opened = (await openStore(configIn(folder))) as Store;
      const asked: string[] = [];
      const ask: Store['ask'] = (question, ...more) => {
        asked.push(question);
        return opened.ask(question, ...more);
      };
      const names = await namesOf({ ...opened, ask });
      const home = await opened.namesHome();
      await opened.close();
      return { names, asked, path: home?.path ?? '', graph: home?.graph ?? '' };
    }
    const everybody = ({ names }: Awaited<ReturnType<typeof started>>) => [
      names.size,
      ...['acme', 'lei:', '電力', 'a', '1'].map((text) => names.like(text, NAMED_TYPES, 1_000)),
    ];
    const loaded = async (graph: GraphContent, hash: string) => loadInto(configIn(folder), graph, hash);

    test.each([
      ['a small graph', SMALL],
      ['strange texts', ADVERSARIAL],
    ])('are those that the graph gives, of %s', async (_, graph) => {
      await loaded(graph, 'one');
      const kept = await started();
      expect(kept.asked).toEqual([]);
      expect(kept.names.size).toBe(
        graph.companies.length + graph.persons.length + graph.boards.length + graph.sources.length,
      );
      const left = readFileSync(kept.path);
      rmSync(kept.path);
      const read = await started();
      expect(read.asked).toContain('names/companies');
      expect(everybody(read)).toEqual(everybody(kept));
      // What was read is left for the next start, and is what the load had left, to the last byte.
      await vi.waitUntil(() => existsSync(kept.path));
      expect(readFileSync(kept.path).equals(left)).toBe(true);
    });

    test('are read of the graph where what is kept is damaged or of another graph', async () => {
      await loaded(ADVERSARIAL, 'one');
      const other = await started();
      const aside = join(folder, 'aside');
      copyFileSync(other.path, aside);
      await loaded(SMALL, 'two');
      const right = await started();
      expect(right.asked).toEqual([]);
      expect(everybody(right)).not.toEqual(everybody(other));
      copyFileSync(aside, right.path);
      const stale = await started();
      expect([stale.asked.includes('names/companies'), everybody(stale)]).toEqual([true, everybody(right)]);
      await vi.waitUntil(async () => (await readNames(right.path, right.graph)) !== undefined);
      writeFileSync(right.path, readFileSync(right.path).subarray(0, -1));
      expect(everybody(await started())).toEqual(everybody(right));
      await vi.waitUntil(async () => (await readNames(right.path, right.graph)) !== undefined);
    });
  });
}
