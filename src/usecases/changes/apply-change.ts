import type { ChangeResult } from '../../contract/changes';
import type { Facts } from '../../domain/changes/facts';
import type { Intent } from '../../domain/changes/intent';
import type { Step } from '../../domain/changes/kinds';
import type { ChangeRecord, Seal } from '../../domain/changes/log';
import { advance, madeBy, sealFacets, withStep } from '../../domain/changes/log';
import type { Plan } from '../../domain/changes/plan';
import { needsOf, planChange } from '../../domain/changes/plan-change';
import type { Message } from '../../domain/outcome';
import { SiteFailure } from '../ports';
import type { ChangePorts } from '../ports';
import { carryOut } from './carry-out';
import { ChangeRefused, PreviewOutdated, UnknownChange } from './errors';
import { Logbook, newLease, takeOver } from './lease';
import { digestOf, makeSeal, planFresh } from './planning';
import { withoutPeople } from './people';
import { resultOf } from './result';
import { verify } from './verify';

export interface ApplyInput {
  readonly changeId: string;
  readonly intent: Intent;
  readonly digest: string;
  readonly leaveOut: readonly string[];
  /** The run it is part of. */
  readonly bulkId?: string;
}

/** `intent` as it is planned; `plain` as it was sent, which is what the digest seals. */
type Input = ApplyInput & { readonly plain: Intent };

const digest = (input: Input, ports: ChangePorts, plan: Plan, facts: Facts, seal: Seal): string =>
  digestOf({ changeId: input.changeId, intent: input.plain, by: ports.by }, plan, facts, seal);

/** By the site's own clock, which need not be ours. */
function lastUpdated({ items }: Facts): Pick<ChangeRecord, 'readAt'> {
  const instants = Object.values(items).map(({ updated }) => Date.parse(updated));
  const last = Math.max(...instants);
  return Number.isFinite(last) ? { readAt: new Date(last).toISOString() } : {};
}

function newRecord(input: Input, plan: Plan, facts: Facts, seal: Seal, ports: ChangePorts): ChangeRecord {
  const [itemId = ''] = needsOf(input.intent).itemIds;
  const item = facts.items[itemId];
  return advance({
    changeId: input.changeId,
    projectId: item?.projectId ?? '',
    itemId,
    itemKey: item?.key ?? '',
    kind: input.intent.kind,
    at: ports.now().toISOString(),
    ...lastUpdated(facts),
    status: 'applying',
    lease: newLease(ports),
    digest: input.digest,
    ...(input.bulkId !== undefined && { bulkId: input.bulkId }),
    steps: plan.steps.map(({ id, at, after }) => ({
      id,
      at,
      state: input.leaveOut.includes(id) ? 'left-out' : 'planned',
      after: sealFacets(at, after, seal),
      made: null,
    })),
  });
}

/** @throws when what is asked for is not, or no longer, what this person was shown */
async function begin(
  input: Input,
  ports: ChangePorts,
  seal: Seal,
): Promise<{ record: ChangeRecord; facts: Facts; plan: Plan; isNew: boolean }> {
  const { facts, plan } = await planFresh(input.intent, ports);
  if (digest(input, ports, plan, facts, seal) !== input.digest) throw new PreviewOutdated();
  if (plan.refusals.length > 0) throw new ChangeRefused(plan.refusals);
  const fixed = input.leaveOut.filter((id) => !plan.steps.some((step) => step.id === id && step.optional));
  if (fixed.length > 0)
    throw new ChangeRefused([{ code: 'change.refusal.step-needed', params: { steps: fixed } }]);

  const record = newRecord(input, plan, facts, seal, ports);
  if (await ports.log.begin(record, facts)) return { record, facts, plan, isNew: true };
  const known = await ports.log.load(input.changeId);
  if (!known) throw new UnknownChange();
  return { record: known, facts, plan, isNew: false };
}

/** Plans again from what was read the first time, so that a half-done change goes on as it was previewed. */
async function resume(input: Input, ports: ChangePorts, seal: Seal): Promise<{ facts: Facts; plan: Plan }> {
  const facts = await ports.log.loadFacts(input.changeId);
  if (!facts) throw new UnknownChange();
  const plan = planChange(input.intent, facts);
  if (digest(input, ports, plan, facts, seal) !== input.digest) throw new PreviewOutdated();
  return { facts, plan };
}

const isFinished = ({ status }: ChangeRecord): boolean =>
  status !== 'applying' && status !== 'partly-applied';

/**
 * Does what was previewed, if nothing that it touches differs since. Asked again with the same id it does nothing twice:
 * a finished change answers as it did, a half-done one is taken up where it was left.
 * @throws {PreviewOutdated} {@link ChangeRefused} {@link ChangeBusy} {@link UnknownChange} {@link SiteFailure}
 */
export async function applyChange(asked: ApplyInput, outer: ChangePorts): Promise<ChangeResult> {
  const seal = await makeSeal(outer);
  const { ports, people } = withoutPeople(outer, seal);
  const input: Input = { ...asked, plain: asked.intent, intent: people.intent(asked.intent) };
  const known = await ports.log.load(input.changeId);
  if (!known) {
    const begun = await begin(input, ports, seal);
    if (begun.isNew) {
      const logbook = new Logbook(begun.record, ports);
      return work(begun.plan.steps, begun.facts, logbook, false, seal, ports);
    }
  }
  const record = known ?? (await ports.log.load(input.changeId));
  if (!record) throw new UnknownChange();
  const { facts, plan } = await resume(input, ports, seal);
  const taken = await takeOver(record, isFinished, ports);
  return taken.logbook
    ? work(plan.steps, facts, taken.logbook, true, seal, ports)
    : resultOf(taken.record, facts, []);
}

async function work(
  steps: readonly Step[],
  facts: Facts,
  logbook: Logbook,
  again: boolean,
  seal: Seal,
  ports: ChangePorts,
): Promise<ChangeResult> {
  const { changeId, projectId, at } = logbook.current;
  const findMade = () => ports.site.findMade(changeId, projectId, new Date(at));
  if (again) {
    try {
      await recoverMade(steps, logbook, findMade);
    } catch (error) {
      // Nothing was written: whoever tries again must not have to wait for this function's lease.
      await logbook.write((same) => ({ ...same, status: 'partly-applied' }), true);
      throw error;
    }
  }

  const left: Message[] = [];
  let stopped: SiteFailure | undefined;
  for (const step of steps) {
    const state = logbook.current.steps.find(({ id }) => id === step.id)?.state;
    if (state === 'done' || state === 'left-out') continue;
    const ending = await carryOut(step, madeBy(logbook.current), again, {
      changeId,
      facts,
      site: ports.site,
      findMade,
      // Whoever takes a change up again looks for themselves: what was read the first time is long past.
      ...(!again && { seen: { transitions: facts.transitions } }),
    }).catch((error: unknown) => {
      if (!(error instanceof SiteFailure)) throw error;
      stopped = error;
      return undefined;
    });
    if (!ending) break;
    if (ending.done) {
      const made = ending.made ? { ...ending.made, updated: ending.made.updated ?? null } : null;
      await logbook.write((record) => advance(withStep(record, step.id, { state: 'done', made })));
      continue;
    }
    left.push(ending.why);
    const patch = { state: ending.known ? 'failed' : 'started' } as const;
    // The rest may rest on this one: an item that was not made cannot be filled, and text is only cut once it is safe.
    const goesOn = step.optional;
    await logbook.write((record) => {
      const next = withStep(record, step.id, patch);
      return goesOn ? advance(next) : next;
    });
    if (!goesOn) break;
  }
  left.push(...(await verify(steps, logbook, seal, ports.site)));
  const isWhole = logbook.current.steps.every(({ state }) => state === 'done' || state === 'left-out');
  const isUntouched = logbook.current.steps.every(({ state }) => state !== 'done');
  await logbook.write((record) => ({ ...record, status: isWhole ? 'applied' : 'partly-applied' }), true);
  if (stopped && isUntouched) throw stopped;
  if (stopped) left.push({ code: 'change.not-done.rate-limited', params: { step: '', reasons: [] } });
  return resultOf(logbook.current, facts, left);
}

/** An earlier function may have created something and died before it could say so. */
async function recoverMade(
  steps: readonly Step[],
  logbook: Logbook,
  findMade: () => Promise<Readonly<Record<string, { id: string; key: string }>>>,
): Promise<void> {
  const isOpen = (id: string) =>
    logbook.current.steps.some((entry) => entry.id === id && entry.state === 'started');
  const creations = steps.filter(({ id, at }) => at.kind === 'create' && isOpen(id));
  if (creations.length === 0) return;
  const found = await findMade();
  for (const { id } of creations) {
    const made = found[id];
    if (!made) continue;
    await logbook.write((record) =>
      advance(withStep(record, id, { state: 'done', made: { ...made, updated: null } })),
    );
  }
}
