import { Monitor, Moon, Sun } from 'lucide-react';
import { useTheme, type Theme } from '../lib/window/theme.ts';
import { Segmented, type Choice } from '../ui/segmented.tsx';

const CHOICES: readonly Choice<Theme>[] = [
  { value: 'system', label: 'As the system', icon: <Monitor size={14} aria-hidden /> },
  { value: 'light', label: 'Light', icon: <Sun size={14} aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon size={14} aria-hidden /> },
];

export function ThemeControl() {
  const [theme, setTheme] = useTheme();
  return <Segmented label="Theme" choices={CHOICES} value={theme} onChange={setTheme} />;
}
