import type { FieldName, Fields, Supposed } from '../../lib/address/supposed.ts';
import type { WhatIfInput } from './independence-query.ts';

/** Of which company, on which day, as known by when, and with what supposed. */
export interface AskedReport {
  readonly company: string;
  readonly on: string;
  readonly known: string | undefined;
  readonly suppose: Supposed | undefined;
}

/** As variables of every question about independence. */
export function variablesOf({ company, on, known, suppose }: AskedReport) {
  return { company, on, knownOn: known ?? null, whatIf: suppose === undefined ? null : whatIfOf(suppose) };
}

export function whatIfOf(supposed: Supposed): WhatIfInput {
  return {
    add: supposed.flatMap((entry) =>
      entry.what === 'add'
        ? [{ kind: entry.kind, subject: entry.subject, object: entry.object, ...valuesOf(entry.fields) }]
        : [],
    ),
    change: supposed.flatMap((entry) =>
      entry.what === 'change' ? [{ fact: entry.fact, ...valuesOf(entry.fields) }] : [],
    ),
    remove: supposed.flatMap((entry) => (entry.what === 'remove' ? [entry.fact] : [])),
  };
}

const FLAGS: ReadonlySet<string> = new Set<FieldName>([
  'outside',
  'executive',
  'employee',
  'representative',
  'fullTime',
]);

/** Texts of the address as the API takes them: flags as booleans, a degree as a number, the rest as it is. */
function valuesOf(fields: Fields): Readonly<Record<string, string | boolean | number>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      FLAGS.has(name) ? value === 'yes' : name === 'degree' ? Number(value) : value,
    ]),
  );
}
