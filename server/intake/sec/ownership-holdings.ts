import { Decimal } from 'decimal.js';
import type { Spot, StatedFact, Statement } from '../importer.ts';
import { warning } from '../stated-problem.ts';
import { childAt, descendantsNamed, textAt, type XmlElement } from '../xml/xml-element.ts';
import { spotOf, type SecForm } from './form-parts.ts';
import { said } from './ownership-relationships.ts';
import { amountOf } from './sec-amounts.ts';

interface Row {
  readonly element: XmlElement;
  readonly place: string;
  readonly derivative: boolean;
  readonly title: string;
  readonly direct: boolean;
  readonly nature: string | undefined;
  readonly notes: readonly string[];
  /** Account within the class: who holds, by the form's own words and footnotes. */
  readonly account: string;
  readonly at: Spot;
}

/**
 * What is held after what is reported: of each class and each way of holding the last row of transactions, and each row
 * of holdings. Several reporting owners of one form report the same securities: one block. Derivatives are no shares
 * today.
 */
export function* ownershipHoldings(form: SecForm, nothing: boolean | undefined): Generator<Statement> {
  const rows = [...rowsOf(form, 'nonDerivativeTable', false), ...rowsOf(form, 'derivativeTable', true)];
  if (nothing === true) {
    const at = spotOf(childAt(form.root, 'noSecuritiesOwned') ?? form.root, 'noSecuritiesOwned');
    if (rows.length > 0)
      yield warning('SECURITIES_OWNED', 'The form says that no securities are owned, and lists some', at);
    else for (const { key } of form.owners) yield said(zero(key, form.issuer), `${form.record}|none`, form.period, at);
  }
  const afterTransactions = new Map<string, Row>();
  const kept: Row[] = [];
  for (const row of rows) {
    if (row.element.name.endsWith('Transaction')) {
      afterTransactions.set(recordOf(form, row), row);
    } else kept.push(row);
  }
  const final = [...afterTransactions.values(), ...kept];
  for (const row of final) yield* holding(form, row);
  for (const row of rows) yield* contradictions(form, row);
}

function* rowsOf({ root, footnotes }: SecForm, table: string, derivative: boolean): Generator<Row> {
  for (const [i, element] of (childAt(root, table)?.children ?? []).entries()) {
    if (!/^(?:nonDerivative|derivative)(?:Transaction|Holding)$/.test(element.name)) continue;
    const value = (...path: string[]) => textAt(element, ...path, 'value');
    const direct = value('ownershipNature', 'directOrIndirectOwnership') !== 'I';
    const nature = value('ownershipNature', 'natureOfOwnership');
    const ids = (under: XmlElement | undefined) =>
      descendantsNamed(under, 'footnoteId').flatMap((one) => one.attributes.get('id') ?? []);
    const place = `${derivative ? 'Table II' : 'Table I'}, row ${i + 1}`;
    // Two trusts of one name are told apart by their footnotes alone.
    const owner = [nature ?? '', ...ids(childAt(element, 'ownershipNature'))].join(' ').trim();
    yield {
      element,
      place,
      derivative,
      title: value('securityTitle') ?? 'not stated',
      direct,
      nature,
      notes: [...new Set(ids(element))].flatMap((id) =>
        footnotes.has(id) ? [`${id}: ${footnotes.get(id) ?? ''}`] : [],
      ),
      account: direct ? '' : owner === '' ? 'indirect' : owner,
      at: spotOf(element, place),
    };
  }
}

function* holding(form: SecForm, row: Row): Generator<Statement> {
  const { element, derivative, at } = row;
  const after = textAt(element, 'postTransactionAmounts', 'sharesOwnedFollowingTransaction', 'value');
  const underlying = textAt(element, 'underlyingSecurity', 'underlyingSecurityShares', 'value');
  const worth = textAt(element, 'postTransactionAmounts', 'valueOwnedFollowingTransaction', 'value');
  const shares = amountOf(derivative ? (underlying ?? after) : after);
  if (shares === undefined && worth === undefined)
    yield warning('AMOUNT', `${row.place} does not say how much is held`, at);
  const record = recordOf(form, row);
  const together = form.owners.length > 1 ? { block: record } : {};
  const note = [
    row.nature === undefined ? undefined : `Nature of ownership: ${row.nature}.`,
    derivative ? derivativeNote(row) : undefined,
    worth === undefined ? undefined : `Stated by value: ${worth}.`,
    form.owners.length > 1 ? 'Reported by several persons together: the same securities.' : undefined,
    ...row.notes,
  ];
  const text = note.filter((one) => one !== undefined).join(' ');
  for (const { key } of form.owners) {
    const fact: StatedFact = {
      kind: 'HOLDS',
      subject: key,
      object: form.issuer,
      interest: derivative ? 'OPTIONS' : 'SHARES',
      direct: row.direct ? 'DIRECT' : 'INDIRECT',
      nominee: false,
      accounting: 'UNKNOWN',
      shareClass: row.title,
      ...(shares === undefined ? {} : { shares }),
      ...(row.account === '' && !derivative
        ? {}
        : { account: derivative ? `${row.place}${row.account === '' ? '' : `: ${row.account}`}` : row.account }),
      ...together,
      ...(text === '' ? {} : { note: text }),
    };
    yield said(fact, record, form.period, at);
  }
}

/** The series of one row from form to form: class, way of holding, and of a derivative its terms. */
function recordOf({ record }: SecForm, row: Row): string {
  return [record, row.derivative ? 'II' : 'I', row.title, row.account, ...(row.derivative ? [terms(row)] : [])].join(
    '|',
  );
}

function terms({ element }: Row): string {
  const of = (...path: string[]) => textAt(element, ...path, 'value') ?? '';
  return [of('conversionOrExercisePrice'), of('expirationDate'), of('exerciseDate')].join('|');
}

function derivativeNote({ element }: Row): string {
  const of = (...path: string[]) => textAt(element, ...path, 'value');
  const parts = [
    ['for', of('underlyingSecurity', 'underlyingSecurityTitle')],
    ['price', of('conversionOrExercisePrice')],
    ['exercisable', of('exerciseDate')],
    ['until', of('expirationDate')],
  ].flatMap(([label, value]) => (label === undefined || value === undefined ? [] : [`${label} ${value}`]));
  return `A derivative, no shares today${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`;
}

/** One row that names one number of the same securities in two ways: both are shown. */
function* contradictions(form: SecForm, row: Row): Generator<Statement> {
  const of = (...path: string[]) => amountOf(textAt(row.element, ...path, 'value'));
  const moved = of('transactionAmounts', 'transactionShares');
  const after = of('postTransactionAmounts', 'sharesOwnedFollowingTransaction');
  const underlying = of('underlyingSecurity', 'underlyingSecurityShares');
  const code = textAt(row.element, 'transactionAmounts', 'transactionAcquiredDisposedCode', 'value');
  const impossible =
    moved !== undefined &&
    after !== undefined &&
    code === 'A' &&
    new Decimal(after).lessThan(moved) &&
    row.element.name.endsWith('Transaction');
  const transposed = [moved, underlying].find(
    (one) => one !== undefined && after !== undefined && one !== after && sameDigits(one, after),
  );
  if (transposed === undefined && !impossible) return;
  const figures = [
    `transaction ${moved ?? 'not stated'}`,
    `underlying ${underlying ?? 'not stated'}`,
    `held afterwards ${after ?? 'not stated'}`,
  ];
  yield {
    says: 'FINDING',
    kind: 'CONTRADICTION',
    severity: 'MEDIUM',
    title: `${row.place} contradicts itself`,
    detail: `"${row.title}": ${figures.join(', ')}. The figures stand as they are filed.`,
    about: [form.issuer, ...form.owners.map(({ key }) => key)],
    at: row.at,
  };
}

function sameDigits(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

/** A stated nothing is no unknown. */
function zero(holder: string, issuer: string): StatedFact {
  return {
    kind: 'HOLDS',
    subject: holder,
    object: issuer,
    interest: 'SHARES',
    direct: 'DIRECT',
    nominee: false,
    accounting: 'UNKNOWN',
    shares: '0',
    exact: true,
    note: 'No securities of the issuer are beneficially owned.',
  };
}
