import { afterEach, expect, test } from 'vitest';
import { createFactReader } from '../../facts/fact-reader.ts';
import { company, fact, loadWorld, source, type WorldStore } from '../../../test/support/worlds/loaded-world.ts';
import { createHoldingMemory } from './holding-memory.ts';
import { createHoldingReader } from './holding-reader.ts';
import { ownershipOf } from '../ownership.ts';

let store: WorldStore;
afterEach(() => store.close());

const DAYS = { on: '2007-03-31', knownOn: '2026-01-01' };
const chain = (length: number) => ({
  sources: [source('notice', '2007-06-04')],
  companies: Array.from({ length: length + 1 }, (_, i) => company(`c${String(i)}`)),
  facts: Array.from({ length }, (_, i) =>
    fact('HOLDS', `h${String(i)}`, `c${String(i + 1)}`, `c${String(i)}`, { percent: '60' }),
  ),
});

async function calls(
  focus: string,
  memory: ReturnType<typeof createHoldingMemory>,
  version = 'one',
  on = DAYS.on,
): Promise<number> {
  const before = store.asked.length;
  const facts = createFactReader(store, DAYS.knownOn);
  const reader = createHoldingReader(facts, { ...DAYS, on }, memory, version);
  await ownershipOf(facts, { focus, direction: 'UP', language: 'en', ...DAYS, on }, { first: 10, reader });
  return store.asked.length - before;
}

test('what was read of one version and day is not read again, by whatever question', async () => {
  store = await loadWorld(chain(4));
  const memory = createHoldingMemory();
  expect(await calls('c0', memory)).toBeGreaterThan(4);
  expect(await calls('c0', memory)).toBe(0);
  // c2 lies above c0, so everything above it is known as well.
  expect(await calls('c2', memory)).toBe(0);
  expect(await calls('c0', memory, 'two')).toBeGreaterThan(4);
  expect(await calls('c0', memory, 'one', '2007-03-30')).toBeGreaterThan(1);
});

test('no more is kept than the most, and the least recently used goes first', async () => {
  store = await loadWorld(chain(4));
  const memory = createHoldingMemory(40);
  await calls('c0', memory, 'one');
  const size = memory.size;
  expect(size).toBeGreaterThan(10);
  await calls('c0', memory, 'two');
  await calls('c0', memory, 'one');
  await calls('c0', memory, 'three');
  expect(memory.size).toBeLessThanOrEqual(40);
  expect(await calls('c0', memory, 'three')).toBe(0);
  expect(await calls('c0', memory, 'two')).toBeGreaterThan(4);
});
