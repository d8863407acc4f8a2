import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../command.mjs';
import { inRoot } from '../project.mjs';

/**
 * Runs vitest once.
 * @returns {Promise<{ code: number, passed: number, failed: number, skipped: number,
 *   skips: { file: string, test: string, reason?: string }[], failureText: string }>}
 */
export async function runVitest(args, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-tests-'));
  const path = join(folder, 'report.json');
  try {
    const { code, output } = await runNode(
      [
        inRoot('node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--silent=passed-only',
        '--reporter=default',
        `--reporter=${inRoot('tools', 'test-run', 'vitest-reporter.mjs')}`,
        ...args,
      ],
      {
        ...options,
        env: { GOVGRAPH_TEST_REPORT: path, NO_COLOR: options.stdio === 'inherit' ? process.env['NO_COLOR'] : '1' },
      },
    );
    const { passed, failed, skipped, reasons } = existsSync(path)
      ? JSON.parse(readFileSync(path, 'utf8'))
      : { passed: 0, failed: 0, skipped: 0, reasons: [] };
    return {
      code,
      passed,
      // vitest can also fail as a whole, for instance when no file matches.
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped,
      skips: reasons,
      failureText: output
        .split('\n')
        .filter((line) => !/^\s+[✓↓] /u.test(line))
        .join('\n')
        .trim(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
