/** The short address of what is kept, of a story with the number of the view from 0. */
export function shortAddress(id: string, step = 0): string {
  return `${location.origin}/v/${id}${step > 0 ? `?step=${String(step + 1)}` : ''}`;
}
