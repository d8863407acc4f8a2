import { FACT_KIND_WORDS } from '../../lib/facts/kind-words.ts';
import type { Line, Scene } from '../../canvas/scene.ts';
import { agedOn } from '../../lib/facts/fact-age.ts';
import type { FreeAnswer } from '../free/free-answer.ts';
import { atOf, linkLine, linksOf, type FreeLink } from '../free/links.ts';
import { arrowed, CHANGE_SIGNS, type DrawnChange } from '../../lib/change.ts';
import { changeSentence } from './change-words.ts';

/** Two days of a neighbourhood as one, and what of its links changed. */
export function freeUnion(
  before: FreeAnswer,
  after: FreeAnswer,
): { readonly answer: FreeAnswer; readonly changes: readonly DrawnChange[] } {
  const earlier = new Map(linksOf(before.facts, before.on ?? undefined).map((link) => [atOf(link), link]));
  const now = new Map(linksOf(after.facts, after.on ?? undefined).map((link) => [atOf(link), link]));
  const nodes = new Map([...after.nodes, ...before.nodes].map((node) => [node.id, node]));
  const changes: DrawnChange[] = [];
  const told = (is: DrawnChange['is'], link: FreeLink, said: Pick<DrawnChange, 'before' | 'after'> = {}) => {
    const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
    const [fact] = link.facts;
    if (!from || !to || !fact) return;
    const name = `${from.name} – ${to.name}`;
    changes.push({ is, at: atOf(link), name, where: FACT_KIND_WORDS[fact.kind], subject: fact.id, ...said });
  };
  for (const [at, link] of now) {
    const was = earlier.get(at);
    // What a list that was cut does not name may have been there all the same.
    if (!was) {
      if (!before.truncated) told('added', link, { after: figureOf(link) });
    } else if (figureOf(was) !== figureOf(link))
      told('changed', link, { before: figureOf(was), after: figureOf(link) });
    // What is drawn is rounded: a small change is a change all the same, and said in full.
    else if (exactOf(was) !== exactOf(link)) told('changed', link, { before: exactOf(was), after: exactOf(link) });
    else if (!isAged(was) && isAged(link)) told('unrestated', link, { after: figureOf(link) });
  }
  const gone = after.truncated ? [] : [...earlier].flatMap(([at, link]) => (now.has(at) ? [] : [link]));
  for (const link of gone) told('removed', link, { before: figureOf(link) });
  const facts = new Map([...gone.flatMap((link) => link.facts), ...after.facts].map((fact) => [fact.id, fact]));
  const drawn = new Set([...after.nodes.map(({ id }) => id), ...gone.flatMap(({ from, to }) => [from, to])]);
  return {
    answer: { ...after, nodes: [...nodes.values()].filter(({ id }) => drawn.has(id)), facts: [...facts.values()] },
    changes,
  };
}

/** What stands on the lines that changed, by `atOf` their links. */
export function labelsOf(changes: readonly DrawnChange[]): ReadonlyMap<string, string> {
  return new Map(changes.map((change) => [change.at, labelOf(change)]));
}

/**
 * The drawing of two days: every line that changed says how, and what is gone is dashed. The figures of cards were
 * placed for what `labelsOf` says; of signs (`many`) each is found a place while it is drawn.
 */
export function taggedLinks(scene: Scene, changes: readonly DrawnChange[], many: boolean): Scene {
  const parties = new Map(scene.boxes.map((box) => [box.id, 'select' in box.press ? box.press.select : '']));
  const by = new Map(changes.map((change) => [change.at, change]));
  const changeOf = (line: Line) =>
    by.get(`${parties.get(line.source ?? '') ?? ''} ${line.look} ${parties.get(line.target ?? '') ?? ''}`);
  const lines = scene.lines.map((line) => {
    const change = changeOf(line);
    if (!change) return line;
    return {
      ...line,
      detail: `${changeSentence(change)} ${line.detail}`,
      ...(many && { label: labelOf(change) }),
      ...(change.is === 'removed' && { stroke: 'dashed' as const, faint: true }),
    };
  });
  return { ...scene, lines };
}

function labelOf({ is, before, after }: DrawnChange): string {
  if (is === 'changed') return arrowed(before ?? '–', after ?? '–');
  return [CHANGE_SIGNS[is], is === 'removed' ? before : after].filter((part) => part !== undefined).join(' ');
}

/** The figure on its line, as it is drawn. */
function figureOf(link: FreeLink): string | undefined {
  return linkLine(link, { source: link.from, target: link.to }, 'company').label;
}

function exactOf({ facts: [fact] }: FreeLink): string | undefined {
  return fact?.percent == null ? undefined : `${String(Number(fact.percent))} %`;
}

function isAged(link: FreeLink): boolean {
  const aged = agedOn(link.facts, link.on);
  return aged.faint || aged.fade !== undefined;
}
