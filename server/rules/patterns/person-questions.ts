import type { Inquiry, Question } from '../person/inquiry.ts';
import { careerQuestion } from './post/posts.ts';

export function careerOf({ world, officer }: Inquiry): Question {
  return careerQuestion(world.name(world.company), world.name(officer.person), officer.person);
}

export function familyOf({ world, officer }: Inquiry): Question {
  return {
    key: `family:${officer.person}`,
    text: `Which near relatives of ${world.name(officer.person)} work for, govern, audit, own or advise ${world.name(world.company)}, its group, its large shareholders or its business partners?`,
  };
}
