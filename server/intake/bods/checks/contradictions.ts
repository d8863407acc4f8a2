import { firstDay, lastDay, type Day } from '../../../time/day.ts';
import type { BodsStatement, BodsInterest } from '../bods-shape.ts';
import type { Faults } from './fault.ts';

type Details<T extends BodsStatement['recordType']> = Extract<BodsStatement, { recordType: T }>['recordDetails'];

/** What a statement says by itself that cannot be so. `today` is the last day that a date of the past may have. */
export function contradictions(statement: BodsStatement, today: Day, faults: Faults): void {
  dates(statement, today, faults);
  if (statement.recordType === 'entity') entity(statement.recordDetails, faults);
  else if (statement.recordType === 'person') person(statement.recordDetails, today, faults);
  else
    statement.recordDetails.interests?.forEach((interest, i) => {
      interestFaults(interest, i, faults);
    });
}

function dates(
  { statementDate, publicationDetails, source, annotations = [] }: BodsStatement,
  today: Day,
  faults: Faults,
): void {
  const published = publicationDetails?.publicationDate.slice(0, 10);
  const stated = statementDate?.slice(0, 10);
  if (stated !== undefined && published !== undefined && firstDay(stated) > published)
    faults.warning(
      'STATEMENT_DATE_AFTER_PUBLICATION_DATE',
      `Stated on ${stated}, but published on ${published}; it counts as known from the later day.`,
      'statementDate',
    );
  const given: [string, string, string | undefined][] = [
    ['STATEMENT_DATE_IS_FUTURE_DATE', 'statementDate', stated],
    ['STATEMENT_PUBLICATION_DATE_IS_FUTURE_DATE', 'publicationDetails.publicationDate', published],
    ['STATEMENT_SOURCE_RETRIEVED_AT_FUTURE_DATE', 'source.retrievedAt', source?.retrievedAt?.slice(0, 10)],
    ...annotations.map(({ creationDate }, i): [string, string, string | undefined] => [
      'STATEMENT_ANNOTATION_CREATION_DATE_IS_FUTURE_DATE',
      `annotations[${i}].creationDate`,
      creationDate?.slice(0, 10),
    ]),
  ];
  for (const [code, field, day] of given)
    if (day !== undefined && firstDay(day) > today) faults.warning(code, `${day} has not come yet.`, field);
}

function entity({ foundingDate, dissolutionDate, publicListing }: Details<'entity'>, faults: Faults): void {
  if (foundingDate !== undefined && dissolutionDate !== undefined && lastDay(dissolutionDate) < firstDay(foundingDate))
    faults.error(
      'STATEMENT_ENTITY_DISSOLUTION_BEFORE_FOUNDING_DATE',
      `Dissolved on ${dissolutionDate}, before it was founded on ${foundingDate}.`,
      'recordDetails.dissolutionDate',
      'correct one of the two dates',
    );
  if (publicListing === undefined) return;
  const { hasPublicListing, securitiesListings = [], companyFilingsURLs = [] } = publicListing;
  if (!hasPublicListing && securitiesListings.length + companyFilingsURLs.length > 0)
    faults.warning(
      'HAS_PUBLIC_LISTING_INFORMATION_BUT_HAS_PUBLIC_LISTING_IS_FALSE',
      'Listings or filings are given, but hasPublicListing is false.',
      'recordDetails.publicListing.hasPublicListing',
    );
  for (const [
    i,
    { marketIdentifierCode: market, operatingMarketIdentifierCode: operating },
  ] of securitiesListings.entries()) {
    if ((market === undefined) === (operating === undefined)) continue;
    const [set, missing] = market === undefined ? ['operating_market', 'market'] : ['market', 'operating_market'];
    faults.warning(
      `ENTITY_SECURITY_LISTING_${set}_IDENTIFIER_CODE_SET_BUT_NOT_${missing}_IDENTIFIER_CODE`.toUpperCase(),
      'Of the two market identifier codes only one is given.',
      `recordDetails.publicListing.securitiesListings[${i}]`,
    );
  }
}

/** As the standard's checks have it: nobody in a register of today was born before, or lived for more days. */
const [EARLIEST_BIRTH, LONGEST_LIFE] = ['1800-01-01', 43_830];

function person({ birthDate, deathDate }: Details<'person'>, today: Day, faults: Faults): void {
  if (birthDate !== undefined && firstDay(birthDate) > today)
    faults.error(
      'STATEMENT_PERSON_BIRTH_DATE_IN_FUTURE',
      `Born on ${birthDate}, which has not come yet.`,
      'recordDetails.birthDate',
    );
  if (birthDate !== undefined && lastDay(birthDate) < EARLIEST_BIRTH)
    faults.warning(
      'STATEMENT_PERSON_BIRTH_DATE_TOO_FAR_IN_PAST',
      `Born on ${birthDate}, more than two centuries ago.`,
      'recordDetails.birthDate',
    );
  if (deathDate === undefined) return;
  const field = 'recordDetails.deathDate';
  const code = 'STATEMENT_PERSON_DEATH_DATE_NOT_SENSIBLE_VALUE';
  if (firstDay(deathDate) > today) faults.error(code, `Died on ${deathDate}, which has not come yet.`, field);
  if (birthDate !== undefined && lastDay(deathDate) < firstDay(birthDate))
    faults.error(
      code,
      `Died on ${deathDate}, before being born on ${birthDate}.`,
      field,
      'correct one of the two dates',
    );
  else if (
    lastDay(deathDate) < EARLIEST_BIRTH ||
    (birthDate !== undefined && daysOf(birthDate, deathDate) > LONGEST_LIFE)
  )
    faults.warning(code, `Died on ${deathDate}${birthDate === undefined ? '' : `, born on ${birthDate}`}.`, field);
}

/** At least so many days from one date to another. */
function daysOf(from: string, to: string): number {
  return (Date.parse(firstDay(to)) - Date.parse(lastDay(from))) / 86_400_000;
}

function interestFaults({ startDate, endDate, share }: BodsInterest, index: number, faults: Faults): void {
  if (startDate !== undefined && endDate !== undefined && lastDay(endDate) < firstDay(startDate))
    faults.error(
      'STATEMENT_RELATIONSHIP_INTERESTS_START_AFTER_END_DATE',
      `Ends on ${endDate}, before it starts on ${startDate}.`,
      `recordDetails.interests[${index}].endDate`,
      'correct one of the two dates',
    );
  if (share !== undefined) shareFaults(share, `recordDetails.interests[${index}].share`, faults);
}

function shareFaults(share: NonNullable<BodsInterest['share']>, field: string, faults: Faults): void {
  const { exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = share;
  const code = (name: string) => `STATEMENT_RELATIONSHIP_INTERESTS_SHARE_${name}`;
  if (minimum !== undefined && exclusiveMinimum !== undefined)
    faults.error(
      code('MIN_AND_EXCLUSIVEMIN'),
      'minimum and exclusiveMinimum are both given.',
      field,
      'keep the one that is meant',
    );
  if (maximum !== undefined && exclusiveMaximum !== undefined)
    faults.error(
      code('MAX_AND_EXCLUSIVEMAX'),
      'maximum and exclusiveMaximum are both given.',
      field,
      'keep the one that is meant',
    );
  const [low, high] = [minimum ?? exclusiveMinimum, maximum ?? exclusiveMaximum];
  if (exact !== undefined && (low !== undefined || high !== undefined)) {
    const outside =
      (low ?? 0) > exact || (high ?? 100) < exact || exclusiveMinimum === exact || exclusiveMaximum === exact;
    faults[outside ? 'error' : 'warning'](
      'STATEMENT_RELATIONSHIP_INTERESTS_EXACT_HAS_MIN_MAX',
      `An exact ${exact} % stands beside a range${outside ? ', and outside of it' : ''}.`,
      field,
      'keep exact where it is known, or else the range',
    );
  }
  if (low === undefined || high === undefined) return;
  const open = exclusiveMinimum !== undefined || exclusiveMaximum !== undefined;
  if (low > high || (low === high && open))
    faults.error(
      'STATEMENT_RELATIONSHIP_INTERESTS_NOT_EXACT_MAX_GREATER_THAN_MIN',
      `No share lies between ${low} and ${high}.`,
      field,
      'the maximum must be greater than the minimum',
    );
  else if (low === high && exact === undefined)
    faults.warning(
      'STATEMENT_RELATIONSHIP_INTERESTS_EXACT_MAX_EQUALS_MIN',
      `The range is the one figure ${low}: exact is for that.`,
      field,
    );
}
