import { SHUFFLED } from '../../test/support/engines/engine-variants.ts';
import { filtersContract } from '../../test/support/engines/filters.contract.ts';
import fc from 'fast-check';

filtersContract(SHUFFLED, [7, fc.readConfigureGlobal().seed ?? 1]);
