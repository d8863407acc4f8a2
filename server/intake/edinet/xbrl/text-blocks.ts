import { valueOf } from './transform.ts';

/**
 * The text blocks that something is read from; the rest of the report, some megabytes of prose and tables, is not kept.
 */
const READ = [
  'OverviewOfAffiliatedEntitiesTextBlock',
  'CareerSummaryInformationAboutDirectorsAndCorporateAuditorsTextBlock',
  'CareerSummaryInformationAboutDirectorsAndCorporateAuditorsProposalTextBlock',
  'CareerSummaryInformationAboutExecutiveDirectorsTextBlock',
  'FootnotesDirectorsAndCorporateAuditorsTextBlock',
  'FootnotesDirectorsAndCorporateAuditorsProposalTextBlock',
  'FootnotesExecutiveOfficersTextBlock',
  'AnnexedConsolidatedDetailedScheduleOfBorrowingsTextBlock',
  'AnnexedDetailedScheduleOfBorrowingsTextBlock',
  'InformationAboutOfficersTextBlock',
  'OverviewOfCorporateGovernanceTextBlock',
  'FootnotesMajorShareholdersTextBlock',
  'IssuedSharesTotalNumberOfSharesEtcTextBlock',
  'IssuedSharesVotingRightsTextBlock',
  'TreasurySharesEtcTextBlock',
  'DisposalsOrHoldingOfAcquiredTreasurySharesTextBlock',
  'ExplanationAboutCorporateGovernanceTextBlock',
  'BreakdownOfBorrowingsTextBlock',
  'ChangesInRepresentativeDirectorsTextBlock',
  'ChangesInMajorShareholderTextBlock',
  'ChangeInIndependentAuditorsTextBlock',
];

/** Of the accounts of the group and of the company alone; kept to see whether it tells of any. */
export const RELATED_PARTIES = /^NotesRelatedParties\w*TextBlock$/;

/** Whether the text of this element is kept. */
export function isKept(element: string): boolean {
  if (!element.endsWith('TextBlock')) return true;
  return (
    READ.includes(element) ||
    element.startsWith('IndependentAuditorsReport') ||
    RELATED_PARTIES.test(element) ||
    // That it is there tells the form of the company.
    element.startsWith('CorporateGovernanceCompanyWith') ||
    element.startsWith('FootnotesSpecifiedInvestment')
  );
}

/** Longer texts are cut here: nothing that is read stands in one of that length. */
export const LONGEST_TEXT = 4 * 1024 * 1024;

/** The value of a fact as it is kept: undefined for none, and '' for a text block that nothing is read from. */
export function keptValue(element: string, text: string): string | undefined {
  const value = valueOf(text.slice(0, LONGEST_TEXT));
  return value === undefined || isKept(element) ? value : '';
}
