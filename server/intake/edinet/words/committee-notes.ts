import type { Footnote, FootnotedOfficer } from './footnotes.ts';

/** One of the three committees of the law, as a note lists its members. */
export interface CommitteeNote<O> {
  readonly committee: '指名委員会' | '報酬委員会' | '監査委員会';
  readonly members: readonly { readonly officer: O; readonly role: string }[];
}

const SEGMENT = /(?=(?<![名・･及び])(?:指名|報酬|監査)委員会(?!等))/;
const HEAD = /^(指名委員会|報酬委員会|監査委員会)[はの：:】〕\])）、]*/;
const ROLE = /^(委員長|委員|議長)[はの：:（(]*/;
const BETWEEN = /^(?:[、,，・：:;；（）()【】〔〕[\]]|及び|並びに|氏|独立社外取締役|社外取締役|取締役)+/;

/**
 * The members of the committees that a note lists one by one, chairs first or not, and the lists that name somebody who
 * is not among the officers or say more: of those nothing is read.
 */
export function committeesIn<O extends FootnotedOfficer>(
  notes: readonly Footnote[],
  officers: readonly O[],
): { readonly committees: readonly CommitteeNote<O>[]; readonly unread: readonly string[] } {
  const committees: CommitteeNote<O>[] = [];
  const unread: string[] = [];
  const parts = notes.flatMap(({ text }) =>
    text
      .replace(/[\s\u00a0\u3000]+/g, '')
      .normalize('NFKC')
      .split('。')
      .flatMap((sentence) => sentence.split(SEGMENT)),
  );
  for (const part of new Set(parts)) {
    const head = HEAD.exec(part);
    if (head === null || !/委員長|委員(?!会)|議長/.test(part.slice(head[0].length))) continue;
    const members = membersIn(part.slice(head[0].length), officers);
    if (members === undefined) unread.push(part);
    else committees.push({ committee: head[1] as CommitteeNote<O>['committee'], members });
  }
  return { committees, unread };
}

function membersIn<O extends FootnotedOfficer>(
  text: string,
  officers: readonly O[],
): CommitteeNote<O>['members'] | undefined {
  const members: { officer: O; role: string }[] = [];
  let [rest, role] = [text, ''];
  while (rest !== '') {
    const named = officers.find(({ name }) => rest.startsWith(name.replace(/\s+/g, '').normalize('NFKC')));
    const [between = '', said] = ROLE.exec(rest) ?? BETWEEN.exec(rest) ?? [];
    if (named !== undefined && role !== '') {
      members.push({ officer: named, role });
      rest = rest.slice(named.name.replace(/\s+/g, '').normalize('NFKC').length);
    } else if (between !== '') {
      role = said ?? role;
      rest = rest.slice(between.length);
    } else return undefined;
  }
  return members.length === 0 ? undefined : members;
}
