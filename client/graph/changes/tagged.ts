import type { Scene, Text } from '../../canvas/scene.ts';
import { CHANGE_SIGNS, type DrawnChange } from '../../lib/change.ts';
import { changeSentence } from './change-words.ts';

const LOW = 44;
/** Its sign ends below the controls that lie over the heading of the highest zone. */
const UNDER_CONTROLS = 3;

/** The plan of two days with a tag at every box that changed, and what is gone dashed. */
export function taggedPlan(scene: Scene, changes: readonly DrawnChange[]): Scene {
  const by = new Map(changes.map((change) => [change.at, change]));
  const tags = scene.boxes.flatMap((box): Text[] => {
    const change = by.get(box.id);
    if (!change) return [];
    return [
      {
        id: `${box.id}/change`,
        owner: box.id,
        text: ` ${CHANGE_SIGNS[change.is]} `,
        // A low box has its sign at its left border, where it covers neither its name nor the box above.
        ...(box.height < LOW
          ? { x: box.x - box.width / 2, y: box.y }
          : { x: box.x + box.width / 2 - 12, y: box.y - box.height / 2 + UNDER_CONTROLS }),
        size: 12,
        strong: true,
        ink: 'text',
        align: 'center',
        tag: true,
      },
    ];
  });
  return {
    ...scene,
    boxes: scene.boxes.map((box) => {
      const change = by.get(box.id);
      return change ? { ...box, detail: `${changeSentence(change)} ${box.detail}` } : box;
    }),
    lines: scene.lines.map((line) => {
      const change = by.get(line.id.replace(/\/line$/, ''));
      if (!change) return line;
      const detail = `${changeSentence(change)} ${line.detail}`;
      return change.is === 'removed'
        ? { ...line, detail, stroke: 'dashed' as const, faint: true }
        : { ...line, detail };
    }),
    texts: [...scene.texts, ...tags],
  };
}
