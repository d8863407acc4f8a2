import { z } from 'zod';
import {
  annotation,
  bounds,
  identifier,
  interestFields,
  looseName,
  partialDay,
  publicationDetails,
  publicListing,
  source,
  text,
  unspecified,
  uri,
} from './shape-parts.ts';

/** Statements of BODS 0.2 and 0.3: a statement is its own record, and says which earlier statements it replaces. */
const loosePlace = z.object({ name: text.optional(), code: z.string().min(2).max(6).optional() });
const instantOrDate = z.string().transform((value, context) => {
  const date = value.slice(0, 10);
  if (partialDay.safeParse(date).success) return date;
  context.addIssue({ code: 'custom', message: 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD', input: value });
  return z.NEVER;
});
const address = z.object({
  type: text.optional(),
  address: text.optional(),
  postCode: text.optional(),
  country: text.optional(),
});

const common = {
  statementID: z.string().min(1, 'must not be empty').max(500, 'must have at most 500 characters'),
  isComponent: z.boolean(),
  statementDate: instantOrDate.optional(),
  annotations: z.array(annotation).optional(),
  publicationDetails,
  source: source.optional(),
  replacesStatements: z.array(text).optional(),
};

export const oldEntity = z.object({
  ...common,
  statementType: z.literal('entityStatement'),
  entityType: text,
  entitySubtype: z.object({ generalCategory: text, localTerm: text.optional() }).optional(),
  unspecifiedEntityDetails: unspecified.optional(),
  name: text.optional(),
  alternateNames: z.array(text).optional(),
  /** 0.2 */
  incorporatedInJurisdiction: loosePlace.optional(),
  jurisdiction: loosePlace.optional(),
  identifiers: z.array(identifier).optional(),
  foundingDate: instantOrDate.optional(),
  dissolutionDate: instantOrDate.optional(),
  addresses: z.array(address).optional(),
  uri: uri.optional(),
  publicListing: publicListing.optional(),
  formedByStatute: z.object({ name: text.optional(), date: instantOrDate.optional() }).optional(),
});

const pepDetails = z.object({
  reason: text.optional(),
  missingInfoReason: text.optional(),
  jurisdiction: loosePlace.optional(),
  startDate: instantOrDate.optional(),
  endDate: instantOrDate.optional(),
  source: source.optional(),
});

export const oldPerson = z.object({
  ...common,
  statementType: z.literal('personStatement'),
  personType: text,
  unspecifiedPersonDetails: unspecified.optional(),
  names: z.array(looseName).optional(),
  identifiers: z.array(identifier).optional(),
  nationalities: z.array(loosePlace).optional(),
  placeOfBirth: address.optional(),
  birthDate: instantOrDate.optional(),
  deathDate: instantOrDate.optional(),
  placeOfResidence: address.optional(),
  taxResidencies: z.array(loosePlace).optional(),
  addresses: z.array(address).optional(),
  /** 0.2 */
  hasPepStatus: z.boolean().optional(),
  pepStatusDetails: z.array(pepDetails).optional(),
  politicalExposure: z.object({ status: text, details: z.array(pepDetails).optional() }).optional(),
});

export const oldInterest = z.object({
  ...interestFields,
  /** 0.2 */
  interestLevel: text.optional(),
  directOrIndirect: text.optional(),
  share: z
    .object({ ...bounds, exclusiveMinimum: z.boolean().optional(), exclusiveMaximum: z.boolean().optional() })
    .optional(),
  startDate: instantOrDate.optional(),
  endDate: instantOrDate.optional(),
});

export const oldRelationship = z.object({
  ...common,
  statementType: z.literal('ownershipOrControlStatement'),
  componentStatementIDs: z.array(text).optional(),
  subject: z.object({ describedByEntityStatement: text }),
  interestedParty: z
    .object({
      describedByEntityStatement: text.optional(),
      describedByPersonStatement: text.optional(),
      unspecified: unspecified.optional(),
    })
    .refine(
      (party) => Object.values(party).filter((value) => value !== undefined).length === 1,
      'must be described by one entity statement or one person statement, or be unspecified with a reason',
    ),
  interests: z.array(oldInterest).optional(),
});

export type OldEntity = z.infer<typeof oldEntity>;
export type OldPerson = z.infer<typeof oldPerson>;
export type OldRelationship = z.infer<typeof oldRelationship>;
export type OldInterest = z.infer<typeof oldInterest>;
