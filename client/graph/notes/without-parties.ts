import type { Scene } from '../../canvas/scene.ts';

/**
 * A scene without the boxes of some parties, and what belongs to them: their texts, and the lines at them. Nothing else
 * moves.
 */
export function withoutParties(scene: Scene, gone: ReadonlySet<string>): Scene {
  if (gone.size === 0) return scene;
  const away = new Set(
    scene.boxes.flatMap((box) => ('select' in box.press && gone.has(box.press.select) ? [box.id] : [])),
  );
  if (away.size === 0) return scene;
  const lines = scene.lines.filter(({ source, target }) => !away.has(source ?? '') && !away.has(target ?? ''));
  const kept = new Set(lines.map((line) => line.id));
  for (const line of scene.lines) if (!kept.has(line.id)) away.add(line.id);
  const stays = ({ owner }: { readonly owner?: string }) => owner === undefined || !away.has(owner);
  return {
    ...scene,
    boxes: scene.boxes.filter((box) => !away.has(box.id)),
    lines,
    texts: scene.texts.filter(stays),
    signs: scene.signs.filter(stays),
  };
}
