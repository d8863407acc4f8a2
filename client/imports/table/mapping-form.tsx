import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { DayField } from '../../ui/inputs/day-field.tsx';
import type { ToldProblem } from '../imports-query.ts';
import { Choice } from '../../ui/inputs/choice.tsx';
import { keepSaying, readKeptSaying } from './kept-sayings.ts';
import { fieldLabel } from './field-label.ts';
import {
  guessedDraft,
  headingOfUnit,
  mappingText,
  missingFields,
  withColumn,
  type MappingDraft,
} from './mapping-text.ts';
import { FieldOptions, TableGrid } from './table-grid.tsx';
import type { TableField, UploadedTable } from './table-query.ts';
import { say } from './messages/words.ts';

/** What is said beside a table. */
export interface SaidOfTable {
  readonly mapping: string;
  readonly sourceTitle: string;
  readonly published: string;
}

/** How long nothing may be changed before the table is looked at anew. */
const PAUSE_MS = 400;
const DATES = ['DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD-MM-YYYY', 'YYYY年MM月DD日'];
const UNITS: readonly (readonly [string, string])[] = [
  ['thousands', say('thousands')],
  ['ten-thousands', say('tenThousands')],
  ['millions', say('millions')],
  ['hundred-millions', say('hundredMillions')],
  ['billions', say('billions')],
];

/**
 * The columns of a table, and how its cells are read; what is said is passed on when it is enough to look at the table.
 */
export function MappingForm({
  upload,
  cut,
  name,
  table,
  fields,
  said,
  problems,
  onSaid,
}: {
  readonly upload: string;
  /** Where its cells are, and what its rows state: what is said of them is kept by this. */
  readonly cut: string;
  readonly name: string;
  readonly table: UploadedTable;
  readonly fields: readonly TableField[];
  readonly said: SaidOfTable;
  readonly problems: readonly ToldProblem[];
  readonly onSaid: (said: SaidOfTable) => void;
}) {
  const [kept] = useState(() => readKeptSaying(upload, cut));
  const [draft, setDraft] = useState(() => kept?.draft ?? guessedDraft(table, fields));
  const [title, setTitle] = useState(kept?.sourceTitle ?? said.sourceTitle);
  const [published, setPublished] = useState(kept?.published ?? said.published);
  useEffect(() => {
    keepSaying(upload, cut, { draft, sourceTitle: title, published });
  }, [upload, cut, draft, title, published]);
  const missing = missingFields(fields, draft);
  const mapping = mappingText(table, draft);
  const enough = missing.length === 0 && published !== '';
  const tell = useRef(onSaid);
  useEffect(() => {
    tell.current = onSaid;
  });
  const told = useRef(said);
  useEffect(() => {
    const before = told.current;
    const same = before.mapping === mapping && before.sourceTitle === title && before.published === published;
    // What is shown already is not looked at anew, for instance when the page is loaded again.
    if (!enough || same) return;
    const timer = setTimeout(() => {
      told.current = { mapping, sourceTitle: title, published };
      tell.current(told.current);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [enough, mapping, title, published]);
  const change = (part: Partial<MappingDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const figures = fields.filter(({ name: field, form }) => form === 'decimal' && draft.fields.includes(field));
  const faulty = new Map(problems.flatMap(({ pointer, message }) => cellOf(pointer).map((cell) => [cell, message])));
  return (
    <>
      <TableGrid
        table={table}
        fields={fields}
        assigned={draft.fields}
        faulty={faulty}
        onAssign={(column, field) => {
          change(withColumn(draft, table, fields, { column, field }));
        }}
      />
      <div className="import-fields">
        <Choice
          label={say('decimals')}
          value={draft.decimal}
          options={[
            ['', table.separator === ';' ? say('toldByEachNumber') : say('afterAPoint')],
            ['point', say('afterAPointSuch')],
            ['comma', say('afterACommaSuch')],
          ]}
          onChange={(decimal) => {
            change({ decimal });
          }}
        />
        <Choice
          label={say('dates')}
          value={draft.dates}
          options={[['', say('yearFirst')], ...DATES.map((one) => [one, one] as const)]}
          onChange={(dates) => {
            change({ dates });
          }}
        />
        {figures.map(({ name: field }) => (
          <UnitChoice
            key={field}
            heading={headingOfUnit(table, draft, field)}
            label={say('isWrittenIn', { field: fieldLabel(field) })}
            value={draft.units[field] ?? ''}
            options={
              field.startsWith('percent')
                ? [
                    ['', say('percent')],
                    ['fractions', say('fractions')],
                  ]
                : [['', say('asItIs')], ...UNITS]
            }
            onChange={(unit) => {
              change({ units: { ...draft.units, [field]: unit } });
            }}
          />
        ))}
      </div>
      <Constants fields={fields} draft={draft} onChange={change} />
      <div className="import-fields">
        <label className="field">
          {say('titleOfTheTable')}
          <input
            className="field-input"
            maxLength={300}
            value={title}
            placeholder={name}
            onChange={(event) => {
              setTitle(event.target.value);
            }}
          />
        </label>
        <DayField label={say('tablePublishedOn')} value={published} onChange={setPublished} />
      </div>
      <p role="status">{stillNeeded(missing, published)}</p>
      <p className="import-actions">
        <a
          className="button"
          href={`data:application/yaml;charset=utf-8,${encodeURIComponent(mapping)}`}
          download={`${name.replace(/\.[^.]+$/, '')}.mapping.yaml`}
        >
          <Download size={14} aria-hidden /> {say('saveTheMapping')}
        </a>
        <span className="caption">{say('forOtherTables')}</span>
      </p>
    </>
  );
}

/** In what figures are written, and that the heading of their column says so. */
function UnitChoice({ heading, ...choice }: Parameters<typeof Choice>[0] & { readonly heading: string | undefined }) {
  return (
    <div>
      <Choice {...choice} />
      {heading !== undefined && <p className="caption">{say('byItsHeading', { heading })}</p>}
    </div>
  );
}

/**
 * Fields that are the same in every row: those that every row needs and no column gives, and others that somebody adds.
 */
function Constants({
  fields,
  draft,
  onChange,
}: {
  readonly fields: readonly TableField[];
  readonly draft: MappingDraft;
  readonly onChange: (part: Partial<MappingDraft>) => void;
}) {
  const open = fields.filter(({ name }) => !draft.fields.includes(name));
  const shown = open.filter(({ name, required }) => required || name in draft.constants);
  const others = open.filter((field) => !shown.includes(field));
  const set = (name: string, text: string) => {
    onChange({ constants: { ...draft.constants, [name]: text } });
  };
  return (
    <fieldset className="table-constants">
      <legend>{say('sameInEveryRow')}</legend>
      {shown.map(({ name, words }) =>
        words.length > 0 ? (
          <Choice
            key={name}
            label={fieldLabel(name)}
            value={draft.constants[name] ?? ''}
            options={[['', say('unknown')], ...words.map((word) => [word, word] as const)]}
            onChange={(text) => {
              set(name, text);
            }}
          />
        ) : (
          <label key={name} className="field">
            {fieldLabel(name)}
            <input
              className="field-input"
              maxLength={300}
              value={draft.constants[name] ?? ''}
              onChange={(event) => {
                set(name, event.target.value);
              }}
            />
          </label>
        ),
      )}
      <label className="field">
        {say('addAField')}
        <select
          className="field-input"
          value=""
          onChange={(event) => {
            set(event.target.value, '');
          }}
        >
          <option value="">{say('chooseAField')}</option>
          <FieldOptions fields={others} />
        </select>
      </label>
    </fieldset>
  );
}

function stillNeeded(missing: readonly TableField[], published: string): string {
  const needed = [
    ...missing.map(({ name }) => say('whichColumnIs', { field: fieldLabel(name) })),
    ...(published === '' ? [say('dayOfPublication')] : []),
  ];
  return needed.length === 0 ? say('shownBelow') : say('stillToBeSaid', { needed: needed.join('; ') });
}

/** `B4` of `cell:B4` and `cell:Holders!B4`. */
function cellOf(pointer: string | null): string[] {
  const cell = /^cell:(?:.*!)?([A-Z]+\d+)$/.exec(pointer ?? '')?.[1];
  return cell === undefined ? [] : [cell];
}
