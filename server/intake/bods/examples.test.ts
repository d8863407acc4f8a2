import { describe, expect, it } from 'vitest';
import {
  facts,
  fileAt,
  problems,
  said,
  standardFile,
  statementsOf,
} from '../../../test/support/intake/statements-of.ts';
import { BODS } from './bods-importer.ts';

/**
 * The packages that the standard gives as examples of itself. What each must yield was read off the package by hand:
 * parties by their records, holdings as `share direct right from` of holder and held.
 */
interface Expected {
  readonly parties: number;
  readonly holdings: readonly string[];
  readonly published: string;
  readonly warnings?: readonly string[];
}

const DATED_LATER = Array.from({ length: 6 }, () => 'warning STATEMENT_DATE_AFTER_PUBLICATION_DATE');
const EXAMPLES: Readonly<Record<string, Expected>> = {
  'bods-package': { parties: 2, holdings: ['=100 DIRECT shareholding 2016-04-06'], published: '2020-03-04' },
  'bods-package-annotations': { parties: 2, holdings: ['? UNKNOWN - -'], published: '2017-05-31' },
  'bods-package-entity-owning-entity': {
    parties: 2,
    holdings: ['[75,100) DIRECT shareholding -'],
    published: '2018-05-31',
  },
  'bods-package-fi-soe': {
    parties: 4,
    holdings: [
      '=76.5 DIRECT shareholding 2020-01-01',
      '=100 DIRECT shareholding 2020-01-01',
      '=23.5 DIRECT shareholding 2020-01-01',
      '? DIRECT otherInfluenceOrControl -',
      '=100 INDIRECT shareholding 2020-01-01',
    ],
    published: '2022-04-01',
  },
  'bods-package-linking-annotations': {
    parties: 2,
    holdings: ['(25,50) UNKNOWN shareholding 2018-09-19'],
    published: '2018-03-30',
  },
  'full-pep-declaration': {
    parties: 2,
    holdings: ['[25,50) DIRECT shareholding 2016-07-07', '[25,50) DIRECT votingRights 2016-07-07'],
    published: '2019-06-07',
  },
  'simple-pep-declaration': {
    parties: 2,
    holdings: ['[25,50) DIRECT shareholding 2016-07-07', '[25,50) DIRECT votingRights 2016-07-07'],
    published: '2019-06-07',
  },
  'indirect-ownership': {
    parties: 3,
    holdings: ['=60 DIRECT shareholding 2017-11-01', '? UNKNOWN - -', '=30 INDIRECT shareholding 2017-11-01'],
    published: '2017-12-01',
    warnings: DATED_LATER,
  },
  'mixed-direct-and-indirect-ownership': {
    parties: 3,
    holdings: [
      '=50 DIRECT shareholding 2017-11-01',
      '? UNKNOWN - -',
      '=50 INDIRECT shareholding 2017-11-01',
      '=50 DIRECT shareholding 2019-05-01',
    ],
    published: '2017-12-01',
    warnings: DATED_LATER,
  },
  'joint-ownership': {
    parties: 4,
    holdings: [
      '=100 DIRECT shareholding 2018-01-01',
      '=50 DIRECT shareholding 2018-01-01',
      '=50 DIRECT shareholding 2018-01-01',
    ],
    published: '2018-11-18',
  },
  'listed-company-exempt-from-disclosure': { parties: 2, holdings: ['? UNKNOWN - -'], published: '2019-06-13' },
  'multiple-tax-residencies': {
    parties: 2,
    holdings: ['=100 DIRECT shareholding 2016-04-06'],
    published: '2019-05-15',
  },
  nomination: {
    parties: 4,
    holdings: [
      '? DIRECT nominator 2023-04-30',
      '? DIRECT nominee 2023-04-30',
      '? DIRECT boardMember 2023-04-30',
      '? INDIRECT otherInfluenceOrControl 2023-04-30',
    ],
    published: '2023-06-19',
  },
  'plc-entity-statement': { parties: 1, holdings: [], published: '2021-02-09' },
};

const example = (name: string) => standardFile('bods-0.4', 'examples', `${name}.json`);
const { there, why } = example('bods-package');
const read = async (name: string) => statementsOf(BODS, fileAt(example(name).path));

describe.skipIf(!there)(`the examples of the standard${why}`, () => {
  it.each(Object.entries(EXAMPLES))('%s', async (name, { parties, holdings, published, warnings = [] }) => {
    const statements = await read(name);
    expect(BODS.recognises(fileAt(example(name).path))).toBe(1);
    expect(problems(statements)).toEqual(warnings);
    expect(said(statements, 'PARTY')).toHaveLength(parties);
    expect(new Set(said(statements, 'SOURCE').map((source) => source.published))).toEqual(new Set([published]));
    expect(facts(statements, 'HOLDS').map(written)).toEqual(holdings);
  });

  it('who is exempt from telling is somebody unknown, with the reason', async () => {
    const statements = await read('listed-company-exempt-from-disclosure');
    const unknown = said(statements, 'PARTY').find((party) => party.unknown !== undefined);
    expect(unknown).toMatchObject({ name: undefined, unknown: { reason: 'subjectExemptFromDisclosure' } });
    expect(unknown?.unknown?.detail).toContain('recognised stock exchange');
    expect(facts(statements, 'HAS_ATTRIBUTE')).toMatchObject([
      { subject: '4c7ea3bfbe6c', attribute: 'UNKNOWN_REASON', text: 'subjectExemptFromDisclosure' },
      { subject: unknown?.key, attribute: 'UNKNOWN_REASON', text: 'subjectExemptFromDisclosure' },
    ]);
    expect(said(statements, 'PARTY').find((party) => party.unknown === undefined)).toMatchObject({ listed: true });
  });

  it('a listed company has its LEI, its company number and four listings', async () => {
    const statements = await read('plc-entity-statement');
    const [party] = said(statements, 'PARTY');
    expect(party?.identifiers).toContain('lei:PY6ZZQWO2IZFZC3IOL08');
    expect(party?.identifiers).toContain('gb-coh:02723534');
    const listings = facts(statements, 'HAS_ATTRIBUTE').filter(({ attribute }) => attribute === 'LISTING');
    expect(listings.map(({ text }) => text)).toEqual(['AZN', '0A4J', 'AZN', 'AZN']);
    expect(listings[3]?.detail).toContainEqual({ key: 'idScheme', value: 'cusip' });
  });

  it('a ministry is a public body, a country a state; the arrangement of a nomination is one', async () => {
    const soe = said(await read('bods-package-fi-soe'), 'PARTY');
    expect(soe.map(({ kind }) => kind)).toEqual(['COMPANY', 'COMPANY', 'PUBLIC_BODY', 'STATE']);
    expect(soe[3]?.names).toEqual([{ text: 'Republic of Finland', use: 'ALIAS' }]);
    const nomination = said(await read('nomination'), 'PARTY');
    expect(nomination.map(({ type, kind }) => kind ?? type)).toEqual(['Person', 'Person', 'ARRANGEMENT', 'COMPANY']);
    expect(nomination[0]).toMatchObject({ born: '2005-03-12' });
  });

  it('annotations, political exposure and residencies stay with whom they are about', async () => {
    const [linked] = facts(await read('bods-package-linking-annotations'), 'HOLDS');
    expect(linked?.note).toMatch(/^details: The person holds/);
    expect(linked?.note?.match(/^annotation: motivation=/gm)).toHaveLength(2);
    const [pep] = facts(await read('full-pep-declaration'), 'HAS_ATTRIBUTE');
    expect(pep).toMatchObject({ label: 'politicalExposure', text: 'isPep', from: '2017-10-15' });
    const taxes = facts(await read('multiple-tax-residencies'), 'HAS_ATTRIBUTE').filter(
      (a) => a.label === 'taxResidency',
    );
    expect(taxes.map(({ detail }) => detail?.[0]?.value)).toEqual(['GB', 'UA']);
  });
});

type Holding = ReturnType<typeof facts<'HOLDS'>>[number];

function written(holding: Holding): string {
  const { percent, percentMin: min, percentMax: max, exact, direct, right, from } = holding;
  const range =
    min === undefined && max === undefined
      ? '?'
      : `${holding.percentMinExclusive === true ? '(' : '['}${min ?? ''},${max ?? ''}${holding.percentMaxExclusive === true ? ')' : ']'}`;
  const share = percent === undefined ? range : `${exact === true ? '=' : '~'}${percent}`;
  return [share, direct, right ?? '-', from ?? '-'].join(' ');
}
