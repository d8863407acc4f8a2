import { say } from './messages/words.ts';

/** A file that the server did not take, in its words. */
export class NotTaken extends Error {}

/**
 * Sends the bytes of a file; resolves with the id under which they wait. `onSent` is told how many bytes have gone.
 * Rejects with NotTaken, or with the reason of the signal.
 */
export function sendFile(file: File, signal: AbortSignal, onSent: (bytes: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    // fetch cannot tell how much of a body has gone.
    request.open('POST', `/imports?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded }) => {
      onSent(loaded);
    });
    request.addEventListener('load', () => {
      const { id, message } = answerOf(request.responseText);
      if (request.status === 201 && id !== undefined) resolve(id);
      else reject(new NotTaken(message ?? say('serverAnswered', { status: request.status })));
    });
    request.addEventListener('error', () => {
      reject(new NotTaken(say('couldNotBeSent', { name: file.name })));
    });
    request.addEventListener('abort', () => {
      reject(new DOMException(say('sendingWasEnded'), 'AbortError'));
    });
    signal.addEventListener('abort', () => {
      request.abort();
    });
    if (signal.aborted) request.abort();
    else request.send(file);
  });
}

function answerOf(text: string): { readonly id?: string; readonly message?: string } {
  try {
    const { upload, errors } = JSON.parse(text) as {
      readonly upload?: { readonly id: string };
      readonly errors?: readonly { readonly message: string }[];
    };
    return { ...(upload && { id: upload.id }), ...(errors?.[0] && { message: errors[0].message }) };
  } catch {
    return {};
  }
}
