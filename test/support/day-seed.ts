import fc from 'fast-check';

/**
 * Properties are tried with what the day gives (UTC): the same for everybody who runs the tests on a day, so that a
 * failure can be looked at again, and new ground on the next. `PROPERTY_SEED` tries something else.
 */
const seed = process.env['PROPERTY_SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', '');
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
