import type { Question } from '../../person/inquiry.ts';
import type { BoardKind } from '../../../vocabulary/parties.ts';
import { BOARD_WORDS } from '../../../vocabulary/printed-words.ts';
import type { ViewOf } from '../../../facts/fact-view.ts';
import type { World } from '../../world/world.ts';
import { say } from './messages/words.ts';

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
      text: say(world, 'whoElse', { kind: boardWords(world, kind), company, on: world.on }),
    })),
    ...members.flatMap(({ person, sits, outside, seat, stood }): Question[] => {
      const name = world.name(person);
      const elected: Question[] =
        sits === 'MAYBE' && stood !== undefined
          ? [
              {
                key: `elected:${stood.fact.id}`,
                text: say(world, 'elected', { name, company, day: stood.fact.meeting }),
              },
            ]
          : [];
      const days: Question[] =
        sits === 'MAYBE' && stood === undefined && seat !== undefined
          ? [
              {
                key: `days:${seat.fact.id}`,
                text: say(world, 'days', { name, company }),
              },
            ]
          : [];
      const called: Question[] =
        outside === 'MAYBE' && seat !== undefined && seat.fact.outside === undefined
          ? [{ key: `outside:${seat.fact.id}`, text: say(world, 'calledOutside', { company, name }) }]
          : [];
      return [...elected, ...days, ...called];
    }),
  ];
}

function boardWords({ language }: World, kind: BoardKind): string {
  if (language === 'ja' && kind !== 'OTHER') return BOARD_WORDS[kind].ja;
  return kind === 'DIRECTORS' ? 'board of directors' : kind.toLowerCase().replaceAll('_', ' ');
}
