import process from 'node:process';
import { terminal } from './cli/output.ts';
import { runProgram } from './cli/program.ts';

process.exitCode = await runProgram(process.argv.slice(2), terminal());
