import { z } from 'zod';
import { isDay, isPartialDate } from '../../time/day.ts';

/**
 * What statements of every version of the Beneficial Ownership Data Standard are made of. Codes are text here: one that
 * the standard does not have is a warning, and no reason to refuse a file. Fields that the standard does not have are
 * let pass.
 */
const CLOCK = /^[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const URI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*$/;

export const text = z.string();
export const day = z.string().refine(isDay, 'must be a day that exists, as YYYY-MM-DD');
export const partialDay = z.string().refine(isPartialDate, 'must be YYYY, YYYY-MM or YYYY-MM-DD');
export const dayOrInstant = z.string().refine(isDayOrInstant, 'must be a date (YYYY-MM-DD) or an RFC 3339 date-time');
export const uri = z.string().regex(URI, 'must be a URI');
export const id = z.string().min(32, 'must have 32 to 64 characters').max(64, 'must have 32 to 64 characters');
const percent = z.number().min(0, 'must be at least 0').max(100, 'must be at most 100');

function isDayOrInstant(value: string): boolean {
  return isDay(value.slice(0, 10)) && (value.length === 10 || CLOCK.test(value.slice(10)));
}

const agent = z.object({ name: text.optional(), uri: uri.optional() });

export const source = z.object({
  type: z.array(text).optional(),
  description: text.optional(),
  url: uri.optional(),
  retrievedAt: dayOrInstant.optional(),
  assertedBy: z.array(agent).optional(),
});

export const publicationDetails = z.object({
  publicationDate: dayOrInstant,
  bodsVersion: z.string().regex(/^\d+\.\d+$/, 'must be major.minor, e.g. "0.4"'),
  license: uri.optional(),
  publisher: z
    .object({ name: text.optional(), url: uri.optional() })
    .refine(({ name, url }) => name !== undefined || url !== undefined, 'must have a name or a url'),
});

export const annotation = z
  .object({
    statementPointerTarget: text,
    creationDate: dayOrInstant.optional(),
    createdBy: agent.optional(),
    motivation: text,
    description: text.optional(),
    transformedContent: text.optional(),
    url: uri.optional(),
  })
  .refine(({ motivation, url }) => motivation !== 'linking' || url !== undefined, {
    path: ['url'],
    error: 'is required when the motivation is linking',
  })
  .refine(
    ({ motivation, transformedContent }) => motivation === 'transformation' || (transformedContent ?? '') === '',
    {
      path: ['transformedContent'],
      error: 'only belongs to the motivation transformation',
    },
  );

export const country = z.object({ name: text, code: z.string().length(2, 'must have two letters').optional() });
export const jurisdiction = z.object({ name: text, code: z.string().min(2).max(6).optional() });

export const identifier = z
  .object({ id: text.optional(), scheme: text.optional(), schemeName: text.optional(), uri: uri.optional() })
  .refine(
    ({ scheme, schemeName }) => scheme !== undefined || schemeName !== undefined,
    'must have scheme or schemeName',
  );

export const unspecified = z.object({ reason: text, description: text.optional() });

const nameParts = { type: text.optional(), familyName: text.optional(), givenName: text.optional() };
export const personName = z.object({ ...nameParts, fullName: text, patronymicName: text.optional() });
/** Before 0.4, the parts of a name may stand without the whole. */
export const looseName = z.object({ ...nameParts, fullName: text.optional(), patronymicName: text.optional() });

export const publicListing = z.object({
  hasPublicListing: z.boolean(),
  companyFilingsURLs: z.array(text).optional(),
  securitiesListings: z
    .array(
      z.object({
        marketIdentifierCode: text.optional(),
        operatingMarketIdentifierCode: text.optional(),
        stockExchangeJurisdiction: z.string().min(2).max(6),
        stockExchangeName: text,
        security: z.object({ idScheme: text.optional(), id: text.optional(), ticker: text }),
      }),
    )
    .optional(),
});

/** What is the same in the interests of all versions. */
export const interestFields = {
  type: text.optional(),
  beneficialOwnershipOrControl: z.boolean().optional(),
  details: text.optional(),
};
export const bounds = { exact: percent.optional(), minimum: percent.optional(), maximum: percent.optional() };
export const percentBound = percent;
