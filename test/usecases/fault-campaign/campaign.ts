/** Disturbs every call of every change, one at a time, and looks whether anything is lost, doubled or logged wrongly. */
import { isDeepStrictEqual } from 'node:util';
import { people } from '../../../sandbox/backlogs';
import type { ChangeResult } from '../../../src/contract/changes';
import type { Intent } from '../../../src/domain/changes/intent';
import { undoPointsOf } from '../../../src/domain/changes/undo-points';
import type { JiraHttp } from '../../../src/jira/http';
import { changeLog } from '../../../src/storage/change-log';
import { applyChange } from '../../../src/usecases/changes/apply-change';
import { listChanges } from '../../../src/usecases/changes/list-changes';
import { UnknownChange } from '../../../src/usecases/changes/errors';
import { previewChange } from '../../../src/usecases/changes/preview-change';
import { undoChange } from '../../../src/usecases/changes/undo-change';
import type { ChangePorts } from '../../../src/usecases/ports';
import { SiteFailure } from '../../../src/usecases/ports';
import type { Case } from './cases';
import { caseNames, casesFor, notUndoable } from './cases';
import type { Disturbance } from './faults';
import { disturbed, faults } from './faults';
import type { Field } from './field';
import { openField } from './field';

export interface Row {
  readonly change: string;
  readonly fault: string;
  readonly injections: number;
  readonly violations: readonly string[];
}

/** What one change costs when nothing goes wrong. */
export interface Cost {
  readonly change: string;
  readonly preview: { readonly calls: number; readonly points: number };
  readonly apply: { readonly calls: number; readonly points: number };
  readonly undo: { readonly calls: number; readonly points: number };
  /** Points that people are told an undo takes at most. */
  readonly undoPromised: number;
}

export interface Outcome {
  readonly rows: readonly Row[];
  readonly costs: readonly Cost[];
}

/** Whether one injection is made: all of them, or a seeded sample. */
export type Choose = (change: string, fault: string, phase: 'apply' | 'undo', call: number) => boolean;

interface Shown {
  readonly changeId: string;
  readonly digest: string;
  readonly intent: Intent;
  readonly leaveOut: readonly string[];
}

const who = people.productOwner;
const leaseMilliseconds = 31_000;

async function preview(intent: Intent, ports: ChangePorts): Promise<Shown> {
  const { changeId, digest, refusals } = await previewChange({ intent }, ports);
  if (refusals.length > 0)
    throw new Error(refusals.map(({ code, params }) => `${code} ${JSON.stringify(params)}`).join());
  return { changeId, digest, intent, leaveOut: [] };
}

type Work = (change: Shown, ports: ChangePorts) => Promise<ChangeResult>;
const apply: Work = (change, ports) => applyChange(change, ports);
const undo: Work = ({ changeId }, ports) => undoChange({ changeId }, ports);

/** Tries once through a disturbance; `undefined` when it failed in a way that people are told of, or died. */
async function once(work: Work, change: Shown, field: Field, at: number, fault: Disturbance) {
  let through: ReturnType<typeof disturbed> | undefined;
  const death = { die: (): void => undefined };
  const died = new Promise<undefined>((resolve) => {
    death.die = () => {
      resolve(undefined);
    };
  });
  const ports = field.portsOf(who, (http: JiraHttp) => {
    through = disturbed(http, at, fault, field, () => {
      death.die();
    });
    return through;
  });
  const result = await Promise.race([work(change, ports).catch(told), died]);
  return { result, hit: through?.hit() === true };
}

function told(error: unknown): undefined {
  if (error instanceof SiteFailure) return undefined;
  throw error;
}

/** Goes on as a patient person would, undisturbed, until it is as it should be. */
async function persist(
  work: Work,
  wanted: ChangeResult['status'],
  change: Shown,
  field: Field,
  first: ChangeResult | undefined,
) {
  let result = first;
  for (let tries = 0; tries < 3; tries += 1) {
    if (result?.status === wanted && result.left.length === 0) return;
    await field.clock.wait(leaseMilliseconds);
    result = await work(change, field.portsOf(who)).catch(told);
  }
  if (result?.status !== wanted || result.left.length > 0)
    throw new Error(`never ${wanted}: ${result?.status ?? 'failed'} ${JSON.stringify(result?.left ?? [])}`);
}

/** Of what is gone for good nobody can be shown anything; the log keeps what was done all the same. */
async function requireKept({ changeId }: Shown): Promise<void> {
  const record = await changeLog.load(changeId);
  const states = record?.steps.map(({ state }) => state);
  if (record?.status !== 'applied' || states?.some((state) => state !== 'done') !== false)
    throw new Error(`the log says ${record?.status ?? 'nothing'}: ${JSON.stringify(states)}`);
}

/** An undo says that there is nothing to take back, and does nothing. */
async function requireForGood(change: Shown, field: Field): Promise<void> {
  const undone = await undo(change, field.portsOf(who)).catch((error: unknown) => error);
  if (!(undone instanceof UnknownChange)) throw new Error('an undo did not say that it is gone for good');
}

/** The log says of the change what is so. */
async function requireLogged(change: Shown, status: ChangeResult['status'], field: Field): Promise<void> {
  const { changes } = await listChanges({ projectId: await field.site.projectId('WEB') }, field.portsOf(who));
  const entry = changes.find(({ changeId }) => changeId === change.changeId);
  if (entry?.status !== status) throw new Error(`the log says ${entry?.status ?? 'nothing'}, not ${status}`);
}

/** Items that a change makes have another key each time; what is compared is that they are there, and where. */
function anonymous(picture: unknown): unknown {
  return JSON.parse(
    JSON.stringify(picture, (name, value: unknown) => (identities.has(name) ? undefined : value)).replaceAll(
      /WEB-(\d+)/g,
      (key, number: string) => (Number(number) > lastSampled ? 'WEB-new' : key),
    ),
  ) as unknown;
}

const identities = new Set(['self', 'id']);
/** The sample's last item; what comes after was made by a change. */
const lastSampled = 326;

class Trial {
  readonly #violations: string[] = [];
  injections = 0;

  constructor(
    private readonly field: Field,
    private readonly intentOf: Case,
    private readonly before: unknown,
    private readonly after: unknown,
    private readonly forGood: boolean,
  ) {}

  get violations(): readonly string[] {
    return this.#violations;
  }

  async #same(what: string, wanted: unknown): Promise<void> {
    const now = await this.field.picture();
    if (!isDeepStrictEqual(anonymous(now), anonymous(wanted))) throw new Error(`not as ${what}`);
  }

  async inject(name: string, phase: 'apply' | 'undo', at: number): Promise<void> {
    const fault = faults[name];
    if (!fault) throw new Error(`There is no fault called ${name}.`);
    const { field } = this;
    const change = await preview(await this.intentOf(field), field.portsOf(who));
    try {
      if (phase === 'undo') await apply(change, field.portsOf(who));
      const { result, hit } = await once(phase === 'apply' ? apply : undo, change, field, at, fault);
      if (hit) this.injections += 1;
      if (phase === 'apply') {
        await persist(apply, 'applied', change, field, result);
        await this.#same('previewed', this.after);
        if (this.forGood) {
          await requireKept(change);
          await requireForGood(change, field);
          await this.#same('before', this.before);
          return;
        }
        await requireLogged(change, 'applied', field);
        await persist(undo, 'undone', change, field, undefined);
      } else await persist(undo, 'undone', change, field, result);
      await this.#same('before', this.before);
      await requireLogged(change, 'undone', field);
    } catch (error) {
      this.#violations.push(`${phase} call ${at}: ${error instanceof Error ? error.message : String(error)}`);
      await undo(change, field.portsOf(who)).catch(() => undefined);
    }
  }
}

async function measured(field: Field, work: () => Promise<unknown>) {
  field.site.calls = [];
  const points = field.site.points;
  await work();
  return { calls: field.site.calls.length, points: field.site.points - points };
}

export interface CampaignOptions {
  readonly choose?: Choose;
  readonly changes?: readonly string[];
  /** Told as each change is through, so that whoever is stopped half way has what there was. */
  readonly onChange?: (rows: readonly Row[], costs: readonly Cost[]) => void;
}

const free = { calls: 0, points: 0 } as const;

/** What a change costs and does undisturbed: the pictures each injection is held against. */
async function rehearse(field: Field, change: string, intentOf: Case) {
  const before = await field.picture();
  const intent = await intentOf(field);
  let shown: Shown | undefined;
  const previewed = await measured(field, async () => {
    shown = await preview(intent, field.portsOf(who));
  });
  const trial = shown;
  if (!trial) throw new Error('No preview.');
  const applied = await measured(field, () => apply(trial, field.portsOf(who)));
  const after = await field.picture();
  const record = await changeLog.load(trial.changeId);
  const undoPromised = record ? undoPointsOf(record) : 0;
  const forGood = notUndoable.has(change);
  if (forGood) await requireForGood(trial, field);
  const undone = forGood ? free : await measured(field, () => undo(trial, field.portsOf(who)));
  const cost: Cost = { change, preview: previewed, apply: applied, undo: undone, undoPromised };
  return { before, after, cost, forGood, restored: isDeepStrictEqual(await field.picture(), before) };
}

/** What each change costs on a site as it is now. */
export async function measureCosts(field: Field): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const [change, intentOf] of Object.entries(await casesFor(field)))
    costs.push((await rehearse(field, change, intentOf)).cost);
  return costs;
}

/** Every fault at every call of one change, on a site of its own. */
async function disturbChange(change: string, choose: Choose): Promise<Outcome> {
  const field = await openField();
  try {
    const intentOf = (await casesFor(field))[change];
    if (!intentOf) throw new Error(`There is no change called ${change}.`);
    const { before, after, cost, forGood, restored } = await rehearse(field, change, intentOf);
    if (!restored) throw new Error(`Undone and undisturbed, ${change} does not restore everything.`);
    const rows: Row[] = [];
    for (const fault of Object.keys(faults)) {
      const trial = new Trial(field, intentOf, before, after, forGood);
      for (const phase of ['apply', 'undo'] as const)
        for (let at = 0; at < cost[phase].calls; at += 1)
          if (choose(change, fault, phase, at)) await trial.inject(fault, phase, at);
      rows.push({ change, fault, injections: trial.injections, violations: trial.violations });
    }
    return { rows, costs: [cost] };
  } finally {
    await field.close();
  }
}

/** A change that does not even go undisturbed: the others are tried all the same. */
function failed(change: string, error: unknown): Outcome {
  const violations = [error instanceof Error ? error.message : String(error)];
  return { rows: [{ change, fault: 'none at all', injections: 0, violations }], costs: [] };
}

export async function runCampaign({
  choose = () => true,
  changes = caseNames,
  onChange = () => undefined,
}: CampaignOptions = {}): Promise<Outcome> {
  const rows: Row[] = [];
  const costs: Cost[] = [];
  for (const change of changes) {
    const met = await disturbChange(change, choose).catch((error: unknown) => failed(change, error));
    rows.push(...met.rows);
    costs.push(...met.costs);
    onChange(met.rows, met.costs);
  }
  return { rows, costs };
}
