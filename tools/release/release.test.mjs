import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../../server/config.ts';
import { inRoot } from '../project.mjs';
import { BUILT, READ } from './release.mjs';

const text = (...path) => readFileSync(inRoot(...path), 'utf8');
const lines = (...path) =>
  text(...path)
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line));

test('whatever the program reads from the folder of the project is in the release', () => {
  const sources = readdirSync(inRoot('server'), { recursive: true })
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|codegen/.test(file))
    .map((file) => text('server', file));
  const read = sources.flatMap((source) =>
    [...source.matchAll(/join\(projectRoot\(\), ((?:'[^']+'(?:, )?)+)/g)].map(([, parts]) =>
      parts.replaceAll(/['\s]/g, '').split(',').filter(Boolean).join('/'),
    ),
  );
  expect(read).toEqual(expect.arrayContaining(['cypher', 'dist/client', 'tools/browser.mjs']));
  // Packages that it needs to run are installed beside it.
  const packages = Object.keys(JSON.parse(text('package.json')).dependencies).map((name) => `node_modules/${name}`);
  const there = [...READ, ...BUILT, ...packages];
  // `server` alone is where the descriptions of the API are looked for, which are found when it is put together.
  const missing = read.filter(
    (path) => path !== 'server' && !there.some((one) => path === one || path.startsWith(`${one}/`)),
  );
  expect(missing).toEqual([]);
});

test('what a tool of the release imports is in it, or in a package that it needs to run', () => {
  const { dependencies } = JSON.parse(text('package.json'));
  for (const tool of READ.filter((path) => path.startsWith('tools/')))
    for (const [, from] of text(tool).matchAll(/^import [^']* from '([^']+)'/gm)) {
      const known = from.startsWith('.')
        ? READ.includes(join(dirname(tool), from))
        : from.startsWith('node:') || from in dependencies;
      expect([tool, from, known]).toEqual([tool, from, true]);
    }
  expect(dependencies).toHaveProperty('playwright-core');
});

describe('the image', () => {
  const all = lines('Dockerfile');
  const from = all.flatMap((line, i) => (line.startsWith('FROM ') ? [i] : []));
  const last = all.slice(from.at(-1));

  test('is Debian, slim, and of a Node that the program takes', () => {
    for (const at of from) expect(all[at]).toMatch(/^FROM node:22-bookworm-slim\b/);
  });

  test('is run by an account that owns nothing of the program', () => {
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    expect(last.findIndex((line) => line.startsWith('USER '))).toBeGreaterThan(
      last.findLastIndex((line) => /^(RUN|COPY) /.test(line)),
    );
    expect(last.join('\n')).not.toMatch(/--chown/);
  });

  test('has nothing that builds or installs in its last layer', () => {
    expect(last.join('\n')).not.toMatch(/npm (ci|install|run)|build-essential|python|gcc|make\b/);
    expect(last.join('\n')).toMatch(/rm -rf \/usr\/local\/lib\/node_modules/);
    expect(last.filter((line) => line.startsWith('COPY '))).toEqual(['COPY --from=packages /app ./']);
    expect(all.join('\n')).toMatch(/npm ci --omit=dev/);
  });

  test('sets what is a setting, and starts what the release starts', () => {
    const set = [...last.join('\n').matchAll(/([A-Z_]+)=\S+/g)].map(([, name]) => name);
    const known = Object.values(SETTINGS).map(({ name }) => name);
    expect(set.filter((name) => !['NODE_ENV', 'GOVGRAPH_BROWSER'].includes(name) && !known.includes(name))).toEqual([]);
    expect(JSON.parse(last.find((line) => line.startsWith('CMD '))?.slice(4) ?? '').at(-1)).toBe('dist/server/main.js');
  });

  test('is built of what the build reads, and of nothing else of this machine', () => {
    const [first, ...kept] = text('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('**');
    const names = kept.map((line) => line.replace(/^!/, ''));
    for (const path of READ) expect(names).toContain(path.split('/')[0]);
    for (const path of ['client', 'server', 'cypher', 'package.json', 'tsconfig.json', '.npmrc'])
      expect(names).toContain(path);
    for (const path of ['data', 'dist', 'node_modules', '.git', '.cache', 'test']) expect(names).not.toContain(path);
  });
});

describe('compose.yaml', () => {
  const { services, volumes } = parse(text('compose.yaml'));

  test('runs the explorer beside a Neo4j that is well, for this machine alone', () => {
    expect(Object.keys(services)).toEqual(['explorer', 'neo4j']);
    expect(services.explorer.depends_on.neo4j.condition).toBe('service_healthy');
    for (const { ports, restart } of Object.values(services)) {
      expect(restart).toBe('unless-stopped');
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
    expect(services.explorer).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(services.explorer.security_opt).toContain('no-new-privileges:true');
  });

  test('sets what is a setting, and keeps all data in volumes', () => {
    const known = Object.values(SETTINGS).map(({ name }) => name);
    expect(Object.keys(services.explorer.environment).filter((name) => !known.includes(name))).toEqual([]);
    const used = Object.values(services).flatMap((service) => service.volumes.map((one) => one.split(':')[0]));
    expect(used.sort()).toEqual(Object.keys(volumes).sort());
    expect(services.explorer.volumes).toEqual(['explorer-data:/data']);
  });
});

test('the unit of systemd starts what the release starts, under no account of a person', () => {
  const unit = text('deploy', 'govgraph.service');
  expect(unit).toMatch(/^ExecStart=\/usr\/bin\/node .*dist\/server\/main\.js$/m);
  for (const line of ['DynamicUser=yes', 'ProtectSystem=strict', 'NoNewPrivileges=yes', 'CapabilityBoundingSet='])
    expect(unit.split('\n')).toContain(line);
  expect(unit).toMatch(/DATA_DIR=\/var\/lib\/govgraph/);
});
