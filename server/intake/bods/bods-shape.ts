import { z } from 'zod';
import {
  annotation,
  bounds,
  country,
  day,
  dayOrInstant,
  id,
  identifier,
  interestFields,
  jurisdiction,
  partialDay,
  percentBound,
  personName,
  publicationDetails,
  publicListing,
  source,
  text,
  unspecified,
  uri,
} from './shape-parts.ts';

/**
 * The statements of the Beneficial Ownership Data Standard 0.4; those of earlier versions are brought into this form.
 */
const address = z.object({
  type: text.optional(),
  address: text.optional(),
  postCode: text.optional(),
  country: country.optional(),
});

export const entityDetails = z.object({
  isComponent: z.boolean(),
  entityType: z.object({ type: text, subtype: text.optional(), details: text.optional() }),
  unspecifiedEntityDetails: unspecified.optional(),
  name: text.optional(),
  alternateNames: z.array(text).optional(),
  jurisdiction: jurisdiction.optional(),
  identifiers: z.array(identifier).optional(),
  foundingDate: day.optional(),
  dissolutionDate: day.optional(),
  addresses: z.array(address).optional(),
  uri: uri.optional(),
  publicListing: publicListing.optional(),
  formedByStatute: z.object({ name: text.optional(), date: day.optional() }).optional(),
});

export const personDetails = z.object({
  isComponent: z.boolean(),
  personType: text,
  unspecifiedPersonDetails: unspecified.optional(),
  names: z.array(personName).optional(),
  identifiers: z.array(identifier).optional(),
  nationalities: z.array(country).optional(),
  placeOfBirth: address.optional(),
  birthDate: partialDay.optional(),
  deathDate: partialDay.optional(),
  taxResidencies: z.array(country).optional(),
  addresses: z.array(address).optional(),
  politicalExposure: z
    .object({
      status: text,
      details: z
        .array(
          z.object({
            reason: text.optional(),
            missingInfoReason: text.optional(),
            jurisdiction: jurisdiction.optional(),
            startDate: day.optional(),
            endDate: day.optional(),
            source: source.optional(),
          }),
        )
        .optional(),
    })
    .optional(),
});

export const interest = z.object({
  ...interestFields,
  directOrIndirect: text.optional(),
  share: z
    .object({ ...bounds, exclusiveMinimum: percentBound.optional(), exclusiveMaximum: percentBound.optional() })
    .optional(),
  startDate: day.optional(),
  endDate: day.optional(),
});

export const relationshipDetails = z
  .object({
    isComponent: z.boolean(),
    componentRecords: z.array(text).optional(),
    subject: z.union([text, unspecified], { error: 'must be a recordId, or an object with a reason' }),
    interestedParty: z.union([text, unspecified], { error: 'must be a recordId, or an object with a reason' }),
    interests: z.array(interest).optional(),
  })
  .refine(({ isComponent, componentRecords }) => !isComponent || (componentRecords ?? []).length === 0, {
    path: ['componentRecords'],
    error: 'must be empty where isComponent is true',
  });

const common = {
  statementId: id,
  statementDate: dayOrInstant,
  annotations: z.array(annotation).optional(),
  publicationDetails: publicationDetails.optional(),
  source: source.optional(),
  declaration: text.optional(),
  declarationSubject: text,
  recordId: text,
  recordStatus: text.optional(),
};

export const entityStatement = z.object({ ...common, recordType: z.literal('entity'), recordDetails: entityDetails });
export const personStatement = z.object({ ...common, recordType: z.literal('person'), recordDetails: personDetails });
export const relationshipStatement = z.object({
  ...common,
  recordType: z.literal('relationship'),
  recordDetails: relationshipDetails,
});

export type EntityStatement = z.infer<typeof entityStatement>;
export type PersonStatement = z.infer<typeof personStatement>;
export type RelationshipStatement = z.infer<typeof relationshipStatement>;
type AnyStatement = EntityStatement | PersonStatement | RelationshipStatement;
/** `statementDate` is required from 0.4 on; `declarationSubject` is not used further. */
export type BodsStatement = AnyStatement extends infer S ? (S extends AnyStatement ? Earlier<S> : never) : never;
type Earlier<S extends AnyStatement> = Omit<S, 'statementDate' | 'declarationSubject'> & {
  readonly statementDate?: string | undefined;
  readonly declarationSubject?: string | undefined;
  /** Up to 0.3: statements that this one takes the place of. */
  readonly replaces?: readonly string[] | undefined;
  /** Up to 0.3: what the interested party is, which was said beside its id. */
  readonly partyIs?: 'entity' | 'person' | undefined;
};
export type BodsInterest = z.infer<typeof interest>;
export type Address = z.infer<typeof address>;
export type Unspecified = z.infer<typeof unspecified>;
export type BodsIdentifier = z.infer<typeof identifier>;
export type Annotation = z.infer<typeof annotation>;
export type BodsSource = z.infer<typeof source>;
export type Publication = z.infer<typeof publicationDetails>;
