import type { Rule } from '../../books/book-format.ts';
import type { TestOf } from '../../books/patterns.ts';
import type { Day } from '../../../time/day.ts';
import type { Checked } from '../../company/checked.ts';
import { companyInquiry } from '../../company/company-inquiry.ts';
import { uniqueQuestions } from '../../person/inquiry.ts';
import {
  belowHalf,
  controlQuestion,
  type Hit,
  type OrganisationSelection,
} from '../organisations/organisation-selection.ts';
import { joined } from '../../world/worded.ts';
import { shareholders } from '../organisations/shareholders.ts';
import type { World } from '../../world/world.ts';
import { say } from './messages/words.ts';

/** Who holds the company over a threshold: one check for each holder, or one that says there is none. */
export function holders(world: World, rule: Rule, test: TestOf<'HOLDERS'>, law: Day): Checked[] {
  const inquiry = companyInquiry(world, rule, law);
  const asked = {
    is: 'SHAREHOLDER' as const,
    ...(test.atLeast === undefined ? { moreThan: test.moreThan } : { atLeast: test.atLeast }),
    ...(test.reviewFrom === undefined ? {} : { reviewFrom: test.reviewFrom }),
  };
  const byVotes = shareholders(inquiry, asked);
  const found =
    test.capitalToo === true ? both(byVotes, shareholders(inquiry, { ...asked, ofCapital: true })) : byVotes;
  const hits = test.naturalPersons
    ? found.hits.filter(({ org }) => world.parties.get(org)?.type === 'Person')
    : found.hits;
  const checks = onePerHolder(hits).map((hit): Checked => ({
    outcome: hit.sure === 'YES' && hit.judgement === undefined ? 'PASS' : 'REVIEW',
    subject: hit.org,
    facts: (hit.together ?? hit).facts,
    reason: holderWords(world, rule, hit),
    missing: hit.questions[0]?.text,
  }));
  // Another's majority rules out that anybody controls with less.
  const below = test.belowToo && !found.hits.some(({ sure, judgement }) => sure === 'YES' && judgement === undefined);
  if (found.complete && below) {
    return [
      ...checks,
      {
        outcome: 'UNKNOWN',
        reason: say(world, 'nobodyByVotes', { title: rule.title, open: belowHalf(world) }),
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
        reason: say(world, checks.length === 0 ? 'nobodyByShares' : 'nobodyElseByShares', { title: rule.title }),
        facts: found.proof,
        missing: say(world, 'otherMeans', { company: world.name(world.company) }),
      },
    ];
  }
  const rest = found.complete
    ? {
        outcome: 'PASS' as const,
        reason:
          checks.length === 0
            ? say(world, 'nobody', { title: rule.title })
            : say(world, 'nobodyElse', { title: rule.title }),
        facts: found.proof,
      }
    : {
        outcome: 'UNKNOWN' as const,
        reason: say(world, 'others', { title: rule.title }),
        facts: found.proof,
        missing:
          joined(
            world,
            [...found.questions, ...(below ? [controlQuestion(world)] : [])].map(({ text }) => text),
            'sentence',
          ) || say(world, 'whoHolds', { company: world.name(world.company) }),
      };
  return checks.length > 0 && found.complete ? checks : [...checks, rest];
}

/** By votes or by capital: what settles the one settles nothing of the other. */
function both(votes: OrganisationSelection, capital: OrganisationSelection): OrganisationSelection {
  return {
    ...votes,
    hits: [...votes.hits, ...capital.hits],
    complete: votes.complete && capital.complete,
    proof: [...new Set([...votes.proof, ...capital.proof])],
    questions: uniqueQuestions([...votes.questions, ...capital.questions]),
  };
}

function holderWords(world: World, { title }: Rule, hit: Hit): string {
  const said = { title, holder: world.name(hit.org), note: (hit.together ?? hit).note };
  return hit.judgement === undefined
    ? say(world, 'holder', said)
    : say(world, 'holderToJudge', { ...said, judgement: hit.judgement });
}

/** A holder that may count both by itself and with its group is one holder. */
function onePerHolder(hits: readonly Hit[]): Hit[] {
  const rank = ({ sure, judgement }: Hit) => (sure === 'YES' ? 0 : 2) + (judgement === undefined ? 0 : 1);
  return [...new Set(hits.map(({ org }) => org))].flatMap(
    (org) => hits.filter((hit) => hit.org === org).sort((a, b) => rank(a) - rank(b))[0] ?? [],
  );
}
