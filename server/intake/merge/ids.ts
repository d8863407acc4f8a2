import { createHash } from 'node:crypto';
import { inRank, OWN_SCHEME, type Identifier } from '../identity/identifiers.ts';

/** The start of a SHA-256 over some texts. */
export function digest(length: number, ...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, length);
}

/** Lower-case words with hyphens of what can be written in ASCII of a text; '' of nothing. */
export function slug(text: string, longest = 40): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’.\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest + 1);
  const at = cut.lastIndexOf('-');
  return (at > longest / 2 ? cut.slice(0, at) : cut.slice(0, longest)).replace(/-+$/, '');
}

/**
 * The id of a new party: by its best identifier, so that it is the same whichever file brings it first; without one by
 * its name and where it stands.
 */
export function partyId(identifiers: readonly Identifier[], name: string, ...where: readonly string[]): string {
  const [best] = inRank(identifiers.filter(({ unfit }) => unfit === undefined));
  if (best === undefined) return `${slug(name) || 'party'}-${digest(10, ...where)}`;
  if (best.scheme === OWN_SCHEME) return best.value;
  const plain = slug(best.text, 80);
  // What an id cannot hold as it is, two values could share.
  const lossy = plain !== best.text.toLowerCase().replace(':', '-');
  if (!lossy) return plain;
  return `${(best.scheme === 'table' || best.scheme.endsWith('-record') ? slug(name) : plain) || 'party'}-${digest(10, best.text)}`;
}
