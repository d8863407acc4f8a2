import { say } from './messages/words.ts';

interface Answer {
  readonly errors?: readonly { readonly message?: string }[];
}

/** Sends a file of what people keep to `path`, such as "/views/file.json"; says in the server's words what is wrong. */
export async function sendKeptFile(path: string, file: File): Promise<{ readonly problem: string | undefined }> {
  try {
    const response = await fetch(path, {
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
