import type { Inquiry, Question } from '../person/inquiry.ts';
import { careerQuestion } from './post/post-questions.ts';
import { say } from './messages/words.ts';

export function careerOf({ world, officer }: Inquiry): Question {
  return careerQuestion(world, world.name(world.company), world.name(officer.person), officer.person);
}

export function familyOf({ world, officer }: Inquiry): Question {
  return {
    key: `family:${officer.person}`,
    text: say(world, 'relatives', { person: world.name(officer.person), company: world.name(world.company) }),
  };
}
