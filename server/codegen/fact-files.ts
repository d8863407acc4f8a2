import { clientFiles } from './client-kinds.ts';
import { cypherFiles } from './fact-cypher.ts';
import { sdlFile } from './fact-sdl.ts';

/**
 * The files, and parts of files, made from the descriptions of the kinds of facts, as they should be: path and text.
 */
export function factFiles(): { path: string; text: string }[] {
  return [...cypherFiles(), sdlFile(), ...clientFiles()];
}
