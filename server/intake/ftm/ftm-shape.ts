import { z } from 'zod';

/** An entity of a FollowTheMoney file. A value may be a whole entity, where the file nests them. */
const value = z.union([z.string(), z.looseObject({ id: z.string(), schema: z.string() })], {
  error: 'must be a text, or an entity with id and schema',
});

export const ftmEntity = z.object({
  id: z.string().min(1),
  schema: z.string().min(1),
  caption: z.string().optional(),
  properties: z.record(z.string(), z.array(value, { error: 'must be a list of texts' })),
  datasets: z.array(z.string()).optional(),
  first_seen: z.string().nullish(),
  last_seen: z.string().nullish(),
  last_change: z.string().nullish(),
});
export type FtmEntity = z.infer<typeof ftmEntity>;
export type FtmValue = z.infer<typeof value>;

/** One line of a delta of OpenSanctions: an entity that is new, changed, or gone. */
export const delta = z.union([
  z.object({ op: z.enum(['ADD', 'MOD']), entity: ftmEntity }),
  z.object({ op: z.literal('DEL'), entity: z.object({ id: z.string().min(1) }) }),
]);

/** The texts of a property, without blanks; the id of a nested entity. */
export function texts({ properties }: FtmEntity, name: string): string[] {
  const values = Object.hasOwn(properties, name) ? (properties[name] ?? []) : [];
  return values.map((one) => (typeof one === 'string' ? one.trim() : one.id)).filter((text) => text !== '');
}
