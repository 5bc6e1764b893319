import Button from '@atlaskit/button/new';
import type { JsonObject } from '../../../../src/domain/changes/json';
import { isObject } from '../../../../src/domain/changes/json';
import { playbooks } from '../../../../src/domain/split/playbooks';
import { t } from '../messages';
import type { Form } from './form';
import { listAt } from './form';
import { OwnPlaybook } from './own-playbook';

const ownPath = ['playbooks', 'own'];
const offPath = ['playbooks', 'off'];

const ownOf = (form: Form): JsonObject[] => listAt(form, ownPath).filter(isObject);

/** An id that none of the others has. */
function freshId(others: readonly JsonObject[]): string {
  for (let number = others.length + 1; ; number += 1)
    if (!others.some(({ id }) => id === `own-${number}`)) return `own-${number}`;
}

/** Templates that splits are proposed by: those that come with the app, to turn off, and the team's own. */
export function PlaybookForm({ form }: { readonly form: Form }) {
  const { isReadOnly } = form;
  const own = ownOf(form);
  const off = listAt(form, offPath);
  const setOwn = (books: JsonObject[]): void => {
    form.write(ownPath, books.length === 0 ? undefined : books);
  };
  const setOffered = (id: string, isOffered: boolean): void => {
    const others = off.filter((other) => typeof other === 'string' && other !== id).map(String);
    const next = isOffered ? others : [...others, id];
    form.write(offPath, next.length === 0 ? undefined : next);
  };
  return (
    <details className="settings-section">
      <summary>
        <h2>{t('settings.playbooks')}</h2>
      </summary>
      <p className="quiet">{t('settings.playbooks.about')}</p>
      <ul className="settings-checks">
        {own.map((book, index) => (
          <OwnPlaybook
            key={JSON.stringify(book['id'])}
            book={book}
            number={index + 1}
            isReadOnly={isReadOnly}
            onChange={(changed) => {
              setOwn(own.map((other) => (other === book ? changed : other)));
            }}
            onRemove={() => {
              setOwn(own.filter((other) => other !== book));
            }}
          />
        ))}
      </ul>
      {!isReadOnly && (
        <Button
          onClick={() => {
            setOwn([...own, { id: freshId(own), language: 'en', heads: [], steps: [] }]);
          }}
        >
          {t('settings.playbook.add')}
        </Button>
      )}
      <ul className="settings-checks">
        {playbooks.map(({ id, heads, steps, language }) => (
          <li key={id} className="settings-check">
            <label className="settings-box">
              <input
                type="checkbox"
                disabled={isReadOnly}
                checked={!off.includes(id)}
                onChange={({ currentTarget: { checked } }) => {
                  setOffered(id, checked);
                }}
              />
              {heads[0]} <span className="quiet">{t(`settings.language.${language}`)}</span>
            </label>
            <p className="quiet settings-under">{steps.join(' → ')}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
