import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SavedSettings, SpaceSettings } from '../../../../src/contract/settings';
import type { Json } from '../../../../src/domain/changes/json';
import { parseTeamSettings } from '../../../../src/domain/team-settings/parse';
import type { ParsedSettings } from '../../../../src/domain/team-settings/parse';
import type { Failure } from '../../../../src/contract/result';
import type { Api } from '../api';
import { failureOf } from '../api';
import type { Draft, Path } from './draft';
import { isSameDraft, toDraft, writeAt } from './draft';

export type SettingsApi = Pick<Api, 'readSettings' | 'saveSettings'>;

export interface Editing {
  readonly found: SpaceSettings;
  readonly draft: Draft;
  readonly parsed: ParsedSettings;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly outcome: SavedSettings | undefined;
  /** Counts drafts taken over whole: fields that keep what is typed begin anew with each. */
  readonly generation: number;
  readonly write: (path: Path, value: Json | undefined) => void;
  readonly replace: (draft: Draft) => void;
  readonly save: () => void;
  readonly load: () => void;
}

/** @returns the settings of a space being edited; a failure where they cannot be loaded or saved */
export function useSettings(
  projectId: string,
  api: SettingsApi,
  onSaved: () => void,
): { readonly editing: Editing | undefined; readonly failure: Failure | undefined } {
  const [found, setFound] = useState<SpaceSettings>();
  const [draft, setDraft] = useState<Draft>({});
  const [generation, setGeneration] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<SavedSettings>();
  const [failure, setFailure] = useState<Failure>();

  const replace = useCallback((next: Draft) => {
    setDraft(next);
    setGeneration((count) => count + 1);
    setOutcome(undefined);
  }, []);
  const load = useCallback(() => {
    api.readSettings({ projectId }).then(
      (read) => {
        setFailure(undefined);
        setFound(read);
        replace(toDraft(read.settings));
      },
      (error: unknown) => {
        setFailure(failureOf(error));
      },
    );
  }, [api, projectId, replace]);
  useEffect(load, [load]);

  const parsed = useMemo(() => parseTeamSettings(draft), [draft]);
  const isDirty = found !== undefined && !isSameDraft(draft, toDraft(found.settings));
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [isDirty]);

  const save = (): void => {
    if (!found || !parsed.ok) return;
    const { settings } = parsed;
    setSaving(true);
    api
      .saveSettings({
        projectId,
        revision: found.revision,
        settings,
        replaceUnreadable: found.state === 'unreadable',
      })
      .then(
        (answer) => {
          setFailure(undefined);
          setOutcome(answer);
          if (!answer.saved) return;
          setFound({ ...found, state: 'saved', settings, revision: answer.revision });
          setDraft(toDraft(settings));
          onSaved();
        },
        (error: unknown) => {
          setFailure(failureOf(error));
        },
      )
      .finally(() => {
        setSaving(false);
      });
  };
  const write = (path: Path, value: Json | undefined): void => {
    setOutcome(undefined);
    setDraft((before) => writeAt(before, path, value));
  };
  const editing = found && {
    found,
    draft,
    parsed,
    isDirty,
    isSaving,
    outcome,
    generation,
    write,
    replace,
    save,
    load,
  };
  return { editing, failure };
}
