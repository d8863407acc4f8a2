import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from '../project.mjs';

/**
 * Leaves the numbers of a run, with the name and reason of each skipped test, in the file GOVGRAPH_TEST_REPORT names.
 */
export default class Counts {
  onTestRunEnd(modules, unhandledErrors) {
    const report = { passed: 0, failed: 0, skipped: 0, reasons: [], broken: [] };
    for (const module of modules) {
      const file = relative(root, module.moduleId);
      let ran = 0;
      for (const test of module.children.allTests()) {
        ran += 1;
        const result = test.result();
        if (result.state === 'passed') report.passed += 1;
        else if (result.state === 'failed') report.failed += 1;
        else {
          report.skipped += 1;
          report.reasons.push({ file, test: test.fullName, reason: result.note ?? reasonInName(test.fullName) });
        }
      }
      // A file that cannot be read, or whose set-up fails, has no failing test to count.
      if (module.state() === 'failed' && (ran === 0 || module.errors().length > 0)) report.broken.push(file);
    }
    report.broken.push(...unhandledErrors.map((error) => `outside any test: ${error.message}`));
    report.failed += report.broken.length;
    const path = process.env['GOVGRAPH_TEST_REPORT'];
    if (path !== undefined) writeFileSync(path, JSON.stringify(report));
  }
}

/** Suites that are skipped as a whole say why in their name: `neo4j (skipped: no Java found)`. */
function reasonInName(name) {
  return /\(skipped: (.*)\)/.exec(name)?.[1];
}
