import { kind } from '../kind.ts';

export const tradesWith = kind(
  {
    kind: 'TRADES_WITH',
    type: 'Trade',
    is: 'Business or pay between two parties, as payer and payee; one of them is a company.',
    says: 'a company pays another.',
    subject: { name: 'payer', is: 'party', says: 'Who pays.' },
    object: { name: 'payee', is: 'party', says: 'Who is paid.' },
    fields: {
      amount: { is: 'decimal', says: 'Paid in the period, in whole units of the currency.' },
      balance: { is: 'decimal', says: 'Owed at the end, in whole units of the currency.' },
      currency: { is: 'currency', says: 'ISO 4217.' },
      periodFrom: { is: 'day', says: 'First day of the period.', report: 'no' },
      periodTo: { is: 'day', says: 'Last day of the period.', report: 'no' },
      nature: { is: 'text', says: 'For what.' },
      account: { is: 'text', says: 'The account the source gives a balance of, and the balance.', report: 'no' },
      balanceOn: { is: 'day', says: 'The day of the balance.', report: 'no' },
      terms: { is: 'text', says: 'On what terms, as the source says.', report: 'no' },
    },
    list: { of: 'company', name: 'trades' },
    eventful: true,
    line: 'trade',
    suppose: {
      place: 5,
      words: 'pays',
      ja: 'が支払う相手：',
      fields: ['amount', 'currency', 'periodFrom', 'periodTo'],
    },
    words: {
      name: 'Trade',
      matter: 'transactions with',
      asSubject: ['Trades', 90],
      asObject: ['Trades', 90],
      ja: { name: '取引', matter: '取引', asSubject: '取引' },
    },
  },
  {
    tell: ({ amount, currency, nature, periodFrom, periodTo, account, balance, balanceOn }, { a, b }, say) => {
      const { date, inBrackets, money } = say;
      const time = [periodFrom && `from ${date(periodFrom)}`, periodTo && `to ${date(periodTo)}`]
        .filter(Boolean)
        .join(' ');
      const owed =
        balance && `; ${account ?? 'balance'} ${money(balance, currency)}${balanceOn ? ` on ${date(balanceOn)}` : ''}`;
      return `${a} pays ${b} ${money(amount, currency)}${inBrackets(nature, time)}${owed ?? ''}`;
    },
    state: ({ amount, currency, nature, periodFrom, periodTo, account, balance, balanceOn, terms }, { a, b }, say) => [
      `${a} pays ${b} ${amount === undefined ? 'an amount that is not stated' : say.sum(amount, currency)}`,
      nature,
      periodFrom && periodTo && `${say.date(periodFrom)} to ${say.date(periodTo)}`,
      balance &&
        `${account ?? 'balance'} ${say.sum(balance, currency)}${balanceOn === undefined ? '' : ` on ${say.date(balanceOn)}`}`,
      terms,
    ],
  },
  {
    tell: ({ amount, currency, nature, periodFrom, periodTo, account, balance, balanceOn }, { a, b }, say) => {
      const { date, inBrackets, money } = say;
      const time = [periodFrom && `${date(periodFrom)}から`, periodTo && `${date(periodTo)}まで`]
        .filter(Boolean)
        .join('');
      const owed =
        balance &&
        `；${account ?? '残高'} ${money(balance, currency)}${inBrackets(balanceOn && `${date(balanceOn)}現在`)}`;
      return `${a}は${b}に${money(amount, currency)}を支払っている${inBrackets(nature, time)}${owed ?? ''}`;
    },
    state: ({ amount, currency, nature, periodFrom, periodTo, account, balance, balanceOn, terms }, { a, b }, say) => [
      `${a}から${b}への支払${amount === undefined ? '、金額の記載なし' : say.sum(amount, currency)}`,
      nature,
      periodFrom && periodTo && say.period(`${periodFrom}/${periodTo}`),
      balance &&
        `${account ?? '残高'} ${say.sum(balance, currency)}${say.inBrackets(balanceOn && `${say.date(balanceOn)}現在`)}`,
      terms,
    ],
  },
);
