import { runProgram } from '../../server/cli/program.ts';

/** One call of the command line in this process: its exit code, and what it wrote, a line for each thing said. */
export async function askProgram(...words: string[]): Promise<{ code: number; answer: string; said: string }> {
  const [answers, said]: [string[], string[]] = [[], []];
  const code = await runProgram(words, {
    answer: (text) => {
      answers.push(text);
    },
    say: (text) => {
      said.push(text);
    },
    progress: () => undefined,
  });
  return { code, answer: answers.join('\n'), said: said.join('\n') };
}
