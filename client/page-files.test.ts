import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOfPages, modulesIn } from './page-files.ts';

const ROUTES = join(import.meta.dirname, 'app', 'routes.tsx');

test('each path of the routes has the module that it loads, and the first page is two', () => {
  const text = readFileSync(ROUTES, 'utf8');
  const modules = modulesIn(text, ROUTES);
  const paths = [...text.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path!);
  expect([...modules.keys()].sort()).toEqual([...paths, '/?focus'].sort());
  expect(modules.get('/')).toBe(join(import.meta.dirname, 'home', 'home-page.tsx'));
  expect(modules.get('/?focus')).toBe(join(import.meta.dirname, 'app', 'pages', 'graph-route.tsx'));
  expect(modules.get('/sources/$id')).toBe(join(import.meta.dirname, 'app', 'pages', 'source-route.tsx'));
});

const chunk = (fileName: string, moduleIds: string[], imports: string[], css: string[] = []) => ({
  fileName,
  moduleIds,
  imports,
  facadeModuleId: moduleIds[0] ?? null,
  viteMetadata: { importedCss: new Set(css) },
});

test('a page is in its own file and in those that it shares, without what every page begins with', () => {
  const chunks = [
    chunk('libraries.js', ['react'], []),
    chunk('explorer.js', ['main', 'routes'], ['libraries.js'], ['explorer.css']),
    chunk('shared.js', ['table'], ['libraries.js', 'explorer.js'], ['shared.css']),
    chunk('chart.js', ['chart'], ['shared.js', 'explorer.js'], ['chart.css', 'explorer.css']),
    // A module that was put into a file with others.
    chunk('both.js', ['other', 'list'], ['explorer.js']),
  ];
  const modules = new Map([
    ['/chart', 'chart'],
    ['/list', 'list'],
    ['/plain', 'main'],
    ['/gone', 'nowhere'],
  ]);
  expect(filesOfPages(chunks, { explorer: 'main', modules })).toEqual({
    '/chart': ['/chart.js', '/shared.js', '/chart.css', '/shared.css'],
    '/list': ['/both.js'],
    '/plain': [],
    '/gone': [],
  });
});
