import { analystQuestions } from '../../../test/support/engines/analyst-questions.contract.ts';
import { EMBEDDED } from '../../../test/support/engines/engine-variants.ts';

analystQuestions(EMBEDDED);
