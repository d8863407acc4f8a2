import { kind } from '../kind.ts';

export const signsAuditOf = kind(
  {
    kind: 'SIGNS_AUDIT_OF',
    type: 'Signature',
    is: 'A person who signs the audit of a company.',
    says: 'a person signs the audit of a company.',
    subject: { name: 'person', is: 'person', says: 'Who signs.' },
    object: { name: 'company', is: 'company', says: 'Whose audit.', home: true },
    fields: {
      firm: { is: 'company', says: 'For which firm.', report: 'no' },
      role: { is: 'text', says: 'As what.', report: 'no' },
      signedOn: { is: 'day', says: 'The day of the signature.', report: 'no' },
    },
    list: { of: 'company', name: 'signatures' },
    eventful: true,
    line: 'audit',
    words: {
      name: 'Audit signature',
      matter: 'signatures under the audit of',
      asSubject: ['Audit', 100],
      asObject: ['Audit', 100],
      ja: { name: '監査報告書の署名', matter: '監査報告書の署名', asSubject: '監査' },
    },
  },
  {
    tell: ({ role, signedOn }, { a, b }, { date }) =>
      `${a} signs the audit of ${b}${role === undefined ? '' : ` as ${role}`}${signedOn === undefined ? '' : ` on ${date(signedOn)}`}`,
    state: ({ role, firm, signedOn }, _, { date, name }) => [
      role ?? 'Signed the audit report',
      firm && `for ${name(firm)}`,
      signedOn && `on ${date(signedOn)}`,
    ],
  },
  {
    tell: ({ role, signedOn }, { a, b }, { date, inBrackets }) =>
      `${a}は${b}の監査報告書に署名している${inBrackets(role, signedOn && date(signedOn))}`,
    state: ({ role, firm, signedOn }, _, { date, name }) => [
      role ?? '監査報告書に署名',
      firm && `${name(firm)}所属`,
      signedOn && `${date(signedOn)}付`,
    ],
  },
);
