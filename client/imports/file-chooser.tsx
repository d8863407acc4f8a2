import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { DayField } from '../ui/inputs/day-field.tsx';
import type { Importing } from './imports-query.ts';
import type { Beside } from './use-sending.ts';
import { say } from './messages/words.ts';

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
      <h2 id="import-choose">{say('importFiles')}</h2>
      <p className="quiet">{say('howFilesComeIn')}</p>
      <p>
        <button
          type="button"
          className="button"
          onClick={() => {
            input.current?.click();
          }}
        >
          <FileUp size={14} aria-hidden /> {say('chooseFiles')}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={say('filesToImport')}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </p>
      <BesideFields importing={importing} beside={beside} onBeside={onBeside} />
      <details>
        <summary>{say('tablesToFillIn')}</summary>
        <ul className="import-templates">
          {importing.templates.map(({ name, text }) => (
            <li key={name}>
              <a
                className="button"
                href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${text}`)}`}
                download={`${name}.csv`}
              >
                {say('csvOf', { name })}
              </a>
            </li>
          ))}
        </ul>
      </details>
      <details className="import-formats">
        <summary>{say('formatsThatAreRead')}</summary>
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
      <summary>{say('sayWhatTheFilesLeaveOut')}</summary>
      <div className="import-fields">
        <label className="field">
          {say('titleOfTheDocument')}
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
          label={say('publishedOn')}
          value={beside.published ?? ''}
          onChange={(published) => {
            onBeside({ ...beside, published });
          }}
        />
        <label className="field">
          {say('format')}
          <select
            className="field-input"
            value={beside.format ?? ''}
            onChange={(event) => {
              onBeside({ ...beside, format: event.target.value });
            }}
          >
            <option value="">{say('toldByTheContent')}</option>
            {importing.formats.map(({ format, title }) => (
              <option key={format} value={format}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {mappingName === undefined ? say('mappingOfATable') : say('mappingOfATableNamed', { name: mappingName })}
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
