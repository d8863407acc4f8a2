import { useLongWait } from '../lib/answer.ts';
import { Skeleton } from '../ui/notice.tsx';

export function PanelLoading() {
  return useLongWait(true) ? <Skeleton lines={10} /> : null;
}
