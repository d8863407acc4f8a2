import { Decimal } from 'decimal.js';
import type { Day } from '../../time/day.ts';
import type { StatedFact, Statement } from '../importer.ts';
import { monthFirst } from '../stated-day.ts';
import { refusal, warning } from '../stated-problem.ts';
import { childAt, childrenNamed, descendantsNamed, filled, textAt, type XmlElement } from '../xml/xml-element.ts';
import { spotOf } from './form-parts.ts';
import { amountOf } from './sec-amounts.ts';
import { filerParty } from './sec-party.ts';

/** Since this day values are filed in dollars; before it they were in thousands (SEC release 34-95148). */
const DOLLARS_SINCE = '2023-01-03';
const NO_OWNERSHIP =
  'Form 13F says over what a manager exercises investment discretion, not who owns it: nothing of it is a holding';

export function form13fSignedOn(root: XmlElement): Day | undefined {
  return monthFirst(textAt(root, 'formData', 'signatureBlock', 'signatureDate'));
}

interface Money {
  readonly amount: string;
  readonly unit: string;
  readonly note?: string;
}

function money(stated: string, filed: Day | undefined): Money {
  if (filed === undefined)
    return { amount: stated, unit: 'as filed', note: 'In dollars if filed on or after 2023-01-03, else in thousands.' };
  if (filed >= DOLLARS_SINCE) return { amount: stated, unit: 'USD' };
  return { amount: new Decimal(stated).times(1000).toFixed(), unit: 'USD', note: `Filed as ${stated} in thousands.` };
}

/** The end of the quarter that is reported on. */
export function form13fPeriod(root: XmlElement): Day | undefined {
  return (
    monthFirst(textAt(root, 'formData', 'coverPage', 'reportCalendarOrQuarter')) ??
    monthFirst(textAt(root, 'headerData', 'filerInfo', 'periodOfReport'))
  );
}

/** The cover and summary pages: the manager, those it reports with, and the totals it states. */
export function* coverStatements(root: XmlElement, published: Day | undefined): Generator<Statement> {
  const cover = childAt(root, 'formData', 'coverPage');
  const summary = childAt(root, 'formData', 'summaryPage');
  const name = textAt(cover, 'filingManager', 'name');
  const cik = filled(descendantsNamed(childAt(root, 'headerData'), 'cik')[0]?.text);
  const period = form13fPeriod(root);
  const at = spotOf(cover ?? root, 'cover page');
  if (name === undefined) {
    yield refusal('FORM_INCOMPLETE', 'The form does not name its manager', at);
    return;
  }
  const key = `cik:${cik ?? name}`;
  const record = `13f|${key}|${period ?? ''}`;
  const filed = form13fSignedOn(root) ?? published;
  const say = (fact: StatedFact, spot = at): Statement => ({
    says: 'FACT',
    fact,
    record,
    at: spot,
    ...(period === undefined ? {} : { observedOn: period }),
  });
  yield filerParty({ key, name, cik, person: false, at });
  const total = amountOf(textAt(summary, 'tableValueTotal'));
  const entries = amountOf(textAt(summary, 'tableEntryTotal'));
  const spot = spotOf(summary ?? root, 'summary page');
  const base = { kind: 'HAS_ATTRIBUTE', subject: key, object: '' } as const;
  if (total !== undefined) {
    yield say(
      {
        ...base,
        attribute: 'FILED_TOTAL',
        label: 'Value under discretion (13F)',
        ...money(total, filed),
        ...(entries === undefined ? {} : { count: Number(entries) }),
      },
      spot,
    );
  }
  for (const [label, list] of [
    ['Other manager reporting for this one', descendantsNamed(childAt(cover, 'otherManagersInfo'), 'otherManager')],
    ['Other manager included in this report', descendantsNamed(childAt(summary, 'otherManagers2Info'), 'otherManager')],
  ] as const) {
    for (const [i, other] of list.entries()) {
      const place = spotOf(other, `other manager ${i + 1}`);
      const otherName = textAt(other, 'name') ?? 'not stated';
      const number = textAt(other, 'cik');
      yield filerParty({ key: `cik:${number ?? otherName}`, name: otherName, cik: number, person: false, at: place });
      yield say(
        {
          ...base,
          attribute: 'OTHER',
          label,
          text: otherName,
          ...(number === undefined ? {} : { detail: [{ key: 'CIK', value: number }] }),
        },
        place,
      );
    }
  }
  yield warning('DISCRETION_NOT_OWNERSHIP', NO_OWNERSHIP, at);
}

/** The manager of an information table, which stands in another file of the filing. */
const UNNAMED = 'manager';

/** What the filing says of a table that came with it. */
export interface TableFiling {
  readonly manager?: { readonly name: string; readonly cik: string } | undefined;
  readonly period?: Day | undefined;
}

export class InformationTable {
  #sum = new Decimal(0);
  #rows = 0;
  readonly #published: Day | undefined;
  readonly #filing: TableFiling;

  constructor(published: Day | undefined, filing: TableFiling = {}) {
    this.#published = published;
    this.#filing = filing;
  }

  *row(element: XmlElement): Generator<Statement> {
    this.#rows += 1;
    const at = spotOf(element, `row ${this.#rows}`);
    const of = (...path: string[]) => textAt(element, ...path);
    const [name, cusip, value] = [of('nameOfIssuer'), of('cusip'), amountOf(of('value'))];
    if (name === undefined || cusip === undefined || value === undefined) {
      yield refusal('ROW_INCOMPLETE', 'A row lacks its issuer, its CUSIP or its value', at);
      return;
    }
    this.#sum = this.#sum.plus(value);
    const key = `cusip:${cusip}`;
    const worth = money(value, this.#published);
    const amount = amountOf(of('shrsOrPrnAmt', 'sshPrnamt'));
    yield { says: 'PARTY', key, type: 'Company', name, identifiers: [key], kind: 'COMPANY', at };
    yield {
      says: 'FACT',
      fact: {
        kind: 'HAS_ATTRIBUTE',
        subject: key,
        object: '',
        attribute: 'OTHER',
        label: 'Under discretion of a manager (13F)',
        text: of('titleOfClass') ?? '',
        ...(amount === undefined ? {} : { amount }),
        unit: of('shrsOrPrnAmt', 'sshPrnamtType') ?? 'SH',
        detail: [
          ['CUSIP', cusip],
          ['value', `${worth.amount} ${worth.unit}`],
          ['discretion', of('investmentDiscretion')],
          ['put or call', of('putCall')],
          ['manager', this.#filing.manager?.name],
          ['other managers', of('otherManager')],
          [
            'voting authority',
            ['Sole', 'Shared', 'None'].map((how) => `${how} ${of('votingAuthority', how) ?? 'not stated'}`).join(', '),
          ],
        ].flatMap(([k, v]) => (k === undefined || v === undefined ? [] : [{ key: k, value: v }])),
      },
      at,
      ...this.#seen(),
    };
  }

  /** It tells of the end of the quarter, where that is known. */
  #seen(): { observedOn?: Day } {
    const day = this.#filing.period ?? this.#published;
    return day === undefined ? {} : { observedOn: day };
  }

  /** The sum of all rows, which the summary page of the filing states a second time. */
  *total(root: string): Generator<Statement> {
    const at = { place: 'information table', pointer: `xpath:/${root}` };
    const { manager } = this.#filing;
    const key = manager === undefined ? UNNAMED : `cik:${manager.cik}`;
    if (manager !== undefined) yield filerParty({ key, ...manager, person: false, at });
    else
      yield {
        says: 'PARTY',
        key,
        type: 'Company',
        name: undefined,
        kind: 'UNKNOWN',
        unknown: {
          reason: 'not named in the file',
          detail: 'The manager is named in the cover page of the filing, which is another file.',
        },
        at,
      };
    yield {
      says: 'FACT',
      fact: {
        kind: 'HAS_ATTRIBUTE',
        subject: key,
        object: '',
        attribute: 'FILED_TOTAL',
        label: 'Value under discretion (13F), sum of the rows',
        ...money(this.#sum.toFixed(), this.#published),
        count: this.#rows,
        basis: 'DERIVED',
      },
      at,
      ...this.#seen(),
    };
    yield warning('DISCRETION_NOT_OWNERSHIP', NO_OWNERSHIP, at);
  }
}

export function isInformationTable(root: string | undefined): boolean {
  return root === 'informationTable';
}

export function tableRows(path: readonly string[]): boolean {
  return path.length === 2 && path[1] === 'infoTable';
}

/** Whether a submission is a form 13F. */
export function isForm13f(root: XmlElement): boolean {
  return childrenNamed(childAt(root, 'formData'), 'coverPage').length > 0;
}
