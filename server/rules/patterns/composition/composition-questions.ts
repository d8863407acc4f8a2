import type { Question } from '../../person/inquiry.ts';
import type { BoardKind } from '../../../vocabulary/parties.ts';
import type { ViewOf } from '../../../facts/fact-view.ts';
import type { World } from '../../world/world.ts';

/** Of whom a question can be: a seat, or a candidacy whose result is not known, and what is not told of it. */
export interface OpenMember {
  readonly person: string;
  readonly sits: 'YES' | 'MAYBE';
  readonly outside: 'YES' | 'NO' | 'MAYBE';
  readonly seat?: ViewOf<'SITS_ON'> | undefined;
  readonly stood?: ViewOf<'NOMINATED_TO'> | undefined;
}

/**
 * What facts would tell who sits on the boards and who is outside: who else, who of them, who was elected, and until
 * when.
 */
export function compositionQuestions(
  world: World,
  untold: readonly BoardKind[],
  members: readonly OpenMember[],
): Question[] {
  const company = world.name(world.company);
  return [
    ...untold.map((kind): Question => ({
      key: `members:${world.company}:${kind}`,
      text: `Who else sits on the ${words(kind)} of ${company} on ${world.on}, and who of them is outside?`,
    })),
    ...members.flatMap(({ person, sits, outside, seat, stood }): Question[] => {
      const name = world.name(person);
      const elected: Question[] =
        sits === 'MAYBE' && stood !== undefined
          ? [
              {
                key: `elected:${stood.fact.id}`,
                text: `Was ${name} elected at the meeting of ${company} on ${stood.fact.meeting}?`,
              },
            ]
          : [];
      const days: Question[] =
        sits === 'MAYBE' && stood === undefined && seat !== undefined
          ? [
              {
                key: `days:${seat.fact.id}`,
                text: `On which days did ${name} begin and end in office at ${company}?`,
              },
            ]
          : [];
      const called: Question[] =
        outside === 'MAYBE' && seat !== undefined && seat.fact.outside === undefined
          ? [{ key: `outside:${seat.fact.id}`, text: `Does ${company} call ${name} an outside member of the board?` }]
          : [];
      return [...elected, ...days, ...called];
    }),
  ];
}

function words(kind: BoardKind): string {
  return kind === 'DIRECTORS' ? 'board of directors' : kind.toLowerCase().replaceAll('_', ' ');
}
