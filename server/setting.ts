import { resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './shared/project-root.ts';

/** One setting: the environment variable, the text used when it is absent, what it does, and what text it takes. */
export interface Setting<T = unknown> {
  readonly name: string;
  readonly default?: string;
  readonly help: string;
  /** Never printed. */
  readonly secret?: boolean;
  readonly parse: z.ZodType<T, string>;
}

export const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .pipe(
      z
        .int()
        .min(min, `must be at least ${String(min)}`)
        .max(max, `must be at most ${String(max)}`),
    );
export const text = z.string();
export const yesOrNo = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .transform((given) => given === 'true');
/** Items with commas between. */
export const list = (form: RegExp, what: string) =>
  z
    .string()
    .transform((given) => given.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()])))
    .refine((items) => items.every((item) => form.test(item)), what);
export const folder = z.string().transform((path) => resolve(projectRoot(), path));
