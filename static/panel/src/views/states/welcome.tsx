import Button from '@atlaskit/button/new';
import { t } from '../../messages';

/** The first visit: what this is and how it goes. There is nothing to set up. */
export function Welcome({ onDone }: { readonly onDone: () => void }) {
  return (
    <section className="welcome" aria-label={t('welcome.title')}>
      <div className="welcome-words">
        <h2 className="welcome-title">{t('welcome.title')}</h2>
        <p>{t('welcome.text')}</p>
      </div>
      <ol className="welcome-steps">
        <li>{t('welcome.look')}</li>
        <li>{t('welcome.open')}</li>
        <li>{t('welcome.fix')}</li>
      </ol>
      <Button spacing="compact" onClick={onDone}>
        {t('welcome.done')}
      </Button>
    </section>
  );
}
