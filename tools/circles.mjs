// npm run lint: no files of the project import each other in a circle, types included.
import { readFileSync, readdirSync } from 'node:fs';
import { importCircles } from '../eslint-rules/import-circles.js';
import { inRoot } from './project.mjs';

const texts = new Map(
  ['server', 'client', 'test', 'bench', 'tools', 'eslint-rules']
    .flatMap((folder) =>
      readdirSync(inRoot(folder), { recursive: true }).map((path) => `${folder}/${path.split('\\').join('/')}`),
    )
    .concat(readdirSync(inRoot()))
    // A bench may have packages of its own.
    .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path) && !path.includes('/node_modules/'))
    .map((path) => [path, readFileSync(inRoot(path), 'utf8')]),
);
const circles = importCircles(texts);
for (const circle of circles) console.log(`${circle.join(' → ')} → ${circle[0]}`);
if (circles.length > 0) {
  console.log('These files import each other in a circle. Move what they share into a file of its own.');
  process.exitCode = 1;
}
