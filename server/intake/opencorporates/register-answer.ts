import { z } from 'zod';

/** Shapes of the answers of OpenCorporates (API 0.2 to 0.4), as far as they are read; every other field is let pass. */
const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value == null ? undefined : String(value).trim() || undefined));
const flag = z.boolean().nullish();
const list = <S extends z.ZodType>(item: S) => z.array(item).nullish();

/** A company that another entry names. */
const namedCompany = z.looseObject({
  name: text,
  jurisdiction_code: text,
  company_number: text,
  opencorporates_url: text,
});
export type NamedCompany = z.infer<typeof namedCompany>;

export const OFFICER_ENTRY = z.looseObject({
  id: text,
  name: z.string().trim().min(1),
  position: text,
  start_date: text,
  end_date: text,
  inactive: flag,
  occupation: text,
  nationality: text,
  country_of_residence: text,
  date_of_birth: text,
  retrieved_at: text,
  updated_at: text,
  company: namedCompany.nullish(),
});
export type OfficerEntry = z.infer<typeof OFFICER_ENTRY>;

export const COMPANY_ENTRY = z.looseObject({
  name: z.string().trim().min(1),
  company_number: z.union([z.string().trim().min(1), z.number()]).transform(String),
  jurisdiction_code: z.string().regex(/^[a-z]{2}(?:_[a-z0-9]{1,3})?$/i, 'must be a code such as "gb" or "us_ca"'),
  incorporation_date: text,
  dissolution_date: text,
  company_type: text,
  branch: text,
  branch_status: text,
  inactive: flag,
  current_status: text,
  updated_at: text,
  retrieved_at: text,
  registered_address_in_full: text,
  number_of_employees: text,
  agent_name: text,
  source: z.looseObject({ publisher: text, retrieved_at: text }).nullish(),
  previous_names: list(z.looseObject({ company_name: text, con_date: text, start_date: text, end_date: text })),
  alternative_names: list(z.looseObject({ company_name: text, type: text, start_date: text, end_date: text })),
  industry_codes: list(
    z.looseObject({ industry_code: z.looseObject({ code: text, description: text, code_scheme_name: text }) }),
  ),
  identifiers: list(z.looseObject({ identifier: z.looseObject({ uid: text, identifier_system_code: text }) })),
  home_company: namedCompany.nullish(),
  controlling_entity: namedCompany.nullish(),
  ultimate_controlling_company: namedCompany.nullish(),
  ultimate_beneficial_owners: list(z.looseObject({ ultimate_beneficial_owner: namedCompany })),
  officers: list(z.looseObject({ officer: z.unknown() })),
});
export type CompanyEntry = z.infer<typeof COMPANY_ENTRY>;

/** One entry of an answer, with the path to it. */
export interface AnswerEntry {
  readonly is: 'company' | 'officer';
  readonly value: unknown;
  readonly path: string;
}

const WRAPPED = z.looseObject({ company: z.unknown().optional(), officer: z.unknown().optional() });

/** The companies and officers of an answer, whichever question it answers; empty where it has none. */
export function entriesOf(answer: unknown, path = ''): AnswerEntry[] {
  if (Array.isArray(answer)) return answer.flatMap((one, i) => entriesOf(one, `${path}/${String(i)}`));
  if (typeof answer !== 'object' || answer === null) return [];
  for (const key of ['results', 'companies', 'officers'] as const) {
    // The officers of a company stand in its entry, and are read with it.
    if (key in answer && !('company_number' in answer)) {
      const inner = (answer as Readonly<Record<string, unknown>>)[key];
      if (typeof inner === 'object' && inner !== null) return entriesOf(inner, `${path}/${key}`);
    }
  }
  const wrapped = WRAPPED.safeParse(answer);
  if (!wrapped.success) return [];
  const { company, officer } = wrapped.data;
  if (officer !== undefined) return [{ is: 'officer', value: officer, path: `${path}/officer` }];
  if (company !== undefined && !('position' in answer))
    return [{ is: 'company', value: company, path: `${path}/company` }];
  if ('position' in answer) return [{ is: 'officer', value: answer, path }];
  return 'company_number' in answer ? [{ is: 'company', value: answer, path }] : [];
}

const PAGE = z.looseObject({
  results: z.looseObject({ total_count: z.number(), page: z.number(), total_pages: z.number() }),
});

/** Which page of how many it is, where an answer is one of several. */
export function pageOf(answer: unknown): { page: number; pages: number; count: number } | undefined {
  const { data } = PAGE.safeParse(answer);
  if (data === undefined || data.results.total_pages < 2) return undefined;
  return { page: data.results.page, pages: data.results.total_pages, count: data.results.total_count };
}
