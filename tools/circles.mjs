// npm run lint: server, client and what tests share import in no circle, types included.
import { readFileSync, readdirSync } from 'node:fs';
import { importCircles } from '../eslint-rules/import-circles.js';
import { inRoot } from './project.mjs';

const texts = new Map(
  ['server', 'client', 'test', 'bench'].flatMap((side) =>
    readdirSync(inRoot(side), { recursive: true })
      .map((path) => `${side}/${path.split('\\').join('/')}`)
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
      .map((path) => [path, readFileSync(inRoot(path), 'utf8')]),
  ),
);
const circles = importCircles(texts);
for (const circle of circles) console.log(`${circle.join(' → ')} → ${circle[0]}`);
if (circles.length > 0) {
  console.log('These files import each other in a circle. Move what they share into a file of its own.');
  process.exitCode = 1;
}
