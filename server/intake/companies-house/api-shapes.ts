import { z } from 'zod';

/** Shapes of the answers of the Companies House API and of the lines of its snapshot, as far as they are read. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);
const links = z.looseObject({ self: text }).nullish();
const dateOfBirth = z
  .looseObject({ year: z.number(), month: z.number().nullish(), day: z.number().nullish() })
  .nullish();
const address = z
  .looseObject({
    care_of: text,
    po_box: text,
    premises: text,
    address_line_1: text,
    address_line_2: text,
    locality: text,
    region: text,
    postal_code: text,
    country: text,
  })
  .nullish();
export type StatedAddress = z.infer<typeof address>;
export type StatedBirth = z.infer<typeof dateOfBirth>;
const nameElements = z
  .looseObject({ title: text, forename: text, middle_name: text, other_forenames: text, surname: text })
  .nullish();

export const LIST = z.looseObject({
  kind: text,
  items: z.array(z.unknown()),
  links,
  start_index: z.number().nullish(),
  total_results: z.number().nullish(),
  total_count: z.number().nullish(),
});

const identification = z
  .looseObject({
    legal_form: text,
    legal_authority: text,
    place_registered: text,
    country_registered: text,
    registration_number: text,
    identification_type: text,
  })
  .nullish();

export const PSC = z.looseObject({
  kind: z.string(),
  name: text,
  name_elements: nameElements,
  date_of_birth: dateOfBirth,
  natures_of_control: z.array(z.string()).nullish(),
  notified_on: text,
  ceased_on: text,
  ceased: z.boolean().nullish(),
  description: text,
  statement: text,
  linked_psc_name: text,
  restrictions_notice_withdrawal_reason: text,
  identification,
  nationality: text,
  country_of_residence: text,
  is_sanctioned: z.boolean().nullish(),
  links: z.looseObject({ self: text, person_with_significant_control: text }).nullish(),
});
export type Psc = z.infer<typeof PSC>;

export const SNAPSHOT_LINE = z.looseObject({
  company_number: text,
  data: z.looseObject({ kind: text }),
  ContentDate: text,
});

export const OFFICER = z.looseObject({
  name: z.string(),
  officer_role: z.string(),
  appointed_on: text,
  appointed_before: text,
  resigned_on: text,
  date_of_birth: dateOfBirth,
  occupation: text,
  nationality: text,
  country_of_residence: text,
  former_names: z.array(z.looseObject({ forenames: text, surname: text })).nullish(),
  name_elements: nameElements,
  identification,
  links: z.looseObject({ company: text, officer: z.looseObject({ appointments: text }).nullish() }).nullish(),
  appointed_to: z.looseObject({ company_name: text, company_number: text, company_status: text }).nullish(),
});
export type CompaniesHouseOfficer = z.infer<typeof OFFICER>;

export const APPOINTMENTS = z.looseObject({
  name: z.string(),
  is_corporate_officer: z.boolean().nullish(),
  date_of_birth: dateOfBirth,
  links,
});

/** Why a company need not say who controls it: each reason with the times for which it was so. */
export const EXEMPTIONS = z.looseObject({
  kind: text,
  links,
  exemptions: z.record(
    z.string(),
    z.looseObject({
      exemption_type: text,
      items: z.array(z.looseObject({ exempt_from: text, exempt_to: text })).nullish(),
    }),
  ),
});
export type Exemptions = z.infer<typeof EXEMPTIONS>;

export const CHARGE = z.looseObject({
  charge_code: text,
  charge_number: z.number().nullish(),
  status: text,
  created_on: text,
  delivered_on: text,
  acquired_on: text,
  satisfied_on: text,
  classification: z.looseObject({ description: text }).nullish(),
  secured_details: z.looseObject({ description: text }).nullish(),
  persons_entitled: z.array(z.looseObject({ name: text })).nullish(),
  more_than_four_persons_entitled: z.boolean().nullish(),
  links,
});
export type Charge = z.infer<typeof CHARGE>;

export const FILING = z.looseObject({
  type: z.string(),
  category: text,
  date: z.string(),
  action_date: text,
  description: text,
  description_values: z.record(z.string(), z.unknown()).nullish(),
  transaction_id: text,
  links,
});
export type CompaniesHouseFiling = z.infer<typeof FILING>;

export const PROFILE = z.looseObject({
  company_number: z.string(),
  company_name: z.string(),
  type: text,
  company_status: text,
  company_status_detail: text,
  date_of_creation: text,
  date_of_cessation: text,
  jurisdiction: text,
  registered_office_address: address,
  sic_codes: z.array(z.string()).nullish(),
  previous_company_names: z.array(z.looseObject({ name: z.string(), effective_from: text, ceased_on: text })).nullish(),
  accounts: z
    .looseObject({
      accounting_reference_date: z.looseObject({ day: text, month: text }).nullish(),
      last_accounts: z.looseObject({ made_up_to: text, type: text }).nullish(),
    })
    .nullish(),
});
export type Profile = z.infer<typeof PROFILE>;

export const FOUND_COMPANY = z.looseObject({
  title: z.string(),
  company_number: z.string(),
  company_status: text,
  company_type: text,
  date_of_creation: text,
  date_of_cessation: text,
  address,
  address_snippet: text,
});
