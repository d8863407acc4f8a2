import { Refusal } from '../../refusal.ts';
import { attribute, tellXml } from './xml.ts';

/** An instance of a package: the name that it has as `.xbrl`, and the inline documents that it is made of, in order. */
export interface ManifestInstance {
  readonly preferredFilename: string | undefined;
  readonly documents: readonly string[];
}

/** Reads `manifest_PublicDoc.xml` or `manifest_AuditDoc.xml`. Throws Refusal when it names no instance. */
export async function readManifest(bytes: Uint8Array, file: string): Promise<ManifestInstance[]> {
  const instances: { preferredFilename: string | undefined; documents: string[] }[] = [];
  let text: string | undefined;
  await tellXml([bytes], {
    open: (tag) => {
      if (tag.local === 'instance')
        instances.push({ preferredFilename: attribute(tag, 'preferredFilename'), documents: [] });
      if (tag.local === 'ixbrl') text = '';
    },
    text: (more) => {
      if (text !== undefined) text += more;
    },
    close: (tag) => {
      if (tag.local !== 'ixbrl') return;
      instances.at(-1)?.documents.push((text ?? '').trim());
      text = undefined;
    },
  });
  if (instances.length === 0)
    throw new Refusal('MANIFEST_EMPTY', 'the manifest names no instance', 'fetch the package again', { place: file });
  return instances;
}
