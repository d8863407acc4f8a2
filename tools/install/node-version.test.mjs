import { expect, test } from 'vitest';
import { isSupported } from './node-version.mjs';

test.each(['20.19.0', '20.20.2', '22.12.0', '22.99.1', '24.0.0', '26.1.0'])('%s is enough', (version) => {
  expect(isSupported(version)).toBe(true);
});

test.each(['12.22.0', '18.20.8', '20.18.3', '21.7.3', '22.11.0', '23.11.1'])('%s is turned away', (version) => {
  expect(isSupported(version)).toBe(false);
});
