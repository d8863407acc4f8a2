import { isAbsolute } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printableConfig, readConfig, SETTINGS, settingsTable } from './config.ts';
import { ConfigError } from './errors.ts';

describe('readConfig', () => {
  test('an empty environment gives a loopback server on port 4000 with the embedded store', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 4000, host: '127.0.0.1', logLevel: 'info', requestTimeoutMs: 10_000 });
    expect(config.neo4jUri).toBeUndefined();
    expect([config.dataDir, config.seedDir, config.documentsDir].every(isAbsolute)).toBe(true);
    expect(Object.isFrozen(config)).toBe(true);
  });

  test('an empty variable counts as absent', () => {
    expect(readConfig({ PORT: '', NEO4J_URI: ' ' })).toStrictEqual(readConfig({}));
  });

  test('all unusable settings are named at once, with what would be usable', () => {
    const reading = () => readConfig({ PORT: '70000', LOG_LEVEL: 'loud', MAX_COST: '-1', REQUEST_TIMEOUT_MS: '1e3' });
    expect(reading).toThrow(ConfigError);
    expect(reading).toThrow(/PORT must be at most 65535, not "70000"/);
    expect(reading).toThrow(/LOG_LEVEL must be one of silent.*not "loud"/);
    expect(reading).toThrow(/MAX_COST must be a whole number/);
    expect(reading).toThrow(/REQUEST_TIMEOUT_MS must be a whole number/);
  });

  test.each(['http://localhost:7687', 'neo4j://', 'neo4j://neo4j:secret@localhost'])(
    'refuses %s as a Neo4j address',
    (uri) => {
      expect(() => readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: 'x' })).toThrow(/NEO4J_URI must/);
    },
  );

  test('a password in an address is not repeated', () => {
    expect(() => readConfig({ NEO4J_URI: 'bolt://neo4j:hunter2@localhost' })).toThrow(/^(?!.*hunter2)/s);
  });

  test('a Neo4j server needs a password', () => {
    expect(() => readConfig({ NEO4J_URI: 'neo4j+s://x.databases.neo4j.io' })).toThrow(/NEO4J_PASSWORD must be set/);
  });
});

test('secrets are masked when printed', () => {
  const printed = printableConfig(readConfig({ NEO4J_URI: 'bolt://localhost', NEO4J_PASSWORD: 'hunter2' }));
  expect(printed['NEO4J_PASSWORD']).toBe('***');
  expect(printed['NEO4J_URI']).toBe('bolt://localhost');
  expect(JSON.stringify(printed)).not.toContain('hunter2');
});

test('the table of settings has one row for each, and names are unique', () => {
  const names = Object.values(SETTINGS).map((setting) => setting.name);
  expect(new Set(names).size).toBe(names.length);
  expect(
    settingsTable()
      .split('\n')
      .slice(2)
      .map((row) => /^\| `(\w+)` \|/.exec(row)?.[1]),
  ).toStrictEqual(names);
});
