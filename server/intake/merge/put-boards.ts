import type { Board } from '../../shared/facts.ts';
import type { BoardStatement, ProblemStatement } from '../importer.ts';
import { digest, slug } from './ids.ts';
import { citationOf } from './make-fact.ts';
import type { KnownKeys } from './known-keys.ts';
import type { FileSources } from './sources.ts';
import { putBoard, type MergeWorld } from './merge-world.ts';
import { settleType } from './open-type.ts';
import type { Undescribed } from './undescribed.ts';

/**
 * Notes boards by their keys; a company has one of each kind, but for OTHER, which are told apart by name. A company
 * that the file only names has its board as well as its holders: it becomes one of which nothing else is known.
 */
export function putBoards(
  world: MergeWorld,
  statements: Iterable<BoardStatement>,
  byKey: { readonly set: (key: string, id: string) => unknown },
  partyOf: (key: string) => string | undefined,
  {
    sources,
    undescribed,
    known,
  }: { readonly sources: FileSources; readonly undescribed: Undescribed; readonly known: KnownKeys },
  tell: (problem: ProblemStatement) => void,
): void {
  for (const { key, id: given, company: companyKey, kind, name, source, at, also = [] } of statements) {
    const company =
      partyOf(companyKey) ??
      known(companyKey, source) ??
      undescribed(companyKey, 'company', `is the company of the ${name}`, at, source);
    settleType(world, company, 'company');
    if (world.parties.get(company)?.type !== 'Company') {
      tell({
        says: 'PROBLEM',
        severity: 'error',
        code: 'BOARD_OF_NOBODY',
        message: `the board "${name}" is of "${companyKey}", which is no company`,
        mend: 'give a board to a company alone',
        at,
      });
      continue;
    }
    const id =
      given !== undefined && world.boards.get(given)?.company === company
        ? given
        : boardId(world, company, kind, name, given);
    byKey.set(key, id);
    if (world.boards.has(id)) continue;
    const citations = [{ source, at }, ...also].map((cited) =>
      citationOf((sources.of(cited.source) ?? sources.main).id, cited.at, undefined),
    );
    putBoard(world, { type: 'Board', id, name, kind, company, citations });
  }
}

function boardId(
  world: MergeWorld,
  company: string,
  kind: Board['kind'],
  name: string,
  given: string | undefined,
): string {
  const known = (world.boardsOf.get(company) ?? []).flatMap((id) => world.boards.get(id) ?? []);
  const same = known.find((board) => board.kind === kind && (kind !== 'OTHER' || board.name === name));
  if (given === undefined && same !== undefined) return same.id;
  if (given !== undefined && !world.boards.has(given) && !world.parties.has(given)) return given;
  const plain = `${company}-${kind === 'OTHER' ? `${slug(name) || 'board'}-${digest(4, name)}` : kind.toLowerCase().replaceAll('_', '-')}`;
  for (let [id, n] = [plain, 2]; ; id = `${plain}-${String(n)}`, n += 1)
    if (!world.boards.has(id) && !world.parties.has(id)) return id;
}
