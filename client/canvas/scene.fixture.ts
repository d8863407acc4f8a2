import type { Box, Line, Scene } from './scene.ts';

export function box(id: string, more: Partial<Box> = {}): Box {
  return {
    id,
    x: 0,
    y: 0,
    width: 80,
    height: 30,
    look: 'company',
    faint: false,
    subjects: [id],
    press: { select: id },
    keys: ['company'],
    name: id,
    detail: `${id} is a company`,
    group: 'Companies',
    ...more,
  };
}

export function line(source: string, target: string, more: Partial<Line> = {}): Line {
  return {
    id: `${source}-${target}`,
    look: 'holding',
    source,
    target,
    mark: 'company',
    width: 2,
    stroke: 'solid',
    faint: false,
    arrow: true,
    subjects: [`holds-${source}-${target}`],
    keys: ['holdings'],
    detail: `${source} holds ${target}`,
    ...more,
  };
}

export function scene(boxes: readonly Box[], lines: readonly Line[] = [], more: Partial<Scene> = {}): Scene {
  return {
    boxes,
    lines,
    signs: [],
    width: 800,
    height: 600,
    flow: 'field',
    origin: { x: 0, y: 0 },
    centre: { x: 400, y: 0 },
    large: false,
    texts: boxes.map((one) => ({
      id: `${one.id}/name`,
      owner: one.id,
      text: one.name,
      x: one.x,
      y: one.y,
      size: 11,
      strong: true,
      ink: 'text',
      align: 'center',
    })),
    ...more,
  };
}
