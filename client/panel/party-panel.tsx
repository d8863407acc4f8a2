import { COMMA } from '../lib/language/language.ts';
import { useMemo } from 'react';
import { FindingItem } from '../facts/finding-item.tsx';
import { dayInWords } from '../lib/days.ts';
import { HEADINGS } from '../__generated__/fact-kinds.ts';
import { headingOf, markOf, type Heading } from '../lib/facts/fact-ends.ts';
import { headingText } from '../lib/facts/kind-words.ts';
import type { FactData } from '../lib/facts/fact-fields.ts';
import { shownName } from '../lib/shown-name.ts';
import { COMPANY_KIND_WORDS, isJapanese } from '../lib/words.ts';
import { NotesSection } from '../notes/notes-section.tsx';
import { FactGroup } from './fact-group.tsx';
import { Leads } from './leads.tsx';
import { notKnown } from './not-known.ts';
import { NotKnown } from './not-known-list.tsx';
import { OtherDays } from './other-days.tsx';
import { PanelHead } from './panel-head.tsx';
import type { PanelView } from './panel-view.ts';
import type { PanelParty } from './party-query.ts';
import { lastStated } from './party-summary.ts';
import { SummaryList } from './summary-list.tsx';
import { say } from './messages/words.ts';

/**
 * A person or a company: what it is, what leads on, what matters first, facts in groups, what is not known, findings.
 */
export function PartyPanel({
  party,
  view,
  stale,
  onExpand,
}: {
  readonly party: PanelParty;
  readonly view: PanelView;
  readonly stale: boolean;
  readonly onExpand: (id: string) => void;
}) {
  const facts = useMemo(() => party.facts.edges.map(({ node }) => node), [party]);
  const groups = useMemo(() => grouped(facts, party.id), [facts, party.id]);
  const outside = facts.some(
    (fact) => fact.__typename === 'Seat' && fact.person.id === party.id && fact.outside === true,
  );
  const mark = party.__typename === 'Person' && outside ? 'outside' : markOf(party);
  const shown = shownName(party);
  const second = shown.main ?? party.nameLocal;
  const told = [party.mainName, shown.name, shown.reading, second];
  const others = party.names.filter((name) => !told.includes(name));
  const cut = party.facts.totalCount - facts.length;
  return (
    <div className="panel-content" aria-busy={stale}>
      <PanelHead
        mark={mark}
        kind={kindOf(party, outside)}
        name={shown.name}
        view={view}
        lastStated={lastStated(facts, view.on)}
      >
        {shown.reading !== undefined && (
          <p className="caption" lang="ja">
            {shown.reading}
          </p>
        )}
        {second !== null && second !== shown.name && <p lang={isJapanese(second) ? 'ja' : undefined}>{second}</p>}
        {others.length > 0 && (
          <p className="caption">
            {say('alsoWrittenOthers', { others: others.map((name) => `“${name}”`).join(COMMA) })}
          </p>
        )}
        {party.__typename === 'Person' && party.born !== null && (
          <p className="caption">{say('bornBorn', { born: dayInWords(party.born) })}</p>
        )}
        {party.__typename === 'Company' && <CompanyMarks party={party} />}
      </PanelHead>
      <Leads party={party} view={view} onExpand={onExpand} />
      <SummaryList party={party} facts={facts} cut={Math.max(0, cut)} view={view} />
      {groups.map(([title, members]) => (
        <FactGroup
          key={title}
          title={headingText(title)}
          facts={members}
          side={party.id}
          on={view.on}
          isCut={cut > 0}
        />
      ))}
      {facts.length === 0 && <p className="quiet panel-none">{say('noSourceStatesAnythingOfIt')}</p>}
      {cut > 0 && <p className="caption">{say('cutMoreFactsAreNotShown', { cut })}</p>}
      <NotKnown unknowns={notKnown(facts)} />
      {party.findings.length > 0 && (
        <section className="panel-group">
          <h3 className="overline">
            {say('findingsInTheSourcesPart', { part: <span className="panel-count">{party.findings.length}</span> })}
          </h3>
          <ul>
            {party.findings.map((finding) => (
              <FindingItem key={finding.id} finding={finding} />
            ))}
          </ul>
        </section>
      )}
      <NotesSection key={party.id} about={party.id} />
      <OtherDays id={party.id} view={view} shown={facts} />
    </div>
  );
}

function CompanyMarks({ party }: { readonly party: Extract<PanelParty, { __typename: 'Company' }> }) {
  const marks = [
    party.listed === null ? say('listedOrNotNotStated') : party.listed ? say('listed') : say('notListed'),
    party.jurisdiction,
    ...party.identifiers,
  ].filter(Boolean);
  return <p className="caption">{marks.join(' · ')}</p>;
}

function kindOf(party: PanelParty, outside: boolean): string {
  if (party.__typename === 'Company') return COMPANY_KIND_WORDS[party.kind];
  return outside ? say('personOutsideMember') : say('person');
}

function grouped(facts: readonly FactData[], side: string): readonly (readonly [Heading, readonly FactData[]])[] {
  return HEADINGS.map(
    (heading) => [heading, facts.filter((fact) => headingOf(fact, side) === heading)] as const,
  ).filter(([, members]) => members.length > 0);
}
