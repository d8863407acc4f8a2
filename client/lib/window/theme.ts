import { useEffect, useState } from 'react';
import { readPreference, writePreference } from '../storage.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The same key and rule as `public/theme.js`, which runs before the first paint. */
const KEY = 'govgraph-theme';
const DARK = '(prefers-color-scheme: dark)';

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => THEMES.find((name) => name === readPreference(KEY)) ?? 'system');
  useEffect(() => {
    const dark = matchMedia(DARK);
    const apply = () => {
      const resolved = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
      document.documentElement.dataset['theme'] = resolved;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => {
      dark.removeEventListener('change', apply);
    };
  }, [theme]);
  return [
    theme,
    (next) => {
      writePreference(KEY, next);
      setTheme(next);
    },
  ];
}
