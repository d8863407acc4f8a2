import { say } from './messages/words.ts';

/** The address that is called with each change of what is watched next. */
export function WebhookField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <details className="watch-more">
      <summary>{say('callAProgram')}</summary>
      <div className="watch-form">
        <label className="field">
          {say('addressWebhook')}
          <input
            className="field-input"
            type="url"
            placeholder={say('addressBegins')}
            value={value}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
        </label>
        <p className="quiet">{say('callsAreSigned')}</p>
      </div>
    </details>
  );
}

/** The secret of a webhook, which the server does not tell again. */
export function WebhookSecret({ of, secret }: { readonly of: string; readonly secret: string }) {
  return (
    <div className="watch-secret">
      <p>{say('keepTheSecret', { of })}</p>
      <code>{secret}</code>
    </div>
  );
}
