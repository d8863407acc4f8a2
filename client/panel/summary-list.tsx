import { useMemo, type ReactNode } from 'react';
import { PartyLink } from '../facts/party-link.tsx';
import { useAnswer } from '../lib/answer.ts';
import type { FactData, PartyRefData } from '../lib/facts/fact-fields.ts';
import type { ResultOf } from '../lib/graphql.ts';
import { COMMA } from '../lib/language/language.ts';
import { TermHelp, type TermId } from '../ui/term-help.tsx';
import type { PanelView } from './panel-view.ts';
import { controlQuery, summaryQuery, type PanelParty } from './party-query.ts';
import { companySummary, largestWords, personSummary, type SeatCount } from './party-summary.ts';
import { say } from './messages/words.ts';

type Line = readonly [what: string, said: ReactNode, isUnknown?: boolean];

/** The words of the field among what is said, with their lines of the glossary. */
const TERMS: Readonly<Record<string, TermId>> = {
  [say('directors')]: 'outside-director',
  [say('largestHolder')]: 'holder-of-record',
  [say('auditor')]: 'accounting-auditor',
  [say('seatsHeld')]: 'seat',
  [say('postsHeld')]: 'post',
  [say('tiesTogether')]: 'interlock',
  [say('controlledBy')]: 'ultimate-owner',
};

/** What matters first about a party, in a few lines; what no source says is said to be so. */
export function SummaryList({
  party,
  facts,
  cut,
  view,
}: {
  readonly party: PanelParty;
  readonly facts: readonly FactData[];
  /** How many facts of it were not asked for, and are not counted. */
  readonly cut: number;
  readonly view: PanelView;
}) {
  const isCompany = party.__typename === 'Company';
  const control = useAnswer(controlQuery, { id: party.id, on: view.on, knownOn: view.known ?? null, isCompany });
  const asked = { id: party.id, on: view.on, knownOn: view.known ?? null };
  const { data: more } = useAnswer(summaryQuery, asked, { pause: cut === 0 });
  const all = useMemo(() => withMore(facts, more), [facts, more]);
  const uncounted = cut - (all.length - facts.length);
  // Until those of these kinds are there, that nobody is named would be said of facts that were not asked for.
  const isToCome = cut > 0 && more?.party?.id !== party.id;
  const lines: readonly Line[] = [
    ...(isToCome ? factLinesToCome(isCompany) : isCompany ? companyLines(all, party.id) : personLines(all, party.id)),
    ...(isCompany ? [holderLine(control.data)] : []),
    ...(control.data ? controlLines(control.data) : linesToCome(isCompany)),
  ];
  return (
    <section className="panel-summary" aria-label={say('inShort')}>
      <dl>
        {lines.map(([what, said, isUnknown = false]) => (
          <div key={what}>
            <dt>{TERMS[what] === undefined ? what : <TermHelp id={TERMS[what]}>{what}</TermHelp>}</dt>
            <dd className={isUnknown ? 'panel-unsaid' : undefined}>{said}</dd>
          </div>
        ))}
      </dl>
      {uncounted > 0 && !isToCome && <p className="caption">{say('countedWithoutCut', { cut: uncounted })}</p>}
    </section>
  );
}

/** The facts, with those of the kinds that the lines rest on, each once. */
function withMore(facts: readonly FactData[], more: ResultOf<typeof summaryQuery> | undefined): readonly FactData[] {
  if (!more?.party) return facts;
  const { seats, posts, audits, holdings } = more.party;
  const lists = [seats, posts, audits, holdings];
  const found = lists.flatMap(({ edges }) => edges.map(({ node }): FactData => node));
  return [...new Map([...facts, ...found].map((fact) => [fact.id, fact])).values()];
}

function factLinesToCome(isCompany: boolean): Line[] {
  const whats = isCompany
    ? [say('directors'), say('auditor')]
    : [say('seatsHeld'), say('postsHeld'), say('tiesTogether'), say('holdingsHeld')];
  return whats.map((what) => [what, '…', true]);
}

function companyLines(facts: readonly FactData[], id: string): Line[] {
  const { board, auditors } = companySummary(facts, id);
  return [
    board === undefined ? [say('directors'), say('nobodyIsNamed'), true] : [say('directors'), seatsText(board)],
    auditors.length === 0
      ? [say('auditor'), say('notStated'), true]
      : [say('auditor'), <Parties key="auditors" parties={auditors} />],
  ];
}

/** Who holds most, with all its holdings together: the server adds up everybody's, of capital or else of votes. */
function holderLine(data: Control | undefined): Line {
  const what = say('largestHolder');
  if (!data?.company) return [what, '…', true];
  const { heldInAll } = data.company;
  const { largest, mayHoldMore } = heldInAll;
  if (!largest) return [what, mayHoldMore > 0 ? say('sharesNotStated', { mayHoldMore }) : say('notStated'), true];
  return [
    what,
    <>
      <Parties parties={[largest.holder]} /> {largestWords({ ...heldInAll, largest })}
    </>,
  ];
}

function personLines(facts: readonly FactData[], id: string): Line[] {
  const { seats, posts, companies, holdings, unknownShares } = personSummary(facts, id);
  return [
    [say('seatsHeld'), seats.seats === 0 ? say('noneIsStated') : seatsText(seats), seats.seats === 0],
    [say('postsHeld'), posts === 0 ? say('noneIsStated') : String(posts), posts === 0],
    [say('tiesTogether'), companies > 1 ? say('companiesTied', { companies }) : say('noneIsStated'), companies < 2],
    [
      say('holdingsHeld'),
      holdings === 0 ? say('noneIsStated') : say('holdingsUnknown', { holdings, unknownShares }),
      holdings === 0,
    ],
  ];
}

type Control = ResultOf<typeof controlQuery>;

function controlLines({ controllers, controlled }: Control): Line[] {
  const { certainCount: certain, totalCount: all } = controlled;
  const controls: Line = [
    say('controls'),
    all === 0 ? say('nothingShown') : controlledText(certain, all - certain),
    all === 0,
  ];
  // Nobody is asked for who controls a person.
  if (!controllers) return [controls];
  const open = controllers.unknowns.length;
  const by: Line =
    controllers.rows.length === 0
      ? [say('controlledBy'), open > 0 ? say('nobodyShownOpen', { open }) : say('nobodyShown'), true]
      : [
          say('controlledBy'),
          <ListOf
            key="controllers"
            items={controllers.rows.map(({ party, certainty }) => (
              <span key={party.id}>
                <PartyLink party={party} select /> {certainty === 'POSSIBLE' && say('possibly')}
              </span>
            ))}
            more={controllers.totalCount - controllers.rows.length}
          />,
        ];
  return [by, controls];
}

/** The same lines while their answer is on its way: nothing below moves when it comes. */
function linesToCome(isCompany: boolean): Line[] {
  const controls: Line = [say('controls'), '…'];
  return isCompany ? [[say('controlledBy'), '…'], controls] : [controls];
}

function controlledText(certain: number, possible: number): string {
  if (possible === 0) return say('companiesTied', { companies: certain });
  return certain === 0 ? say('possiblyControlled', { possible }) : say('companiesControlled', { certain, possible });
}

function seatsText({ seats, outside, notSaid }: SeatCount): string {
  if (seats === 1 && notSaid === 0) return outside === 1 ? say('oneSeatOutside') : say('oneSeatNotOutside');
  if (notSaid === seats) return say('noSeatSaid', { seats });
  return notSaid > 0 ? say('seatsNotSaid', { seats, outside, notSaid }) : say('seatsOutside', { seats, outside });
}

function Parties({ parties }: { readonly parties: readonly PartyRefData[] }) {
  return (
    <ListOf
      items={parties.map((party) => (
        <PartyLink key={party.id} party={party} select />
      ))}
    />
  );
}

function ListOf({ items, more = 0 }: { readonly items: readonly ReactNode[]; readonly more?: number }) {
  return (
    <>
      {items.map((item, index) => (
        <span key={index}>
          {index > 0 && COMMA}
          {item}
        </span>
      ))}
      {more > 0 && (
        <>
          {COMMA}
          {say('factsMore', { facts: more })}
        </>
      )}
    </>
  );
}
