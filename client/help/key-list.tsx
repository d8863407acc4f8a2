import './help.css';
import { KEY_GROUPS } from './keys.ts';

/** What each key does, where it does it. */
export function KeyList() {
  return (
    <div className="help-keys">
      {KEY_GROUPS.map(({ title, keys }) => (
        <section key={title}>
          <h3 className="overline">{title}</h3>
          <dl>
            {keys.map(([names, does]) => (
              <div key={does}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
