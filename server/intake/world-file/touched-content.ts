import type { Board, Fact, Finding } from '../../shared/facts.ts';
import type { GraphContent } from '../../store/graph-content.ts';
import type { Decision } from '../identity/decisions.ts';
import { joinDecided } from '../merge/decided/join-decided.ts';
import { joinsOf, type DecidedJoins } from '../merge/decided/decided-joins.ts';
import type { LayeredMap } from '../merge/layered.ts';
import { contentOf, emptyWorld, type WorldParty } from '../merge/merge-world.ts';
import type { Source } from '../../shared/facts.ts';

/** What is asked of the world as it was before its changes, beside what stands at a key. */
export interface WorldBefore {
  readonly factsOf: (subjects: readonly string[]) => readonly string[];
  /** Facts with one of them at an end, or as the firm that is signed for. */
  readonly factsMentioning: (ids: readonly string[]) => readonly string[];
  readonly boardsOf: (companies: readonly string[]) => readonly string[];
  readonly sourcesBy: (publishers: readonly string[]) => readonly string[];
  /** Findings that name one of the facts, or are about one of the parties. */
  readonly findingsOn: (targets: readonly string[]) => readonly string[];
}

export interface Layers {
  readonly parties: LayeredMap<WorldParty>;
  readonly boards: LayeredMap<Board>;
  readonly sources: LayeredMap<Source>;
  readonly findings: LayeredMap<Finding>;
  readonly facts: LayeredMap<Fact>;
}

export interface Touched {
  readonly before: GraphContent;
  readonly after: GraphContent;
}

/**
 * The parts of the graph before and after that differ, when a world was changed and other decisions stand: what was set
 * or deleted, and what mentions a party that is another one now; with all facts of the subjects of facts among it, the
 * boards at their ends, the facts that a finding among it names, and the findings that name any of them (see
 * `changeBetween` and `figureChange`).
 */
export function touchedContent(
  layers: Layers,
  found: WorldBefore,
  decisions: { readonly before: readonly Decision[]; readonly after: readonly Decision[] },
): Touched {
  const decided = new Set([...decisions.before, ...decisions.after].flatMap(({ a, b }) => [a, b]));
  layers.parties.fetch(decided);
  const was = joinsOf((id) => layers.parties.was(id), decisions.before);
  const is = joinsOf((id) => layers.parties.get(id), decisions.after);
  const moved = [...decided].filter((id) => was.now(id) !== is.now(id));
  const alike = membersOf(decided, [was, is]);

  const boards = new Set([...keysOf(layers.boards), ...found.boardsOf(moved)]);
  const elsewhere = [...boards].filter((id) => {
    const [before, after] = [layers.boards.was(id), layers.boards.get(id)];
    return before !== undefined && after !== undefined && was.now(before.company) !== is.now(after.company);
  });
  const facts = new Set([...keysOf(layers.facts), ...found.factsMentioning([...moved, ...elsewhere])]);
  layers.facts.fetch(facts);
  const subjects = new Set<string>();
  for (const id of facts)
    for (const fact of [layers.facts.was(id), layers.facts.get(id)])
      if (fact !== undefined) for (const one of alike(fact.subject)) subjects.add(one);
  // Of a party that is new nothing was stated before.
  const isNew = (id: string) => layers.parties.was(id) === undefined && layers.parties.get(id) !== undefined;
  layers.parties.fetch(subjects);
  for (const id of found.factsOf([...subjects].filter((one) => !isNew(one)))) facts.add(id);

  const findings = new Set([...keysOf(layers.findings), ...found.findingsOn(moved)]);
  layers.findings.fetch(findings);
  const named = [...findings].flatMap((id) => [layers.findings.was(id), layers.findings.get(id)]);
  for (const id of found.findingsOn([...facts])) findings.add(id);
  for (const finding of named) for (const id of finding?.facts ?? []) facts.add(id);

  layers.facts.fetch(facts);
  const ends = [...facts].flatMap((id) => [layers.facts.was(id), layers.facts.get(id)]);
  const atEnds = new Set(ends.flatMap((fact) => (fact === undefined ? [] : [fact.subject, fact.object])));
  layers.boards.fetch(atEnds);
  for (const id of atEnds)
    if (layers.boards.was(id) !== undefined || layers.boards.get(id) !== undefined) boards.add(id);

  const keys = {
    parties: new Set([...keysOf(layers.parties), ...decided]),
    boards,
    sources: new Set([...keysOf(layers.sources), ...found.sourcesBy(moved)]),
    findings,
    facts,
  };
  for (const part of PARTS) layers[part].fetch(keys[part]);
  return {
    before: contentWith(keys, decisions.before, (part, key) => layers[part].was(key)),
    after: contentWith(keys, decisions.after, (part, key) => layers[part].get(key)),
  };
}

const PARTS = ['parties', 'boards', 'sources', 'findings', 'facts'] as const;

function contentWith(
  keys: Readonly<Record<(typeof PARTS)[number], ReadonlySet<string>>>,
  decisions: readonly Decision[],
  at: (part: (typeof PARTS)[number], key: string) => unknown,
): GraphContent {
  const world = emptyWorld();
  for (const part of PARTS)
    for (const key of keys[part]) {
      const value = at(part, key);
      if (value !== undefined) (world[part] as Map<string, unknown>).set(key, value);
    }
  joinDecided(world, decisions);
  return contentOf(world);
}

/** All that are one with a party before or after, itself among them. */
function membersOf(decided: ReadonlySet<string>, all: readonly DecidedJoins[]): (id: string) => readonly string[] {
  const groups = all.map(({ now }) => {
    const members = new Map<string, string[]>();
    for (const id of decided) members.set(now(id), [...(members.get(now(id)) ?? []), id]);
    return (id: string) => members.get(now(id)) ?? [];
  });
  return (id) => {
    const members = new Set([id]);
    if (!decided.has(id)) return [id];
    for (const one of members) for (const group of groups) for (const other of group(one)) members.add(other);
    return [...members];
  };
}

function keysOf<V>(map: LayeredMap<V>): string[] {
  return [...map.changed()];
}
