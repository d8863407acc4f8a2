/**
 * The colours of the page, read from the custom properties of `ui/tokens.css` so that the drawing follows the theme.
 */
const NAMES = [
  'page',
  'surface',
  'text',
  'secondary',
  'hairline',
  'outline',
  'focus-ink',
  'on-focus-ink',
  'company',
  'bank',
  'person',
  'outside',
  'nominee',
  'unknown',
  'link',
  'tint-company',
  'tint-bank',
  'tint-person',
  'tint-outside',
  'tint-nominee',
  'tint-link',
] as const;

export type Palette = Readonly<Record<(typeof NAMES)[number], string>>;

export function readPalette(root: Element): Palette {
  const computed = getComputedStyle(root);
  const entries = NAMES.map((name) => [name, computed.getPropertyValue(`--${name}`).trim()] as const);
  return Object.fromEntries(entries) as Palette;
}
