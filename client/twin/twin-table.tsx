import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Scene } from '../canvas/scene.ts';
import { dayInWords } from '../lib/days.ts';
import { grouped } from '../lib/figures.ts';
import { Segmented } from '../ui/inputs/segmented.tsx';
import { SelectGrid } from '../ui/tables/select-grid.tsx';
import { FilePresses } from '../ui/table-files/file-presses.tsx';
import { saveTable, type TableFormat } from '../ui/table-files/save-table.ts';
import { drawnOf } from './drawn.ts';
import { partiesFile, relationsFile } from './twin-file.ts';
import { PARTY_COLUMNS, partyRows, relationColumns } from './twin-columns.tsx';
import { twinHeight } from './twin-open.ts';
import './twin.css';
import { useDrawnFacts, type DrawnDays } from './use-drawn-facts.ts';
import { say } from './messages/words.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** What a drawing shows, as a table: its parties or its relations. What is selected in one is selected in the other. */
export function TwinTable({
  scene,
  hidden = NOTHING,
  days,
  name,
  selected,
  onSelect,
  onClose,
}: {
  readonly scene: Scene;
  readonly hidden?: ReadonlySet<string>;
  readonly days: DrawnDays;
  /** What a file of it is called, without its end. */
  readonly name: string;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
  readonly onClose: () => void;
}) {
  const [of, setOf] = useState<'parties' | 'relations'>('relations');
  const drawn = useMemo(() => drawnOf(scene, hidden), [scene, hidden]);
  const { rows: facts, problem, late } = useDrawnFacts(drawn.stands, days);
  const parties = useMemo(() => partyRows(drawn.parties, facts ?? []), [drawn, facts]);
  const columns = useMemo(() => relationColumns(days.on), [days.on]);
  const leave = () => {
    onSelect(undefined);
  };
  const save = (format: TableFormat) => {
    const rows = of === 'parties' ? partiesFile(parties) : relationsFile(facts ?? [], days.on);
    return saveTable(`${name}-${of}-${days.on}`, format, rows);
  };
  return (
    <section className="twin" aria-label={say('tableOfTheDrawing')} style={{ height: twinHeight() }}>
      <div className="twin-head">
        <Segmented
          label={say('rows')}
          choices={[
            {
              value: 'relations',
              label: facts ? say('relationsCount', { count: grouped(String(facts.length)) }) : say('relations'),
            },
            { value: 'parties', label: say('partiesCount', { count: grouped(String(parties.length)) }) },
          ]}
          value={of}
          onChange={setOf}
        />
        <span className="twin-presses">
          {/* A file would have the rows of another day under the name of this one. */}
          <FilePresses disabled={late} onSave={save} />
          <button
            type="button"
            className="button button-plain button-icon"
            aria-label={say('closeTheTable')}
            title={say('closeTheTableKey')}
            onClick={onClose}
          >
            <X size={15} aria-hidden />
          </button>
        </span>
      </div>
      {problem && (
        <p className="twin-said" role="alert">
          {problem.message}
        </p>
      )}
      {facts === undefined && !problem && (
        <p className="twin-said quiet" role="status">
          {say('reading')}
        </p>
      )}
      {of === 'parties' ? (
        <SelectGrid
          label={say('partiesDrawn', { day: dayInWords(days.on) })}
          columns={PARTY_COLUMNS}
          rows={parties}
          rowKey={({ id }) => id}
          selected={({ id }) => id === selected}
          onSelect={({ id }) => {
            onSelect(id);
          }}
          onLeave={leave}
        />
      ) : (
        facts && (
          <SelectGrid
            label={say('relationsDrawn', { day: dayInWords(days.on) })}
            columns={columns}
            rows={facts}
            rowKey={({ fact }) => fact.id}
            selected={({ fact }) => fact.id === selected}
            related={({ fact }) => fact.parties.some(({ id }) => id === selected)}
            onSelect={({ fact }) => {
              onSelect(fact.id);
            }}
            onLeave={leave}
          />
        )
      )}
    </section>
  );
}
