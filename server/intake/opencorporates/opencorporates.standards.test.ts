import { expect, test } from 'vitest';
import { said, standards } from '../../../test/support/intake/intake-file.ts';
import { openCorporatesImporter } from './opencorporates-importer.ts';

const real = standards('opencorporates');

test.skipIf(!real.there)(
  `four registrations of one name stay four, and nobody owns another: ${real.name}`,
  async () => {
    const { parties, facts, problems } = await said(openCorporatesImporter, real.file('search_github_inc.json'));
    expect(problems).toEqual([]);
    expect(parties.map(({ key }) => key)).toEqual([
      'us_ca/C3268102',
      'us_sc/696754',
      'us_ma/001098479',
      'us_ca/C3488095',
    ]);
    const labelled = (label: string) =>
      facts.flatMap(({ fact }) => (fact.kind === 'HAS_ATTRIBUTE' && fact.label === label ? [fact.subject] : []));
    expect(labelled('Registered branch')).toEqual(['us_sc/696754', 'us_ma/001098479', 'us_ca/C3488095']);
    expect(labelled('Company status')).toEqual(['us_ca/C3268102', 'us_sc/696754', 'us_ca/C3488095']);
    expect(facts.every(({ fact }) => fact.kind === 'HAS_ATTRIBUTE')).toBe(true);
    // Of the last nobody says when its register was read.
    const days = facts.flatMap(({ fact, observedOn }) =>
      fact.kind === 'HAS_ATTRIBUTE' && fact.label === 'Registered office' ? [observedOn] : [],
    );
    expect(days).toEqual(['2012-04-03', '2014-09-19', undefined]);
  },
);
