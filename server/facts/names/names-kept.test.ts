import { keptNamesContract } from '../../../test/support/engines/kept-names.contract.ts';

keptNamesContract('embedded', (dataDir) => ({ dataDir }));
keptNamesContract('embedded, in a thread of its own', (dataDir) => ({ dataDir, apart: true }));
