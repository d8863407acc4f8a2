import type { PersonTest } from '../books/patterns.ts';
import type { Answer, Inquiry } from '../person/inquiry.ts';
import { boardFinding } from './finding/board-finding.ts';
import { compensationInterlock } from './compensation-interlock/compensation-interlock.ts';
import { earlierOffice } from './earlier-office/earlier-office.ts';
import { fees } from './fees/fees.ts';
import { holding } from './holding/holding.ts';
import { asked } from './question/question.ts';
import { kin } from './kin/kin.ts';
import { postAnswer } from './post/posts.ts';
import { scheme } from './scheme/scheme.ts';
import { sharedBoard } from './shared-board/shared-board.ts';
import { signedAudit } from './signed-audit/signed-audit.ts';
import { stakeIn } from './stake-in/stake-in.ts';
import { tenure } from './tenure/tenure.ts';

/** Asks one test of a rule about a person. */
export function askPerson(inquiry: Inquiry, test: PersonTest): Answer {
  switch (test.pattern) {
    case 'POST':
      return postAnswer(inquiry, test);
    case 'EARLIER_OFFICE':
      return earlierOffice(inquiry, test);
    case 'KIN':
      return kin(inquiry, test);
    case 'FEES':
      return fees(inquiry, test);
    case 'HOLDING':
      return holding(inquiry, test);
    case 'STAKE_IN':
      return stakeIn(inquiry, test);
    case 'SCHEME':
      return scheme(inquiry, test);
    case 'TENURE':
      return tenure(inquiry, test);
    case 'SIGNED_AUDIT':
      return signedAudit(inquiry, test);
    case 'SHARED_BOARD':
      return sharedBoard(inquiry, test);
    case 'COMPENSATION_INTERLOCK':
      return compensationInterlock(inquiry, test);
    case 'FINDING':
      return boardFinding(inquiry);
    case 'QUESTION':
      return asked(inquiry, test);
  }
}
