/**
 * EDGAR's codes of states and countries: two letters are a state of the United States, as the post writes it; a letter
 * and a digit, or a digit and a letter, is EDGAR's own. Appendix of the EDGAR Filer Manual; the codes met in filings
 * about holdings.
 */
const PLACES: Readonly<Record<string, string>> = {
  X1: 'US', X0: 'GB', A0: 'CA-AB', A1: 'CA-BC', A2: 'CA-MB', A3: 'CA-NB', A4: 'CA-NL', A5: 'CA-NS', A6: 'CA-ON', A7: 'CA-PE',
  A8: 'CA-QC', A9: 'CA-SK', B0: 'CA-YT', Z4: 'CA', C1: 'AR', C3: 'AU', C4: 'AT', C5: 'BS', C9: 'BE', D0: 'BM', D5: 'BR', D8: 'VG',
  E9: 'KY', F3: 'CL', F4: 'CN', F5: 'TW', F8: 'CO', G2: 'CZ', G7: 'DK', H9: 'FI', I0: 'FR', '2M': 'DE', J3: 'GR', K3: 'HK', K5: 'HU',
  K7: 'IN', K8: 'ID', L2: 'IE', L3: 'IL', L6: 'IT', M0: 'JP', M5: 'KR', N4: 'LU', N8: 'MY', O1: 'MU', O5: 'MX', P7: 'NL', Q2: 'NZ',
  Q8: 'NO', R6: 'PH', S1: 'PT', T3: 'ZA', U0: 'SG', U3: 'ES', V7: 'SE', V8: 'CH', W1: 'TH', W8: 'TR', Y7: 'GG', Y8: 'IM', Y9: 'JE',
  '1T': 'MH', '1C': 'CW', I4: 'GI', M2: 'KZ', O9: 'MC', R1: 'PA',
}; // prettier-ignore
const US =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY])$/;

/** As ISO 3166, `US-CA`, `GB`; the code itself where it is not known. */
export function placeOf(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const upper = code.toUpperCase();
  return PLACES[upper] ?? (US.test(upper) ? `US-${upper}` : upper);
}
