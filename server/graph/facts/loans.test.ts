import { join } from 'node:path';
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDocuments } from '../../facts/documents.ts';
import { createFactReader } from '../../facts/fact-reader.ts';
import { company, fact, loadWorld, source, type WorldStore } from '../../../test/support/worlds/loaded-world.ts';
import { createSchema } from '../../graphql/schema.ts';
import { projectRoot } from '../../shared/project-root.ts';

const TODAY = '2026-01-01';
const cited = (observedOn: string) => ({ citations: [{ source: 'notice', place: 'p', observedOn }] });
const yen = (amount: string, observedOn = '2007-03-31') => ({ amount, currency: 'JPY', ...cited(observedOn) });

let store: WorldStore;
beforeAll(async () => {
  store = await loadWorld({
    companies: [company('acme'), company('bank')],
    sources: [source('notice', '2007-06-04')],
    facts: [
      // Earlier days first, as they were listed before: the order by day is wrong everywhere below.
      fact('LENDS_TO', 'a-unknown', 'bank', 'acme', { currency: 'EUR', ...cited('2006-03-31') }),
      fact('LENDS_TO', 'a-no-currency', 'bank', 'acme', { amount: '5000000000', ...cited('2006-03-31') }),
      fact('LENDS_TO', 'dollars-less', 'bank', 'acme', { amount: '3', currency: 'USD', ...cited('2006-03-31') }),
      fact('LENDS_TO', 'dollars-more', 'bank', 'acme', { amount: '20', currency: 'USD' }),
      fact('LENDS_TO', 'yen-less', 'bank', 'acme', yen('9007199254740992', '2006-03-31')),
      // One more than a floating-point number tells apart from it.
      fact('LENDS_TO', 'yen-more', 'bank', 'acme', yen('9007199254740993')),
      fact('LENDS_TO', 'yen-equal-a', 'bank', 'acme', yen('700.50')),
      fact('LENDS_TO', 'yen-equal-b', 'bank', 'acme', yen('700.5')),
      fact('LENDS_TO', 'yen-equal-earlier', 'bank', 'acme', yen('700.500', '2006-12-31')),
      fact('LENDS_TO', 'yen-nothing', 'bank', 'acme', yen('0')),
    ],
  });
});
afterAll(() => store.close());

it('lists lenders currency by currency, the largest balance first, and unknown balances last', async () => {
  const { data, errors } = await graphql({
    schema: createSchema(),
    source: '{ company(id: "acme") { lenders { id } } }',
    contextValue: {
      store,
      facts: createFactReader(store, TODAY),
      documents: openDocuments(join(projectRoot(), 'no-such-folder')),
      requestId: 'test',
      today: TODAY,
    },
  });
  expect(errors).toBeUndefined();
  const { lenders } = data?.['company'] as { lenders: { id: string }[] };
  expect(lenders.map(({ id }) => id)).toEqual([
    'yen-more',
    'yen-less',
    'yen-equal-earlier',
    'yen-equal-a',
    'yen-equal-b',
    'yen-nothing',
    'dollars-more',
    'dollars-less',
    'a-no-currency',
    'a-unknown',
  ]);
});
