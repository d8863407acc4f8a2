import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/**
 * Makes the folder `place` a disk of so many bytes of its own. `leave` takes it away again, lazily: a library lets go
 * of its files only when its statements are collected. Where none can be made, for that root is needed, the reason
 * instead.
 */
export function smallDisk(place: string, bytes: number): { readonly leave: () => void } | { readonly missing: string } {
  mkdirSync(place);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(bytes)}`, 'tmpfs', place], { stdio: 'pipe' });
  } catch (error) {
    return { missing: `no small disk can be made here: ${String(error).split('\n')[0] ?? ''}` };
  }
  return { leave: () => execFileSync('umount', ['--lazy', place]) };
}
