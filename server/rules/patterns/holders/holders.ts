import type { Rule } from '../../books/book-format.ts';
import type { TestOf } from '../../books/patterns.ts';
import type { Day } from '../../../time/day.ts';
import type { Checked } from '../../company/checked.ts';
import { companyInquiry } from '../../company/company-inquiry.ts';
import { BELOW_HALF, controlQuestion, type Hit } from '../organisations/organisation-selection.ts';
import { shareholders } from '../organisations/shareholders.ts';
import type { World } from '../../world/world.ts';

/** Who holds the company over a threshold: one check for each holder, or one that says there is none. */
export function holders(world: World, rule: Rule, test: TestOf<'HOLDERS'>, law: Day): Checked[] {
  const inquiry = companyInquiry(world, rule, law);
  const found = shareholders(inquiry, {
    is: 'SHAREHOLDER',
    ...(test.atLeast === undefined ? { moreThan: test.moreThan } : { atLeast: test.atLeast }),
    ...(test.reviewFrom === undefined ? {} : { reviewFrom: test.reviewFrom }),
  });
  const hits = test.naturalPersons
    ? found.hits.filter(({ org }) => world.parties.get(org)?.type === 'Person')
    : found.hits;
  const checks = onePerHolder(hits).map((hit): Checked => ({
    outcome: hit.sure === 'YES' && hit.judgement === undefined ? 'PASS' : 'REVIEW',
    subject: hit.org,
    facts: (hit.together ?? hit).facts,
    reason: `${rule.title}: ${world.name(hit.org)} ${(hit.together ?? hit).note}${hit.judgement === undefined ? '' : `; to be judged: ${hit.judgement}`}.`,
    missing: hit.questions[0]?.text,
  }));
  // Another's majority rules out that anybody controls with less.
  const below = test.belowToo && !found.hits.some(({ sure, judgement }) => sure === 'YES' && judgement === undefined);
  if (found.complete && below) {
    return [
      ...checks,
      {
        outcome: 'UNKNOWN',
        reason: `${rule.title}: nobody by its votes. ${BELOW_HALF}`,
        facts: found.proof,
        missing: controlQuestion(world).text,
      },
    ];
  }
  if (found.complete && test.otherMeans === true) {
    return [
      ...checks,
      {
        outcome: 'UNKNOWN',
        reason: `${rule.title}: nobody ${checks.length === 0 ? '' : 'else '}by shares or votes. Whether somebody decides by other means, such as a right to appoint most directors, or stands behind a holder, is not told.`,
        facts: found.proof,
        missing: `Does anybody control ${world.name(world.company)} by other means than shares and votes, or through one of its holders?`,
      },
    ];
  }
  const rest = found.complete
    ? {
        outcome: 'PASS' as const,
        reason: checks.length === 0 ? `${rule.title}: nobody.` : `${rule.title}: nobody else.`,
        facts: found.proof,
      }
    : {
        outcome: 'UNKNOWN' as const,
        reason: `${rule.title}: others may be.`,
        facts: found.proof,
        missing:
          [...found.questions, ...(below ? [controlQuestion(world)] : [])].map(({ text }) => text).join(' ') ||
          `Who are the holders of ${world.name(world.company)}?`,
      };
  return checks.length > 0 && found.complete ? checks : [...checks, rest];
}

/** A holder that may count both by itself and with its group is one holder. */
function onePerHolder(hits: readonly Hit[]): Hit[] {
  const rank = ({ sure, judgement }: Hit) => (sure === 'YES' ? 0 : 2) + (judgement === undefined ? 0 : 1);
  return [...new Set(hits.map(({ org }) => org))].flatMap(
    (org) => hits.filter((hit) => hit.org === org).sort((a, b) => rank(a) - rank(b))[0] ?? [],
  );
}
