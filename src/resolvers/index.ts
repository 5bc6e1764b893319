/** The only place where adapters meet use cases. */
import { makeResolver } from '@forge/resolver';
import { z } from 'zod';
import type { Contract } from '../contract';
import { requests } from '../contract';
import { applyBulkSlice } from '../usecases/bulk/apply-slice';
import { previewBulk } from '../usecases/bulk/preview-bulk';
import { readBulk, startBulk } from '../usecases/bulk/start-bulk';
import { cancelBulk, undoBulkSlice } from '../usecases/bulk/undo-slice';
import { applyChange } from '../usecases/changes/apply-change';
import { listChanges } from '../usecases/changes/list-changes';
import { previewChange } from '../usecases/changes/preview-change';
import { undoChange } from '../usecases/changes/undo-change';
import { listApart, sayApart } from '../usecases/exceptions/apart';
import { listExceptions } from '../usecases/exceptions/list-exceptions';
import { removeException, setException } from '../usecases/exceptions/set-exception';
import { judgeIssue } from '../usecases/judge-issue';
import { noteOpened } from '../usecases/note-opened';
import { readSettings } from '../usecases/settings/read-settings';
import { saveSettings } from '../usecases/settings/save-settings';
import { countSpaceData, removeSpaceData } from '../usecases/space-data/space-data';
import { readTrend } from '../usecases/snapshot/read-trend';
import { syncVerdicts } from '../usecases/sync-verdicts';
import { handle, licensed } from './handle';
import {
  bulkPorts,
  changePorts,
  exceptionPorts,
  judgingPorts,
  openingPorts,
  pairPorts,
  settingsPorts,
  spaceDataPorts,
  syncPorts,
  trendPorts,
} from './ports';

// Forge forbids code made from strings, which zod's fast path is.
z.config({ jitless: true });

export { badge } from './badge';
export { countBoards, countSprint } from './snapshots';
export { keepVerdict } from './item-changed';

export const resolver = makeResolver<Contract>({
  previewChange: handle(requests.previewChange, (input, { accountId }) =>
    previewChange(input, changePorts(accountId)),
  ),
  applyChange: licensed(
    handle(requests.applyChange, (input, { accountId }) => applyChange(input, changePorts(accountId))),
  ),
  undoChange: licensed(
    handle(requests.undoChange, (input, { accountId }) => undoChange(input, changePorts(accountId))),
  ),
  previewBulk: handle(requests.previewBulk, (input, { accountId }) =>
    previewBulk(input, bulkPorts(accountId)),
  ),
  startBulk: licensed(
    handle(requests.startBulk, (input, { accountId }) => startBulk(input, bulkPorts(accountId))),
  ),
  readBulk: handle(requests.readBulk, (input, { accountId }) => readBulk(input, bulkPorts(accountId))),
  applyBulkSlice: licensed(
    handle(requests.applyBulkSlice, (input, { accountId }) => applyBulkSlice(input, bulkPorts(accountId))),
  ),
  undoBulkSlice: licensed(
    handle(requests.undoBulkSlice, (input, { accountId }) => undoBulkSlice(input, bulkPorts(accountId))),
  ),
  cancelBulk: handle(requests.cancelBulk, (input, { accountId }) => cancelBulk(input, bulkPorts(accountId))),
  listChanges: handle(requests.listChanges, (input, { accountId }) =>
    listChanges(input, changePorts(accountId)),
  ),
  judgeIssue: handle(requests.judgeIssue, (input) => judgeIssue(input, judgingPorts())),
  noteOpened: handle(requests.noteOpened, (input) => noteOpened(input, openingPorts())),
  syncVerdicts: licensed(handle(requests.syncVerdicts, (input) => syncVerdicts(input, syncPorts()))),
  readSettings: handle(requests.readSettings, (input) => readSettings(input, settingsPorts())),
  saveSettings: licensed(handle(requests.saveSettings, (input) => saveSettings(input, settingsPorts()))),
  countSpaceData: handle(requests.countSpaceData, (input) => countSpaceData(input, spaceDataPorts())),
  removeSpaceData: handle(requests.removeSpaceData, (input) => removeSpaceData(input, spaceDataPorts())),
  readTrend: handle(requests.readTrend, (input) => readTrend(input, trendPorts())),
  sayApart: licensed(handle(requests.sayApart, (input) => sayApart(input, pairPorts()))),
  listApart: handle(requests.listApart, (input) => listApart(input, pairPorts())),
  setException: licensed(handle(requests.setException, (input) => setException(input, exceptionPorts()))),
  removeException: licensed(
    handle(requests.removeException, (input) => removeException(input, exceptionPorts())),
  ),
  listExceptions: handle(requests.listExceptions, (input) => listExceptions(input, pairPorts())),
});
