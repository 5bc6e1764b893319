import { isList } from '../../../../src/domain/changes/json';
import type { Json } from '../../../../src/domain/changes/json';
import type { Draft, Path } from './draft';
import { readAt } from './draft';

/** What the fields of the page share: the draft, and a way to say something in it. */
export interface Form {
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  /** @param value `undefined` for what holds otherwise */
  readonly write: (path: Path, value: Json | undefined) => void;
}

/** What the draft lists there. */
export function listAt({ draft }: Form, path: Path): readonly Json[] {
  const value = readAt(draft, path);
  return isList(value) ? value : [];
}

export const textAt = ({ draft }: Form, path: Path): string => {
  const value = readAt(draft, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
