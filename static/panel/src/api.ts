import { invoke } from '@forge/bridge';
import { z } from 'zod';
import type {
  Answers,
  ApartPairs,
  Input,
  OpenedSpace,
  Requests,
  SyncedVerdicts,
  Trend,
} from '../../../src/contract';
import {
  apartPairsSchema,
  openedSpaceSchema,
  syncedVerdictsSchema,
  trendSchema,
} from '../../../src/contract';
import type { BulkRun, PreviewedBulk } from '../../../src/contract/bulk';
import { bulkRunSchema, previewedBulkSchema } from '../../../src/contract/bulk';
import type { ChangePage, ChangePreview, ChangeResult } from '../../../src/contract/changes';
import { changePageSchema, changePreviewSchema, changeResultSchema } from '../../../src/contract/changes';
import type { SavedSettings, SpaceSettings } from '../../../src/contract/settings';
import { savedSettingsSchema, spaceSettingsSchema } from '../../../src/contract/settings';
import type { Failure } from '../../../src/contract/result';
import { failureSchema } from '../../../src/contract/result';
import type { ItemException } from '../../../src/domain/exceptions/exception';
import type { ItemDetail } from '../../../src/domain/report/report';
import { itemDetailSchema } from './item-detail-schema';

/** The server's reasoned no, or no usable answer at all (then `internal`). */
export class Refused extends Error {
  constructor(
    readonly failure: Failure,
    options?: ErrorOptions,
  ) {
    super(failure.code, options);
    this.name = 'Refused';
  }
}

/** Why a call did not give what was asked. */
export function failureOf(error: unknown): Failure {
  return error instanceof Refused ? error.failure : { code: 'internal', params: {} };
}

/** With metadata asked for, the bridge wraps what the resolver answered; without it, it does not. */
function unwrap(answer: unknown): unknown {
  const wrapped = z.object({ body: z.unknown(), metadata: z.unknown() }).safeParse(answer);
  return wrapped.success && wrapped.data.body !== undefined ? wrapped.data.body : answer;
}

export async function call<K extends keyof Requests & keyof Answers, T>(
  name: K,
  input: Input<K>,
  schema: z.ZodType<T>,
): Promise<T> {
  const envelope = z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: schema }),
    z.object({ ok: z.literal(false), error: failureSchema }),
  ]);
  let answer: unknown;
  try {
    answer = unwrap(await invoke(name, { ...input }));
  } catch (cause) {
    throw new Refused({ code: 'internal', params: {} }, { cause });
  }
  const parsed = envelope.safeParse(answer);
  if (!parsed.success) throw new Refused({ code: 'internal', params: {} }, { cause: parsed.error });
  if (!parsed.data.ok) throw new Refused(parsed.data.error);
  return parsed.data.value;
}

/** What the panel asks of the server. Each rejects with {@link Refused}, nothing else. */
export interface Api {
  readonly previewChange: (input: Input<'previewChange'>) => Promise<ChangePreview>;
  readonly applyChange: (input: Input<'applyChange'>) => Promise<ChangeResult>;
  readonly undoChange: (input: Input<'undoChange'>) => Promise<ChangeResult>;
  readonly listChanges: (input: Input<'listChanges'>) => Promise<ChangePage>;
  readonly previewBulk: (input: Input<'previewBulk'>) => Promise<PreviewedBulk>;
  readonly startBulk: (input: Input<'startBulk'>) => Promise<BulkRun>;
  readonly readBulk: (input: Input<'readBulk'>) => Promise<BulkRun | undefined>;
  readonly applyBulkSlice: (input: Input<'applyBulkSlice'>) => Promise<BulkRun>;
  readonly undoBulkSlice: (input: Input<'undoBulkSlice'>) => Promise<BulkRun>;
  readonly cancelBulk: (input: Input<'cancelBulk'>) => Promise<BulkRun>;
  readonly judgeIssue: (input: Input<'judgeIssue'>) => Promise<ItemDetail>;
  readonly noteOpened: (input: Input<'noteOpened'>) => Promise<OpenedSpace>;
  readonly syncVerdicts: (input: Input<'syncVerdicts'>) => Promise<SyncedVerdicts>;
  readonly readSettings: (input: Input<'readSettings'>) => Promise<SpaceSettings>;
  readonly saveSettings: (input: Input<'saveSettings'>) => Promise<SavedSettings>;
  readonly readTrend: (input: Input<'readTrend'>) => Promise<Trend>;
  readonly sayApart: (input: Input<'sayApart'>) => Promise<{ readonly apart: boolean }>;
  readonly listApart: (input: Input<'listApart'>) => Promise<ApartPairs>;
  readonly setException: (input: Input<'setException'>) => Promise<unknown>;
  readonly removeException: (input: Input<'removeException'>) => Promise<unknown>;
  readonly listExceptions: (input: Input<'listExceptions'>) => Promise<readonly ItemException[]>;
}

export const api: Api = {
  previewChange: (input) => call('previewChange', input, changePreviewSchema),
  applyChange: (input) => call('applyChange', input, changeResultSchema),
  undoChange: (input) => call('undoChange', input, changeResultSchema),
  listChanges: (input) => call('listChanges', input, changePageSchema),
  previewBulk: (input) => call('previewBulk', input, previewedBulkSchema),
  startBulk: (input) => call('startBulk', input, bulkRunSchema),
  readBulk: async (input) => (await call('readBulk', input, z.object({ run: bulkRunSchema.optional() }))).run,
  applyBulkSlice: (input) => call('applyBulkSlice', input, bulkRunSchema),
  undoBulkSlice: (input) => call('undoBulkSlice', input, bulkRunSchema),
  cancelBulk: (input) => call('cancelBulk', input, bulkRunSchema),
  judgeIssue: async (input) =>
    (await call('judgeIssue', input, z.object({ detail: itemDetailSchema }))).detail,
  noteOpened: (input) => call('noteOpened', input, openedSpaceSchema),
  syncVerdicts: (input) => call('syncVerdicts', input, syncedVerdictsSchema),
  readSettings: (input) => call('readSettings', input, spaceSettingsSchema),
  saveSettings: (input) => call('saveSettings', input, savedSettingsSchema),
  readTrend: (input) => call('readTrend', input, trendSchema),
  sayApart: (input) => call('sayApart', input, z.object({ apart: z.boolean() })),
  listApart: (input) => call('listApart', input, apartPairsSchema),
  setException: (input) => call('setException', input, z.unknown()),
  removeException: (input) => call('removeException', input, z.unknown()),
  listExceptions: async (input) => {
    // Not needed for the first screen, so not in its script.
    const { exceptionsSchema } = await import('../../../src/contract/exceptions');
    return call('listExceptions', input, exceptionsSchema);
  },
};
