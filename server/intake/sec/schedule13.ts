import { Decimal } from 'decimal.js';
import type { Day } from '../../time/day.ts';
import type { CompanyKind } from '../../vocabulary/parties.ts';
import type { Power } from '../../vocabulary/word-lists.ts';
import type { Spot, Statement } from '../importer.ts';
import { monthFirst } from '../stated-day.ts';
import { refusal, warning } from '../stated-problem.ts';
import { childAt, childrenNamed, descendantsNamed, filled, textAt, type XmlElement } from '../xml/xml-element.ts';
import { spotOf } from './form-parts.ts';
import { isSurnameFirst, proseOf } from './name-order.ts';
import { amountOf, percentOf } from './sec-amounts.ts';
import { filerParty, issuerParty } from './sec-party.ts';
import { lookUp } from '../../shared/look-up.ts';

interface Reporter {
  readonly key: string;
  readonly name: string;
  readonly shares: string | undefined;
  readonly percent: string | undefined;
  readonly printedPercent: string | undefined;
  readonly sole: string | undefined;
  readonly shared: string | undefined;
  readonly soleDisposal: string | undefined;
  readonly sharedDisposal: string | undefined;
  readonly types: readonly string[];
  readonly group: string | undefined;
  readonly comment: string | undefined;
  readonly element: XmlElement;
  readonly at: Spot;
}

/** The first text among elements of several names at any depth: the schedules call the same thing differently. */
function anyText(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const found of descendantsNamed(element, name)) {
      const text = filled(found.text);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

const NATURAL = new Set(['IN']);
const KINDS: Readonly<Record<string, CompanyKind>> = { BK: 'BANK', IV: 'FUND' };

/** The day on which a schedule was signed, the last of them: it was filed then or soon after. */
export function scheduleSignedOn(root: XmlElement): Day | undefined {
  return descendantsNamed(root, 'signatureDetails')
    .flatMap((one) => monthFirst(textAt(one, 'date')) ?? [])
    .sort()
    .at(-1);
}

/** Schedules 13D and 13G as XML: what each reporting person beneficially owns of one class, jointly or alone. */
export function* scheduleStatements(root: XmlElement, published: Day | undefined): Generator<Statement> {
  const form = childAt(root, 'formData');
  const cover = childAt(form, 'coverPageHeader');
  const issuerInfo = childAt(cover, 'issuerInfo');
  const name = anyText(issuerInfo, 'issuerName');
  const cik = anyText(issuerInfo, 'issuerCIK', 'issuerCik');
  const reporters = [
    ...descendantsNamed(form, 'reportingPersonInfo'),
    ...descendantsNamed(form, 'coverPageHeaderReportingPersonDetails'),
  ].map(reporterOf);
  if (name === undefined || reporters.length === 0) {
    yield refusal(
      'FORM_INCOMPLETE',
      'The schedule lacks its issuer or its reporting persons',
      spotOf(root, 'schedule'),
    );
    return;
  }
  const issuer = `cik:${cik ?? name}`;
  const printed = anyText(cover, 'dateOfEvent', 'eventDateRequiresFilingThisStatement');
  const event = monthFirst(printed);
  if (event === undefined)
    yield warning('EVENT_DAY', `The day of the event, "${printed ?? ''}", is no day`, spotOf(root, 'cover page'));
  const observedOn = event !== undefined && published !== undefined && event > published ? published : event;
  const shareClass = anyText(cover, 'securitiesClassTitle');
  yield issuerParty(issuer, name, cik, spotOf(issuerInfo ?? root, 'issuer'));
  const cusip = anyText(issuerInfo, 'issuerCUSIP', 'issuerCusip', 'issuerCusipNumber');
  const common = { issuer, shareClass, observedOn, record: `13|${issuer}|${shareClass ?? ''}` };
  const blocks = blocksOf(reporters, common.record);
  const prose = proseOf(form);
  for (const [i, reporter] of reporters.entries()) {
    yield filerParty({
      key: reporter.key,
      name: reporter.name,
      cik: anyText(reporter.element, 'reportingPersonCIK', 'reportingPersonCik', 'rptOwnerCik'),
      person: reporter.types.some((type) => NATURAL.has(type)),
      surnameFirst: isSurnameFirst(reporter.name, prose),
      kind: reporter.types.map((type) => lookUp(KINDS, type)).find((kind) => kind !== undefined) ?? 'COMPANY',
      place: anyText(reporter.element, 'citizenshipOrOrganization'),
      at: reporter.at,
    });
    yield* holding(reporter, blocks[i], common, cusip);
  }
  if (reporters.length > 1) yield* together(reporters, common, spotOf(form ?? root, 'reporting persons'));
  yield* otherPercent(form, reporters, issuer);
}

function reporterOf(element: XmlElement, index: number): Reporter {
  const name = anyText(element, 'reportingPersonName') ?? 'not stated';
  const cik = anyText(element, 'reportingPersonCIK', 'reportingPersonCik', 'rptOwnerCik');
  const amount = (...names: string[]) => amountOf(anyText(element, ...names));
  const printedPercent = anyText(element, 'percentOfClass', 'classPercent');
  return {
    key: cik === undefined ? `person:${name}` : `cik:${cik}`,
    name,
    shares: amount('aggregateAmountOwned', 'reportingPersonBeneficiallyOwnedAggregateNumberOfShares'),
    percent: percentOf(printedPercent),
    printedPercent,
    sole: amount('soleVotingPower'),
    shared: amount('sharedVotingPower'),
    soleDisposal: amount('soleDispositivePower'),
    sharedDisposal: amount('sharedDispositivePower'),
    types: childrenNamed(element, 'typeOfReportingPerson').flatMap((one) => filled(one.text)?.split(/[\s,;]+/) ?? []),
    group: anyText(element, 'memberOfGroup', 'memberGroup')?.toLowerCase(),
    comment: anyText(element, 'commentContent')?.replace(/\s+/g, ' '),
    element,
    at: spotOf(element, `reporting person ${index + 1}`),
  };
}

interface Common {
  readonly issuer: string;
  readonly shareClass: string | undefined;
  readonly observedOn: Day | undefined;
  readonly record: string;
}

/**
 * Who reports the same shares: persons who share power, and persons who each report the same number. One who alone has
 * power over a number of its own reports a block of its own.
 */
function blocksOf(reporters: readonly Reporter[], record: string): (string | undefined)[] {
  const group = `${record}|joint`;
  return reporters.map((one) => {
    if (reporters.length === 1) return undefined;
    const shares = positive(one.shared) || positive(one.sharedDisposal);
    const twin = reporters.some((other) => other !== one && other.shares !== undefined && other.shares === one.shares);
    return shares || twin ? group : undefined;
  });
}

function positive(amount: string | undefined): boolean {
  return amount !== undefined && new Decimal(amount).greaterThan(0);
}

/** Power over the whole of it, alone or shared; undefined where both are told apart only by numbers. */
function power(sole: string | undefined, shared: string | undefined): Power | undefined {
  if (sole === undefined && shared === undefined) return undefined;
  if (positive(shared)) return 'SHARED';
  return positive(sole) ? 'SOLE' : 'NONE';
}

function* holding(
  one: Reporter,
  block: string | undefined,
  common: Common,
  cusip: string | undefined,
): Generator<Statement> {
  if (one.shares === undefined) yield warning('AMOUNT', `${one.name} does not say how much is owned`, one.at);
  if (one.printedPercent !== undefined && one.percent === undefined)
    yield warning('PERCENT', `"${one.printedPercent}" is no percentage`, one.at);
  const votingPower = power(one.sole, one.shared);
  const disposalPower = power(one.soleDisposal, one.sharedDisposal);
  const note = [
    `Voting power: ${one.sole ?? 'not stated'} sole, ${one.shared ?? 'not stated'} shared; power to dispose: ${one.soleDisposal ?? 'not stated'} sole, ${one.sharedDisposal ?? 'not stated'} shared.`,
    one.group === 'a' ? 'Member of a group.' : one.group === 'b' ? 'Membership of a group is disclaimed.' : undefined,
    block === undefined
      ? undefined
      : 'The shares are, in whole or in part, those that the other reporting persons report.',
    cusip === undefined ? undefined : `CUSIP ${cusip}.`,
    one.comment,
  ];
  yield {
    says: 'FACT',
    fact: {
      kind: 'HOLDS',
      subject: one.key,
      object: common.issuer,
      interest: 'SHARES',
      direct: 'UNKNOWN',
      nominee: false,
      accounting: 'UNKNOWN',
      ...(common.shareClass === undefined ? {} : { shareClass: common.shareClass }),
      ...(one.shares === undefined ? {} : { shares: one.shares }),
      ...(one.percent === undefined ? {} : { percent: one.percent }),
      ...(block === undefined ? {} : { block }),
      ...(votingPower === undefined ? {} : { votingPower }),
      ...(disposalPower === undefined ? {} : { disposalPower }),
      right: 'beneficial ownership (rule 13d-3)',
      note: note.filter((part) => part !== undefined).join(' '),
    },
    record: `${common.record}|${one.key}`,
    at: one.at,
    ...(common.observedOn === undefined ? {} : { observedOn: common.observedOn }),
  };
}

/** What all of them report together: what each has alone, and what is shared once; never the sum of all. */
function* together(reporters: readonly Reporter[], common: Common, at: Spot): Generator<Statement> {
  if (reporters.some(({ shares }) => shares === undefined)) return;
  const zero = new Decimal(0);
  const largest = reporters.reduce((most, { shares }) => Decimal.max(most, shares ?? 0), zero);
  const joint = reporters.some(({ shared, sharedDisposal }) => positive(shared) || positive(sharedDisposal));
  const sole = reporters.reduce((sum, one) => sum.plus(one.sole ?? 0), zero);
  const shared = reporters.reduce((most, one) => Decimal.max(most, one.shared ?? 0), zero);
  const total = joint ? Decimal.max(largest, sole.plus(shared)) : distinct(reporters);
  const same = reporters.find(({ shares }) => shares !== undefined && total.equals(shares));
  yield {
    says: 'FACT',
    fact: {
      kind: 'HAS_ATTRIBUTE',
      subject: common.issuer,
      object: '',
      attribute: 'FILED_TOTAL',
      label: 'Held by the reporting persons together',
      amount: total.toFixed(),
      unit: 'shares',
      basis: 'DERIVED',
      detail: [
        ...(same?.percent === undefined ? [] : [{ key: 'percent of class', value: same.percent }]),
        ...reporters.map(({ name, shares }) => ({ key: name, value: shares ?? '' })),
      ],
      note: joint
        ? 'What each may vote alone, and once the most that is shared.'
        : 'Equal numbers of several persons are the same shares.',
    },
    record: `${common.record}|together`,
    at,
    ...(common.observedOn === undefined ? {} : { observedOn: common.observedOn }),
  };
}

function distinct(reporters: readonly Reporter[]): Decimal {
  return [...new Set(reporters.flatMap(({ shares }) => shares ?? []))].reduce(
    (sum, one) => sum.plus(one),
    new Decimal(0),
  );
}

/**
 * Item 4 of schedule 13G states the percentage a second time: another figure is shown beside that of the cover page.
 */
function* otherPercent(
  form: XmlElement | undefined,
  reporters: readonly Reporter[],
  issuer: string,
): Generator<Statement> {
  const item = childAt(form, 'items', 'item4');
  const stated = percentOf(textAt(item, 'classPercent'));
  const covers = [...new Set(reporters.flatMap(({ percent }) => percent ?? []))];
  if (
    item === undefined ||
    stated === undefined ||
    covers.length === 0 ||
    covers.some((one) => new Decimal(one).equals(stated))
  )
    return;
  const rounded = covers.some((one) =>
    new Decimal(stated).toDecimalPlaces(new Decimal(one).decimalPlaces(), Decimal.ROUND_HALF_UP).equals(one),
  );
  yield {
    says: 'FINDING',
    kind: 'CONTRADICTION',
    severity: rounded ? 'LOW' : 'MEDIUM',
    title: 'Two percentages for one holding',
    detail: `The cover page says ${covers.join(', ')} %, item 4 says ${stated} %${rounded ? ', which is rounded to the first' : ''}. Both stand as they are filed.`,
    about: [issuer, ...reporters.map(({ key }) => key)],
    at: spotOf(item, 'item 4'),
  };
}
