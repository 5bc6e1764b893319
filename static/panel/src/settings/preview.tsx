import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BadgeChanges } from '../../../../src/domain/report/badge-changes';
import type { Settings } from '../../../../src/domain/settings';
import type { BacklogSource } from '../backlog-state';
import { t } from '../messages';

/** The backlog as it is judged now, and what other settings would make of it. */
export interface PreviewSource extends Pick<BacklogSource, 'subscribe' | 'state' | 'reread'> {
  readonly previewSettings: (settings: Settings) => Promise<BadgeChanges | undefined>;
}

/** People type on; the backlog is judged when they pause. */
const pause = 300;
const shown = 10;

function useChanges(source: PreviewSource, settings: Settings | undefined, ready: boolean) {
  const [found, setFound] = useState<{ of: Settings; changes: BadgeChanges | undefined }>();
  useEffect(() => {
    if (!settings || !ready) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      const take = (changes: BadgeChanges | undefined): void => {
        if (current) setFound({ of: settings, changes });
      };
      source.previewSettings(settings).then(take, () => {
        take(undefined);
      });
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [source, settings, ready]);
  return found?.of === settings ? found : undefined;
}

function Turned({ code, keys }: { readonly code: 'worse' | 'better'; readonly keys: readonly string[] }) {
  return (
    <div>
      <p className={keys.length > 0 ? `settings-${code}` : 'quiet'}>
        {t(`settings.preview.${code}`, { count: keys.length })}
      </p>
      {keys.length > 0 && (
        <p className="quiet">
          {keys.slice(0, shown).join(', ')}
          {keys.length > shown && ` ${t('settings.preview.more', { count: keys.length - shown })}`}
        </p>
      )}
    </div>
  );
}

/** @param settings as they would be; `undefined` while they cannot be used */
export function Preview({
  source,
  settings,
  isDirty,
}: {
  readonly source: PreviewSource;
  readonly settings: Settings | undefined;
  readonly isDirty: boolean;
}) {
  const { phase } = useSyncExternalStore(
    (listener) => source.subscribe(listener),
    () => source.state(),
  );
  const found = useChanges(source, isDirty ? settings : undefined, phase === 'judged');
  const words = (): string | undefined => {
    if (!isDirty) return t('settings.preview.none');
    if (!settings) return t('settings.preview.wait');
    if (phase === 'failed') return t('settings.preview.failed');
    if (!found) return t('settings.preview.reading');
    return found.changes ? undefined : t('settings.preview.failed');
  };
  const text = words();
  return (
    <section className="settings-preview" aria-label={t('settings.preview')}>
      <h2>{t('settings.preview')}</h2>
      <div role="status">
        {text !== undefined && <p className="quiet">{text}</p>}
        {text === undefined && found?.changes && (
          <>
            <Turned code="worse" keys={found.changes.worse} />
            <Turned code="better" keys={found.changes.better} />
          </>
        )}
      </div>
    </section>
  );
}
