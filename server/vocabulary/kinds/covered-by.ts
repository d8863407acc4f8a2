import { kind } from '../kind.ts';
import { EXTENTS } from '../word-lists.ts';

export const coveredBy = kind(
  {
    kind: 'COVERED_BY',
    type: 'Coverage',
    is: 'How far a source covers a matter, so that its silence can be weighed.',
    says: 'how far a source covers a matter.',
    subject: { name: 'company', is: 'company', says: 'About whom.', home: true },
    object: { name: 'source', is: 'source', says: 'Which source.' },
    fields: {
      count: { is: 'count', says: 'How many, where the source lists a fixed number.' },
      matter: { is: 'kind', required: true, says: 'Which kind of facts.' },
      extent: { is: EXTENTS, type: 'CoverageExtent', required: true, says: 'How far.' },
      question: {
        is: 'text',
        says: 'Key of the one open question to which the source answers that there is nothing more; the coverage then holds for that question alone.',
        report: 'no',
      },
      duty: { is: 'text', says: 'The rule that makes the source say it.', report: 'no' },
    },
    list: { of: 'company', name: 'coverage' },
    topic: 'matter',
    eventful: false,
    line: 'none',
    words: {
      name: 'Coverage',
      matter: 'sources on',
      asSubject: ['What the sources cover', 200],
      ja: { name: '資料の範囲', matter: '資料', asSubject: '資料の範囲' },
    },
  },
  {
    tell: ({ extent, count, matter, question }, { a, source }, say) => {
      if (question !== undefined)
        return `“${source}” says of ${a} that there is nothing more to tell (${question.split(':')[0] ?? ''})`;
      const largest = count === undefined ? 'the largest' : `the ${String(count)} largest`;
      const part = { COMPLETE: 'all', LARGEST: largest, IMPORTANT_ONLY: 'the important', PARTIAL: 'some' }[extent];
      return `“${source}” covers ${part} ${say.matter(matter)} ${a}`;
    },
  },
  {
    tell: ({ extent, count, matter, question }, { a, source }, say) => {
      if (question !== undefined)
        return `「${source}」は${a}についてこれ以上記載すべき事項はないとしている（${question.split(':')[0] ?? ''}）`;
      const largest = count === undefined ? '最大のもの' : `上位${String(count)}件`;
      const part = { COMPLETE: 'すべて', LARGEST: largest, IMPORTANT_ONLY: '重要なもの', PARTIAL: '一部' }[extent];
      return `「${source}」は${a}の${say.matter(matter)}の${part}を記載している`;
    },
  },
);
