import type { Speaker } from '../../../shared/language/messages-of.ts';
import type { Question } from '../../person/inquiry.ts';
import type { World } from '../../world/world.ts';
import { say } from './messages/words.ts';

/** How an organisation stands to the company. */
export function relationQuestion(world: World, org: string): Question {
  const company = world.name(world.company);
  return {
    key: `relation:${org}`,
    text: say(world, 'askRelation', { org: world.name(org), company }),
  };
}

/** All posts of a person. */
export function careerQuestion(speaker: Speaker, company: string, name: string, person: string): Question {
  return {
    key: `career:${person}`,
    text: say(speaker, 'career', { name, company }),
  };
}
