import type { Addition } from '../../seed/addition.ts';
import type { GraphContent } from '../../store/graph-content.ts';
import { isWithheld, type Withheld } from '../../shared/withheld.ts';
import type { Decision } from '../identity/decisions.ts';
import { joinDecided } from '../merge/decided/join-decided.ts';
import { contentOf, worldOf } from '../merge/merge-world.ts';
import { problemsOf } from '../import-report.ts';
import { putKept, stampOf } from './imported-world.ts';
import type { KeptImport } from './manifest.ts';

/** What of the imports and decisions there is for who may not read some sources. */
export interface Shown {
  readonly imports: readonly KeptImport[];
  readonly decisions: readonly Decision[];
}

/** Said of a file when it came in, whatever else was there. */
const OF_THE_FILE_ALONE: ReadonlySet<string> = new Set(['PUBLICATION_UNKNOWN']);

/**
 * Reads the kept imports without those that bring a withheld source: such a file is left out whole, since what it
 * states of others rests on it. What the rest found (whom they matched, their warnings) is found again without it.
 * Decisions about a party that is not there then are not there either. Throws STORE_DAMAGED.
 */
export async function importsWithout(
  dataDir: string,
  graph: GraphContent,
  all: Shown,
  withheld: Withheld,
): Promise<{ readonly shown: Shown; readonly addition: Addition }> {
  let left = all.imports;
  for (;;) {
    const world = worldOf(graph);
    const imports: KeptImport[] = [];
    let hidden: KeptImport | undefined;
    for (const kept of left) {
      const { gathered, added } = await putKept(world, dataDir, kept);
      if ([...world.sources.keys()].some((id) => isWithheld(withheld, id))) {
        hidden = kept;
        break;
      }
      const found = problemsOf(gathered).warnings.map((warning) => ({ ...warning }));
      const ofFile = kept.warnings.filter(({ code }) => OF_THE_FILE_ALONE.has(code));
      const { facts, parties } = added;
      imports.push({ ...kept, facts, parties, warnings: [...ofFile, ...found] });
    }
    if (hidden !== undefined) {
      const { id } = hidden;
      left = left.filter((kept) => kept.id !== id);
      continue;
    }
    const decisions = all.decisions.filter(({ a, b }) => world.parties.has(a) && world.parties.has(b));
    joinDecided(world, decisions);
    const content = contentOf(world);
    return {
      shown: { imports, decisions },
      addition: { stamp: stampOf(imports, decisions), to: () => Promise.resolve(content) },
    };
  }
}
