import { z } from 'zod';
import type { Spot } from '../importer.ts';
import { firstIssue } from '../json/shape-words.ts';
import type { GleifRecord, LeiRecord, StatedName } from './records.ts';

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);
const named = z.looseObject({ name: z.string(), language: text, type: text });
const address = z
  .looseObject({
    addressLines: z.array(z.string()).nullish(),
    city: text,
    region: text,
    country: text,
    postalCode: text,
  })
  .nullish();
const registration = z.looseObject({
  initialRegistrationDate: text,
  lastUpdateDate: text,
  status: text,
  nextRenewalDate: text,
  managingLou: text,
  corroborationLevel: text,
});
const extension = z.looseObject({ deletedAt: text }).nullish();
const successor = z.looseObject({ lei: text, name: text }).nullish();

const ENTITY = z.looseObject({
  lei: z.string(),
  entity: z.looseObject({
    legalName: named,
    otherNames: z.array(named).nullish(),
    transliteratedOtherNames: z.array(named).nullish(),
    legalAddress: address,
    headquartersAddress: address,
    registeredAt: z.looseObject({ id: text, other: text }).nullish(),
    registeredAs: text,
    jurisdiction: text,
    category: text,
    subCategory: text,
    legalForm: z.looseObject({ id: text, other: text }).nullish(),
    status: text,
    creationDate: text,
    expiration: z.looseObject({ date: text, reason: text }).nullish(),
    successorEntity: successor,
    successorEntities: z.array(z.looseObject({ lei: text, name: text })).nullish(),
    eventGroups: z
      .array(
        z.looseObject({
          events: z
            .array(z.looseObject({ type: text, status: text, effectiveDate: text, recordedDate: text }))
            .nullish(),
        }),
      )
      .nullish(),
  }),
  registration,
  extension,
});

const node = z.looseObject({ id: z.string(), type: text });
const RELATIONSHIP = z.looseObject({
  relationship: z.looseObject({
    startNode: node,
    endNode: node,
    type: z.string(),
    status: text,
    periods: z.array(z.looseObject({ type: text, startDate: text, endDate: text })).nullish(),
    qualifiers: z.array(z.looseObject({ category: text })).nullish(),
    quantifiers: z
      .array(z.looseObject({ method: text, amount: z.union([z.string(), z.number()]).nullish(), units: text }))
      .nullish(),
  }),
  registration,
  extension,
});

const EXCEPTION = z.looseObject({
  lei: z.string(),
  category: z.string(),
  reason: text,
  reference: text,
  extension,
});

/** The types of resource of the API that are records, with how their attributes are read. */
const READERS = {
  'lei-records': (attributes: unknown, at: Spot): GleifRecord => ({
    kind: 'ENTITY',
    record: entityOf(ENTITY.parse(attributes), at),
  }),
  'relationship-records': (attributes: unknown, at: Spot): GleifRecord => {
    const { relationship, registration: registered, extension: extended } = RELATIONSHIP.parse(attributes);
    return {
      kind: 'RELATIONSHIP',
      record: {
        start: relationship.startNode,
        end: relationship.endNode,
        type: relationship.type,
        status: relationship.status,
        periods: (relationship.periods ?? []).map((p) => ({ type: p.type, start: p.startDate, end: p.endDate })),
        qualifiers: (relationship.qualifiers ?? []).flatMap(({ category }) => category ?? []),
        quantifiers: (relationship.quantifiers ?? []).flatMap(({ amount, method, units }) =>
          amount == null ? [] : [{ amount: String(amount), method, units }],
        ),
        registration: registrationOf(registered, extended?.deletedAt),
        at,
      },
    };
  },
  'reporting-exceptions': (attributes: unknown, at: Spot): GleifRecord => {
    const { lei, category, reason, reference, extension: extended } = EXCEPTION.parse(attributes);
    return {
      kind: 'EXCEPTION',
      record: {
        lei,
        category,
        reasons: reason === undefined ? [] : [reason],
        references: reference === undefined ? [] : [reference],
        deleted: extended?.deletedAt,
        at,
      },
    };
  },
};

const RESOURCE = z.looseObject({ type: z.string(), attributes: z.unknown() });

/** One answer of the API: JSON:API with one record or a page of them. */
export const API_ANSWER = z.looseObject({
  meta: z
    .looseObject({
      goldenCopy: z.looseObject({ publishDate: text }).nullish(),
      pagination: z
        .looseObject({
          currentPage: z.number().nullish(),
          lastPage: z.number().nullish(),
          to: z.number().nullish(),
          total: z.number().nullish(),
        })
        .nullish(),
    })
    .nullish(),
  links: z.looseObject({ first: text, self: text }).nullish(),
  data: z.union([z.array(z.unknown()), RESOURCE, z.null()]),
});
export type ApiAnswer = z.infer<typeof API_ANSWER>;

/** A record of an answer; what is wrong with it, in words; undefined for a resource that is no record. */
export function apiRecord(resource: unknown, at: Spot): GleifRecord | string | undefined {
  const known = RESOURCE.safeParse(resource);
  if (!known.success) return firstIssue(known.error);
  const read = (READERS as Record<string, ((attributes: unknown, at: Spot) => GleifRecord) | undefined>)[
    known.data.type
  ];
  if (read === undefined) return undefined;
  try {
    return read(known.data.attributes, at);
  } catch (error) {
    if (error instanceof z.ZodError) return firstIssue(error);
    throw error;
  }
}

type Entity = z.infer<typeof ENTITY>;

function entityOf({ lei, entity, registration: registered, extension: extended }: Entity, at: Spot): LeiRecord {
  const successors = [entity.successorEntity, ...(entity.successorEntities ?? [])].flatMap((one) =>
    one?.lei === undefined && one?.name === undefined ? [] : [{ lei: one.lei, name: one.name }],
  );
  return {
    lei,
    name: nameOf(entity.legalName),
    otherNames: [...(entity.otherNames ?? []), ...(entity.transliteratedOtherNames ?? [])].map(nameOf),
    legalAddress: addressOf(entity.legalAddress),
    headquarters: addressOf(entity.headquartersAddress),
    registrationAuthority: entity.registeredAt?.id,
    registeredAs: entity.registeredAs,
    jurisdiction: entity.jurisdiction,
    category: entity.category,
    subCategory: entity.subCategory,
    legalForm: entity.legalForm?.id,
    otherLegalForm: entity.legalForm?.other,
    status: entity.status,
    created: entity.creationDate,
    expired: entity.expiration?.date,
    expirationReason: entity.expiration?.reason,
    successors: successors.filter((a, i) => successors.findIndex((b) => (a.lei ?? a.name) === (b.lei ?? b.name)) === i),
    events: (entity.eventGroups ?? []).flatMap(({ events }) =>
      (events ?? []).map((event) => ({
        type: event.type,
        status: event.status,
        effective: event.effectiveDate,
        recorded: event.recordedDate,
      })),
    ),
    registration: registrationOf(registered, extended?.deletedAt),
    at,
  };
}

function nameOf({ name, language, type }: z.infer<typeof named>): StatedName {
  return { text: name, language, type };
}

function registrationOf(stated: z.infer<typeof registration>, deleted: string | undefined): LeiRecord['registration'] {
  return {
    initial: stated.initialRegistrationDate,
    lastUpdate: stated.lastUpdateDate,
    status: stated.status,
    nextRenewal: stated.nextRenewalDate,
    managingLou: stated.managingLou,
    corroboration: stated.corroborationLevel,
    deleted,
  };
}

function addressOf(stated: z.infer<typeof address>): string | undefined {
  if (stated == null) return undefined;
  const parts = [...(stated.addressLines ?? []), stated.city, stated.region, stated.postalCode, stated.country];
  const filled = parts.filter((part) => part !== undefined && part.trim() !== '');
  return filled.length === 0 ? undefined : filled.join(', ');
}
