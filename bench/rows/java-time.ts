import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** Seconds of processor time of the Java programs begun by this one, where the system tells (Linux); else 0. */
export function usedByJava(): number {
  try {
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return processes.reduce((sum, pid) => sum + usedBy(pid), 0);
  } catch {
    return 0;
  }
}

function usedBy(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const after = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const isMine = stat.includes('(java)') && after[1] === String(process.pid);
    return isMine ? (Number(after[11]) + Number(after[12])) / 100 : 0;
  } catch {
    return 0;
  }
}
