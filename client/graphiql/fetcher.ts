import { LANGUAGE } from '../lib/language/language.ts';
import { say } from './messages/words.ts';

/**
 * One request to the address of this very page. GraphiQL shows whatever comes back; a non-answer becomes one it can
 * show.
 */
export async function fetchAnswer(
  request: object,
  options?: { headers?: Record<string, string> },
): Promise<Record<string, unknown>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'accept-language': LANGUAGE,
      ...options?.headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify(request),
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {
      errors: [{ message: say('noJson', { status: response.status }), extensions: { text } }],
    };
  }
}
