import type { Box, Look, Scene } from '../canvas/scene.ts';

/** A party as it is drawn. */
export interface DrawnParty {
  readonly id: string;
  readonly name: string;
  readonly look: Look;
  /** Headings under which it stands; in a plan somebody may sit on a board and hold shares. */
  readonly under: readonly string[];
}

export interface DrawnThings {
  readonly parties: readonly DrawnParty[];
  /** Ids of what the boxes and lines stand for, facts among them. */
  readonly stands: readonly string[];
}

/** What can be seen of a scene: its parties, each once, and what its boxes and lines stand for. */
export function drawnOf(scene: Scene, hidden: ReadonlySet<string>): DrawnThings {
  const isSeen = ({ keys }: { readonly keys: readonly string[] }) => !keys.some((key) => hidden.has(key));
  const boxes = scene.boxes.filter(isSeen);
  const there = new Set(boxes.map(({ id }) => id));
  const lines = scene.lines.filter(
    (line) => isSeen(line) && [line.source, line.target].every((end) => end === undefined || there.has(end)),
  );
  const parties = new Map<string, DrawnParty>();
  for (const box of boxes) {
    if (!('select' in box.press)) continue;
    const before = parties.get(box.press.select);
    parties.set(box.press.select, before ? under(before, box) : partyOf(box, box.press.select));
  }
  const stands = new Set([...boxes, ...lines].flatMap(({ subjects }) => subjects));
  for (const id of parties.keys()) stands.delete(id);
  return { parties: [...parties.values()], stands: [...stands] };
}

function partyOf({ name, look, group }: Box, id: string): DrawnParty {
  return { id, name, look, under: [group] };
}

function under(party: DrawnParty, { group, look }: Box): DrawnParty {
  return {
    ...party,
    look: party.look === 'person' ? look : party.look,
    under: party.under.includes(group) ? party.under : [...party.under, group],
  };
}
