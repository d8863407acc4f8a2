import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { DayField } from '../ui/day-field.tsx';
import type { Importing } from './imports-query.ts';
import type { Beside } from './use-sending.ts';

/** Where files are chosen, or dropped, and what cannot be told from them is said. */
export function FileChooser({
  importing,
  beside,
  onBeside,
  onFiles,
}: {
  readonly importing: Importing;
  readonly beside: Beside;
  readonly onBeside: (beside: Beside) => void;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className="import-chooser" aria-labelledby="import-choose">
      <h2 id="import-choose">Import files</h2>
      <p className="quiet">
        Drop them anywhere on the page, or choose them. You see what they hold first; nothing is changed until you
        accept it. Of several files all come in, or none.
      </p>
      <p>
        <button
          type="button"
          className="button"
          onClick={() => {
            input.current?.click();
          }}
        >
          <FileUp size={14} aria-hidden /> Choose files
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Files to import"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </p>
      <BesideFields importing={importing} beside={beside} onBeside={onBeside} />
      <details>
        <summary>Tables to fill in</summary>
        <ul className="import-templates">
          {importing.templates.map(({ name, text }) => (
            <li key={name}>
              <a
                className="button"
                href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${text}`)}`}
                download={`${name}.csv`}
              >
                {name}.csv
              </a>
            </li>
          ))}
        </ul>
      </details>
      <details className="import-formats">
        <summary>Formats that are read</summary>
        <ul>
          {importing.formats.map(({ format, title }) => (
            <li key={format}>{title}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** What a file may leave out: a title, a day of publication, a format, a mapping. */
function BesideFields({
  importing,
  beside,
  onBeside,
}: {
  readonly importing: Importing;
  readonly beside: Beside;
  readonly onBeside: (beside: Beside) => void;
}) {
  const [mappingName, setMappingName] = useState<string>();
  return (
    <details className="import-beside" open={Object.values(beside).some(Boolean)}>
      <summary>Say what the files leave out</summary>
      <div className="import-fields">
        <label className="field">
          Title of the document
          <input
            className="field-input"
            maxLength={300}
            value={beside.sourceTitle ?? ''}
            onChange={(event) => {
              onBeside({ ...beside, sourceTitle: event.target.value });
            }}
          />
        </label>
        <DayField
          label="Published on"
          value={beside.published ?? ''}
          onChange={(published) => {
            onBeside({ ...beside, published });
          }}
        />
        <label className="field">
          Format
          <select
            className="field-input"
            value={beside.format ?? ''}
            onChange={(event) => {
              onBeside({ ...beside, format: event.target.value });
            }}
          >
            <option value="">Told by the content</option>
            {importing.formats.map(({ format, title }) => (
              <option key={format} value={format}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Mapping of a table{mappingName === undefined ? '' : `: ${mappingName}`}
          <input
            type="file"
            accept=".yaml,.yml,.txt"
            className="field-input import-mapping"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              setMappingName(file?.name);
              if (file === undefined) onBeside({ ...beside, mapping: '' });
              else
                void file.text().then((mapping) => {
                  onBeside({ ...beside, mapping });
                });
            }}
          />
        </label>
      </div>
    </details>
  );
}
