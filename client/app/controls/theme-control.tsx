import { Monitor, Moon, Sun } from 'lucide-react';
import { useTheme, type Theme } from '../../lib/window/theme.ts';
import { Segmented, type SegmentChoice } from '../../ui/inputs/segmented.tsx';
import { say } from '../messages/words.ts';

const CHOICES: readonly SegmentChoice<Theme>[] = [
  { value: 'system', label: say('asTheSystem'), icon: <Monitor size={14} aria-hidden /> },
  { value: 'light', label: say('light'), icon: <Sun size={14} aria-hidden /> },
  { value: 'dark', label: say('dark'), icon: <Moon size={14} aria-hidden /> },
];

export function ThemeControl() {
  const [theme, setTheme] = useTheme();
  return <Segmented label={say('theme')} choices={CHOICES} value={theme} onChange={setTheme} />;
}
