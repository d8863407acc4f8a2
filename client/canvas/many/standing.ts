import type { Press } from '../scene.ts';
import type { DrawnScene, FilteredScene } from './many-drawn.ts';

/** What of a drawing is shown, lit and steps back: as Cytoscape's classes say it in the other engine. */
export interface SceneStanding extends FilteredScene {
  readonly selected: (box: number) => boolean;
  readonly lit: (line: number) => boolean;
  readonly boxAway: (box: number) => boolean;
  readonly lineAway: (line: number) => boolean;
  /** Of a text or sign, by the id of the box or line it belongs to. */
  readonly ownerShown: (owner: string | undefined) => boolean;
  readonly ownerAway: (owner: string | undefined) => boolean;
}

/**
 * Hides what a filter names, and lines that lost an end; lights what a selection is about, and lets the rest step back.
 */
export function standingOf(
  drawn: DrawnScene,
  hidden: ReadonlySet<string>,
  selection: string | undefined,
): SceneStanding {
  const { boxes, lines, linesAt, at } = drawn;
  const isHidden = (keys: readonly string[]) => hidden.size > 0 && keys.some((key) => hidden.has(key));
  const boxHidden = boxes.map((box) => isHidden(box.keys));
  const lineHidden = lines.map(
    ({ line, from, to }) => isHidden(line.keys) || boxHidden[from] === true || boxHidden[to] === true,
  );
  const selected = new Set<number>();
  const lit = new Set<number>();
  const near = new Set<number>();
  let dims = false;
  if (selection !== undefined) {
    boxes.forEach((box, i) => {
      if (box.subjects.includes(selection)) selected.add(i);
    });
    lines.forEach(({ line }, i) => {
      if (line.subjects.includes(selection)) lit.add(i);
    });
    // The focus is at the end of most lines: selecting it is no reason to dim anything.
    dims = (selected.size > 0 || lit.size > 0) && ![...selected].some((i) => boxes[i]?.look === 'focus');
    for (const i of selected) for (const line of linesAt[i] ?? []) lit.add(line);
    for (const i of selected) near.add(i);
    for (const i of lit) {
      near.add(lines[i]?.from ?? -1);
      near.add(lines[i]?.to ?? -1);
    }
  }
  // Asked for where a drawing has texts of its own, which that of thousands has not.
  let lineAt: ReadonlyMap<string, number> | undefined;
  const ofOwner = (
    owner: string | undefined,
    box: (i: number) => boolean,
    line: (i: number) => boolean,
    none: boolean,
  ) => {
    if (owner === undefined) return none;
    lineAt ??= new Map(lines.map(({ line }, n) => [line.id, n]));
    const [i, j] = [at.get(owner), lineAt.get(owner)];
    return i !== undefined ? box(i) : j !== undefined ? line(j) : none;
  };
  const boxShown = (i: number) => boxHidden[i] !== true;
  const lineShown = (i: number) => lineHidden[i] !== true;
  const boxAway = (i: number) => dims && !near.has(i);
  const lineAway = (i: number) => dims && !lit.has(i);
  return {
    box: boxShown,
    line: lineShown,
    selected: (i) => selected.has(i),
    lit: (i) => dims && lit.has(i),
    boxAway,
    lineAway,
    ownerShown: (owner) => ofOwner(owner, boxShown, lineShown, true),
    ownerAway: (owner) => ofOwner(owner, boxAway, lineAway, false),
  };
}

export function partyOf(press: Press): string | undefined {
  return 'select' in press ? press.select : undefined;
}
