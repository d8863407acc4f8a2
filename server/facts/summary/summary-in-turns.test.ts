import { expect, test } from 'vitest';
import { company, fact, loadWorld, source } from '../../../test/support/worlds/loaded-world.ts';
import { createFactReader } from '../fact-reader.ts';
import { statementOf, summaryOf } from './summary.ts';

test.each([
  ['summaries', summaryOf],
  ['statements', statementOf],
])(
  'the event loop has its turns while %s of thousands of facts are told that wait for the same names',
  async (_, tell) => {
    const store = await loadWorld({
      companies: [
        company('publisher'),
        company('acme', { name: 'Acme Corp.' }),
        company('bolt', { name: 'Bolt Ltd.' }),
      ],
      sources: [source('notice', '2007-06-04')],
      facts: [fact('GUARANTEES', 'g', 'acme', 'bolt', { amount: '5', currency: 'JPY' })],
    });
    try {
      const facts = createFactReader(store, '2010-01-01');
      const views = await Promise.all(
        Array.from({ length: 20_000 }, (_, n) =>
          facts.view(fact('GUARANTEES', `g${String(n)}`, 'acme', 'bolt', { amount: '5', currency: 'JPY' }), undefined),
        ),
      );
      // The names are at hand, and with them all that the facts wait for.
      await summaryOf(views[0]!, facts);
      let told = 0;
      const telling = views.map(async (view) => {
        const said = await tell(view!, facts);
        told += 1;
        return said;
      });
      await new Promise((resolve) => setImmediate(resolve));
      expect(told).toBeLessThan(views.length);
      expect(new Set(await Promise.all(telling)).size).toBe(1);
      expect(told).toBe(views.length);
    } finally {
      await store.close();
    }
  },
);
