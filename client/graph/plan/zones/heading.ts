import type { MeasureText } from '../../../canvas/fonts.ts';
import type { Text } from '../../../canvas/scene.ts';
import { fitLine } from '../../../canvas/fit-text.ts';
import type { HeadingPart, Zone } from './zone.ts';
import { say } from './messages/words.ts';

export const CAPTION = 10.5;
const GAP = 10;

/** A zone's name in capitals and its totals beside it, as many as there is room for, the important ones first. */
export function headingTexts(
  zone: Zone,
  at: { readonly left: number; readonly y: number; readonly width: number },
  measure: MeasureText,
): Text[] {
  const title = zone.title.toUpperCase();
  const titleWidth = measure(title, CAPTION, true);
  const totals = fitParts(zone.totals, at.width - titleWidth - GAP, measure);
  const common = { size: CAPTION, align: 'left', y: at.y } as const;
  return [
    { ...common, id: `${zone.key}/heading`, text: title, x: at.left, strong: true, ink: 'secondary' },
    ...(totals === ''
      ? []
      : [
          {
            ...common,
            id: `${zone.key}/totals`,
            text: totals,
            x: at.left + titleWidth + GAP,
            strong: false,
            ink: 'secondary' as const,
          },
        ]),
  ];
}

function fitParts(parts: readonly HeadingPart[], width: number, measure: MeasureText): string {
  let kept = [...parts];
  while (kept.length > 0) {
    const [whole, short] = [kept.map((part) => part.text), kept.map((part) => part.short ?? part.text)].map((texts) =>
      texts.join(' · '),
    );
    for (const text of [whole, short]) if (text !== undefined && measure(text, CAPTION, false) <= width) return text;
    const least = Math.max(...kept.map((part) => part.importance));
    const place = kept.findLastIndex((part) => part.importance === least);
    kept = kept.filter((_, i) => i !== place);
  }
  return '';
}

/** What is said where a zone has no rows, as fully as there is room for. */
export function emptyText(
  zone: Zone,
  at: { readonly left: number; readonly y: number; readonly width: number },
  measure: MeasureText,
): Text {
  const text = fitLine([zone.empty, say('noneIsNamedInTheSources'), say('noneNamed')], {
    width: at.width,
    size: CAPTION,
    strong: false,
    measure,
  });
  return {
    id: `${zone.key}/empty`,
    text,
    x: at.left,
    y: at.y,
    size: CAPTION,
    strong: false,
    ink: 'secondary',
    align: 'left',
  };
}
