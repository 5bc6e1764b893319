/** The only place where adapters meet use cases. */
import { makeResolver } from '@forge/resolver';
import { z } from 'zod';
import type { Contract } from '../contract';
import { requests } from '../contract';
import { applyChange } from '../usecases/changes/apply-change';
import { listChanges } from '../usecases/changes/list-changes';
import { previewChange } from '../usecases/changes/preview-change';
import { undoChange } from '../usecases/changes/undo-change';
import { judgeIssue } from '../usecases/judge-issue';
import { noteOpened } from '../usecases/note-opened';
import { readTrend } from '../usecases/snapshot/read-trend';
import { syncVerdicts } from '../usecases/sync-verdicts';
import { handle } from './handle';
import { changePorts, judgingPorts, openingPorts, syncPorts, trendPorts } from './ports';

// Forge forbids code made from strings, which zod's fast path is.
z.config({ jitless: true });

export { badge } from './badge';
export { countBoards, countSprint } from './snapshots';
export { keepVerdict } from './item-changed';

export const resolver = makeResolver<Contract>({
  previewChange: handle(requests.previewChange, (input, { accountId }) =>
    previewChange(input, changePorts(accountId)),
  ),
  applyChange: handle(requests.applyChange, (input, { accountId }) =>
    applyChange(input, changePorts(accountId)),
  ),
  undoChange: handle(requests.undoChange, (input, { accountId }) =>
    undoChange(input, changePorts(accountId)),
  ),
  listChanges: handle(requests.listChanges, (input, { accountId }) =>
    listChanges(input, changePorts(accountId)),
  ),
  judgeIssue: handle(requests.judgeIssue, (input) => judgeIssue(input, judgingPorts())),
  noteOpened: handle(requests.noteOpened, (input) => noteOpened(input, openingPorts())),
  syncVerdicts: handle(requests.syncVerdicts, (input) => syncVerdicts(input, syncPorts())),
  readTrend: handle(requests.readTrend, (input) => readTrend(input, trendPorts())),
});
