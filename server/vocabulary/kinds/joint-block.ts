import { kind } from '../kind.ts';
import { POWERS } from '../word-lists.ts';

export const jointBlock = kind(
  {
    kind: 'JOINT_BLOCK',
    type: 'JointBlock',
    is: 'A block of shares that a party reports together with others: every report of it is of the same shares.',
    says: 'a party reports a block of shares of a company together with others.',
    subject: { name: 'party', is: 'party', says: 'Who reports it.' },
    object: { name: 'company', is: 'company', says: 'Of whose shares.', home: true },
    fields: {
      block: {
        is: 'text',
        required: true,
        says: 'Id of the block: reports and holdings with one block are of the same shares, which count once.',
      },
      shares: { is: 'decimal', says: 'Number of shares of the whole block, exact.' },
      percent: { is: 'decimal', says: 'Share of the whole block in percent, exactly as the source prints it.' },
      shareClass: { is: 'text', says: 'Class of the shares as the source calls it.' },
      votingPower: {
        is: POWERS,
        type: 'Power',
        says: 'Whether this party casts the votes alone or with others; null when no source says.',
      },
      disposalPower: {
        is: POWERS,
        type: 'Power',
        says: 'Whether this party disposes of the shares alone or with others; null when no source says.',
      },
    },
    list: { of: 'company', name: 'jointBlocks' },
    topic: 'block',
    eventful: true,
    line: 'other',
    words: {
      name: 'Joint block',
      matter: 'joint blocks of shares in',
      asSubject: ['Reported with others', 64],
      asObject: ['Reported together', 66],
      ja: { name: '共同保有', matter: '共同保有', asSubject: '共同で報告した保有', asObject: '共同で報告された保有' },
    },
  },
  {
    tell: ({ block, shares, percent, shareClass, votingPower, disposalPower }, { a, b }, say) => {
      const part = percent === undefined ? undefined : `${percent} %`;
      const counted = shares === undefined ? undefined : `${say.figure(shares)} shares${say.inBrackets(part)}`;
      const size = counted ?? part ?? 'an unknown share';
      const power = (word: string, held: string | undefined) => held && `${word} ${say.plain(held)}`;
      return `${a} ${say.over ? 'reported' : 'reports'} with others a block of ${size} of ${b}${say.aside(
        shareClass,
        power('votes', votingPower),
        power('disposal', disposalPower),
        `block ${block}`,
      )}${say.span}`;
    },
  },
  {
    tell: ({ block, shares, percent, shareClass, votingPower, disposalPower }, { a, b }, say) => {
      const part = percent === undefined ? undefined : `${percent} %`;
      const counted = shares === undefined ? undefined : `${say.figure(shares)}株${say.inBrackets(part)}`;
      const power = (word: string, held: string | undefined) => held && `${word}：${say.plain(held)}`;
      return `${a}は${b}の${counted ?? part ?? '割合不明の持分'}を他者と共同で報告して${say.over ? 'いた' : 'いる'}${say.aside(
        shareClass,
        power('議決権', votingPower),
        power('処分権', disposalPower),
        `区分 ${block}`,
      )}${say.span}`;
    },
  },
);
