import type { Conflict } from '../../domain/changes/plan-undo';
import type { Message } from '../../domain/outcome';

/** The change cannot be made; each message says why. */
export class ChangeRefused extends Error {
  override readonly name = 'ChangeRefused';
  constructor(readonly reasons: readonly Message[]) {
    super(reasons.map(({ code }) => code).join(', '));
  }
}

/** What the change touches is no longer what was previewed, or what is asked for never was. */
export class PreviewOutdated extends Error {
  override readonly name = 'PreviewOutdated';
}

/** Undoing would overwrite what somebody changed since. */
export class ChangedSince extends Error {
  override readonly name = 'ChangedSince';
  constructor(readonly conflicts: readonly Conflict[]) {
    super(conflicts.map(({ key, field }) => `${key} ${field}`).join(', '));
  }
}

/** Another window or function is at work on the same change. */
export class ChangeBusy extends Error {
  override readonly name = 'ChangeBusy';
  constructor(readonly seconds: number) {
    super(`busy for ${seconds} s`);
  }
}

/** No such change, none any more, or none the person may see. */
export class UnknownChange extends Error {
  override readonly name = 'UnknownChange';
}
