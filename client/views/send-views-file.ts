import { say } from './messages/words.ts';

interface Answer {
  readonly errors?: readonly { readonly message?: string }[];
}

/** Sends a file of saved views to be kept; says in the server's words what is wrong with it. */
export async function sendViewsFile(file: File): Promise<{ readonly problem: string | undefined }> {
  try {
    const response = await fetch('/views/file.json', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: await file.text(),
    });
    if (response.ok) return { problem: undefined };
    const answer = (await response.json().catch(() => ({}))) as Answer;
    return { problem: answer.errors?.[0]?.message ?? say('serverRefused', { status: response.status }) };
  } catch {
    return { problem: say('serverDoesNotAnswer') };
  }
}
