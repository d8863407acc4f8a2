import { Download } from 'lucide-react';
import { useState } from 'react';
import { say } from './messages/words.ts';
import { TABLE_FORMATS, type TableFormat } from './save-table.ts';

/** A table as CSV or as XLSX, one press each. */
export function FilePresses({
  onSave,
  disabled = false,
  of,
}: {
  readonly onSave: (format: TableFormat) => Promise<void> | void;
  readonly disabled?: boolean;
  /** Which rows, where the file has others than the page; stands behind the format. */
  readonly of?: string;
}) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async (format: TableFormat) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await onSave(format);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return (
    <>
      {TABLE_FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="button button-plain screen-only"
          title={say('saveTheTableAsFormat', { format: format.toUpperCase() })}
          disabled={disabled || busy}
          onClick={() => void save(format)}
        >
          <Download size={14} aria-hidden /> {format.toUpperCase()}
          {of !== undefined && `, ${of}`}
        </button>
      ))}
      {problem !== undefined && (
        <span role="alert" className="not-known">
          {say('theFileCouldNotBeMade', { problem })}
        </span>
      )}
    </>
  );
}
