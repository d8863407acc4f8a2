import type { EdgeDefinition, ElementDefinition, NodeDefinition } from 'cytoscape';
import { steering } from './lines/curve.ts';
import { familyOf } from './fonts.ts';
import type { Box, Line, Point, Scene, Sign, Text } from './scene.ts';

/** A scene as Cytoscape elements, in the order in which they are to be added. */
export function elementsOf(scene: Scene): ElementDefinition[] {
  const places = new Map(scene.boxes.map((box) => [box.id, box]));
  return [
    ...scene.boxes.map(boxElement),
    ...scene.signs.map(signElement),
    ...scene.texts.map(textElement),
    ...scene.lines.flatMap((line) => lineElements(line, places)),
  ];
}

function boxElement(box: Box): NodeDefinition {
  return {
    group: 'nodes',
    data: {
      id: box.id,
      width: box.width,
      height: box.height,
      subjects: box.subjects,
      keys: box.keys,
      press: box.press,
    },
    position: { x: box.x, y: box.y },
    classes: classes('box', box.look, box.faint && 'faint', box.fade !== undefined && `fade-${String(box.fade)}`),
  };
}

function signElement(sign: Sign): NodeDefinition {
  return {
    group: 'nodes',
    data: { id: sign.id, owner: sign.owner },
    position: { x: sign.x, y: sign.y },
    classes: classes('sign', sign.mark),
  };
}

const HALIGN = { left: 'right', center: 'center', right: 'left' } as const;

function textElement(text: Text): NodeDefinition {
  return {
    group: 'nodes',
    data: {
      id: text.id,
      text: text.text,
      size: text.size,
      weight: text.strong ? 600 : 400,
      family: familyOf(text.text),
      halign: HALIGN[text.align],
      owner: text.owner,
    },
    position: { x: text.x, y: text.y },
    classes: classes('text', `ink-${text.ink}`, text.patch === true && 'patch', text.tag === true && 'tag'),
  };
}

function lineElements(line: Line, places: ReadonlyMap<string, Box>): ElementDefinition[] {
  const { route } = line;
  const anchors: NodeDefinition[] = [];
  const end = (id: string | undefined, mark: string, at: Point | undefined): { id: string; x: number; y: number } => {
    const box = id === undefined ? undefined : places.get(id);
    if (box) return box;
    const anchor = { id: `${line.id}~${mark}`, x: at?.x ?? 0, y: at?.y ?? 0 };
    anchors.push({
      group: 'nodes',
      data: { id: anchor.id, owner: line.id },
      position: { x: anchor.x, y: anchor.y },
      classes: 'anchor',
    });
    return anchor;
  };
  const source = end(line.source, 'start', route?.start);
  const target = end(line.target, 'end', route?.end);
  const steer = route ? steering(route) : undefined;
  const bend = route === undefined && line.bend !== undefined && line.bend !== 0 ? line.bend : undefined;
  const shape =
    bend !== undefined
      ? 'bend'
      : route === undefined
        ? undefined
        : route.via.length === 0
          ? 'straight'
          : route.corners
            ? 'corners'
            : 'curve';
  const edge: EdgeDefinition = {
    group: 'edges',
    data: {
      id: line.id,
      source: source.id,
      target: target.id,
      width: line.width,
      arrowScale: arrowScale(line.width),
      subjects: line.subjects,
      keys: line.keys,
      label: line.label ?? '',
      family: familyOf(line.label ?? ''),
      ...(route && { start: offset(route.start, source), end: offset(route.end, target) }),
      ...(bend !== undefined && { bend }),
      ...(steer && { weights: steer.weights.join(' '), distances: steer.distances.join(' ') }),
    },
    classes: classes(
      line.look,
      line.mark,
      line.stroke,
      shape,
      line.arrow && 'arrow',
      line.faint && 'faint',
      line.fade !== undefined && `fade-${String(line.fade)}`,
      line.label !== undefined && 'labelled',
    ),
  };
  return [...anchors, edge];
}

function offset(point: Point, from: Point): string {
  return `${(point.x - from.x).toFixed(2)}px ${(point.y - from.y).toFixed(2)}px`;
}

/**
 * Cytoscape draws a triangle 0.3 long of `max((13.37 width) ^ 0.9, 29)`; this brings it to 6 px and the line's width.
 */
function arrowScale(width: number): number {
  return (6 + width) / (0.3 * Math.max((13.37 * width) ** 0.9, 29));
}

function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
