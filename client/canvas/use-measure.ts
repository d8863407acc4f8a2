import { useEffect, useState } from 'react';
import { loadFonts, measureText, type MeasureText } from './fonts.ts';

/**
 * Measures texts that are going to be placed. Until the fonts for these names are there, widths are those of a
 * fallback; then it becomes another function, so that what was placed by the first is placed once more.
 */
export function useMeasure(names: readonly string[]): MeasureText {
  const wanted = names.join('\n');
  const [loaded, setLoaded] = useState<string>();
  useEffect(() => {
    let overtaken = false;
    void loadFonts(wanted.split('\n')).then(() => {
      if (!overtaken) setLoaded(wanted);
    });
    return () => {
      overtaken = true;
    };
  }, [wanted]);
  return loaded === wanted ? measureText : measureBefore;
}

const measureBefore: MeasureText = (text, size, strong) => measureText(text, size, strong);
