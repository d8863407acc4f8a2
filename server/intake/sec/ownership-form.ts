import type { Day } from '../../time/day.ts';
import type { Statement } from '../importer.ts';
import { statedDay } from '../stated-day.ts';
import { refusal } from '../stated-problem.ts';
import { childAt, childrenNamed, textAt, type XmlElement } from '../xml/xml-element.ts';
import { spotOf, type SecForm, type FormOwner } from './form-parts.ts';
import { ownershipHoldings } from './ownership-holdings.ts';
import { relationships } from './ownership-relationships.ts';
import { flagOf } from './sec-amounts.ts';
import { filerParty, issuerParty, looksLikeCompany } from './sec-party.ts';

/** The day on which the form was signed, the last of them. */
export function signedOn(root: XmlElement): Day | undefined {
  return childrenNamed(root, 'ownerSignature')
    .flatMap((one) => statedDay(textAt(one, 'signatureDate')) ?? [])
    .sort()
    .at(-1);
}

/** The day of the event or of the end of the year that is reported. */
export function reportedOn(root: XmlElement): Day | undefined {
  return statedDay(textAt(root, 'periodOfReport'));
}

/** Forms 3, 4 and 5: who the reporting persons are to the issuer, and what they hold after what is reported. */
export function* ownershipStatements(root: XmlElement): Generator<Statement> {
  const cik = textAt(root, 'issuer', 'issuerCik');
  const name = textAt(root, 'issuer', 'issuerName');
  const period = reportedOn(root);
  const owners = childrenNamed(root, 'reportingOwner').map(ownerOf);
  if (name === undefined || period === undefined || owners.length === 0) {
    yield refusal(
      'FORM_INCOMPLETE',
      'The form lacks its issuer, its period or its reporting owner',
      spotOf(root, 'ownershipDocument'),
    );
    return;
  }
  const issuer = `cik:${cik ?? name}`;
  yield issuerParty(
    issuer,
    name,
    cik,
    spotOf(childAt(root, 'issuer') ?? root, 'issuer'),
    textAt(root, 'issuer', 'issuerTradingSymbol'),
  );
  for (const { key, person, element, at } of owners) {
    const id = (field: string) => textAt(element, 'reportingOwnerId', field);
    yield filerParty({ key, name: id('rptOwnerName') ?? key, cik: id('rptOwnerCik'), person, place: undefined, at });
  }
  const footnotes = new Map(
    childrenNamed(childAt(root, 'footnotes'), 'footnote').map((note) => [
      note.attributes.get('id') ?? '',
      note.text.trim().replace(/\s+/g, ' '),
    ]),
  );
  const record = `${issuer}|${owners.map(({ key }) => key).join(',')}`;
  const form: SecForm = { root, issuer, owners, period, record, footnotes };
  yield* relationships(form);
  yield* ownershipHoldings(form, flagOf(textAt(root, 'noSecuritiesOwned')));
}

function ownerOf(element: XmlElement, index: number): FormOwner {
  const cik = textAt(element, 'reportingOwnerId', 'rptOwnerCik');
  const name = textAt(element, 'reportingOwnerId', 'rptOwnerName') ?? '';
  const role = (flag: string) => flagOf(textAt(element, 'reportingOwnerRelationship', flag)) === true;
  // Officers are persons; directors nearly always, unless their name is a company's (a director by deputization).
  const person = role('isOfficer') || !looksLikeCompany(name);
  return { key: `cik:${cik ?? name}`, person, element, at: spotOf(element, `reporting owner ${index + 1}`) };
}
