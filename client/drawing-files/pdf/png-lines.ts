const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Three colours of eight bits each, not interlaced (PNG specification, 11.2.2). */
const PLAIN = [8, 2, 0, 0, 0];

/** The compressed lines of a PNG without transparency, as PDF takes them; undefined of any other. */
export function pngLines(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte) || !PLAIN.every((byte, i) => bytes[24 + i] === byte))
    return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IDAT') pieces.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const lines = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    lines.set(piece, at);
    at += piece.length;
  }
  return lines.length === 0 ? undefined : lines;
}
