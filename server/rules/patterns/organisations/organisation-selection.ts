import type { FactView } from '../../../facts/fact-view.ts';
import type { Question } from '../../person/inquiry.ts';
import type { Sure } from '../../world/kleene.ts';
import type { Span } from '../../world/moments.ts';
import type { World } from '../../world/world.ts';
import type { Speaker } from '../../../shared/language/messages-of.ts';
import { say } from './messages/words.ts';

/** An organisation that stands in the relation a rule asks about. */
export interface Hit {
  readonly org: string;
  readonly sure: Exclude<Sure, 'NO'>;
  /** The organisation itself, or only through one it controls or is controlled by. */
  readonly level: 'ENTITY' | 'GROUP';
  /** From the organisation to the company. */
  readonly facts: readonly FactView[];
  /** "holds 50,475 / 204,300 shares = 24.706 %" */
  readonly note: string;
  readonly inferred: boolean;
  readonly judgement?: string | undefined;
  readonly questions: readonly Question[];
  /** A holder with the companies it controls, where any of them holds too. */
  readonly together?: { readonly facts: readonly FactView[]; readonly note: string };
  /** A party of a block that is reported together with others. */
  readonly joint?: true;
  /** When the relation held, where the post must have been held at the same time. */
  readonly span?: Span;
}

export interface OrganisationSelection {
  readonly hits: readonly Hit[];
  /** True when the graph is told of every organisation in this relation. */
  readonly complete: boolean;
  /** What shows that, and in what words. */
  readonly proof: readonly FactView[];
  readonly note: string;
  readonly questions: readonly Question[];
  /** What keeps it from being complete though the holders are told, as a sentence. */
  readonly open?: string;
}

/** Control by less than half of the votes (OECA Art. 3(3)(ii) and (iii)), which no list of holders settles. */
export function belowHalf(speaker: Speaker): string {
  return say(speaker, 'belowHalf');
}

export function shareQuestion(world: World, holder: string, company: string): Question {
  return {
    key: `share:${holder}:${company}`,
    text: say(world, 'askShare', { company: world.name(company), holder: world.name(holder) }),
  };
}

export function controlQuestion(world: World, company = world.company): Question {
  return {
    key: `control:${company}`,
    text: say(world, 'askControl', { company: world.name(company) }),
  };
}

/** Of a company of a natural person who holds shares of the company, or deals with it. */
export function actsForQuestion(world: World, org: string, person: string): Question {
  return {
    key: `relation:${org}`,
    text: say(world, 'askActsFor', {
      org: world.name(org),
      person: world.name(person),
      company: world.name(world.company),
    }),
  };
}
