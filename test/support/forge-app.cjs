/** Functions of forge-app.yml, on the real packages. */
const { asApp, asUser, fetch, getAppContext, requestJira, route } = require('@forge/api');
const { Filter, FilterConditions, Sort, WhereConditions, kvs } = require('@forge/kvs');
const { InvocationError, Queue, appEvents } = require('@forge/events');
const { default: Resolver } = require('@forge/resolver');

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Lives as long as the instance of the function. */
let counted = 0;

const answerOf = async (response) => ({ status: response.status, body: await response.json() });

/** Adds to a list in the store; functions run one after the other where a test needs their order. */
const note = async (list, entry) => {
  const key = `${list}:${Date.now()}:${Math.random().toString(36).slice(2)}`;
  await kvs.set(key, entry);
};

const listed = async (list) => {
  const { results } = await kvs
    .query()
    .where('key', WhereConditions.beginsWith(`${list}:`))
    .limit(100)
    .getMany();
  return results.map(({ value }) => value);
};

const queue = new Queue({ key: 'work' });

const functions = {
  push: ({ payload }) => queue.push(payload.events),
  pushElsewhere: ({ payload }) => new Queue({ key: payload.queue }).push(payload.events),
  stats: ({ payload }) => queue.getJob(payload.jobId).getStats(),
  cancel: ({ payload }) => queue.getJob(payload.jobId).cancel(),
  listed: ({ payload }) => listed(payload.list),
  license: ({ context }) => context.license ?? null,
  rename: async ({ payload }) => {
    const body = JSON.stringify({ fields: { summary: payload.summary } });
    return (await asApp().requestJira(route`/rest/api/3/issue/${payload.key}`, { method: 'PUT', body }))
      .status;
  },
  publish: () => appEvents.publish({ key: 'mine' }),

  context: ({ context }) => ({ accountId: context.accountId, type: context.extension.type }),
  asUser: async () => answerOf(await asUser().requestJira(route`/rest/api/3/myself`)),
  asApp: async () => answerOf(await asApp().requestJira(route`/rest/api/3/myself`)),
  asNobody: async () => ({ status: (await requestJira(route`/rest/api/3/myself`)).status }),
  asSomebodyElse: async ({ payload }) =>
    answerOf(await asUser(payload.accountId).requestJira(route`/rest/api/3/myself`)),
  write: async () =>
    answerOf(await asUser().requestJira(route`/rest/api/3/issue`, { method: 'POST', body: '{}' })),
  afterAWhile: async ({ payload }) => {
    await wait(payload.milliseconds);
    return answerOf(await asUser().requestJira(route`/rest/api/3/myself`));
  },
  hang: () => {
    for (;;);
  },
  devour: () => {
    const held = [];
    for (;;) held.push(new Array(100_000).fill(held.length).map(String));
  },
  leave: () => process.exit(3),
  twoSteps: async ({ payload }) => {
    await kvs.set('step', payload.name);
    await kvs.set('steps', 'both');
    return 'done';
  },
  count: () => {
    counted += 1;
    return counted;
  },
  later: () => {
    setTimeout(() => void kvs.set('late', 'too late'), 30);
    return 'answered';
  },
  crash: () => {
    throw new Error('no such thing');
  },
  large: ({ payload }) => 'x'.repeat(payload.bytes),
  dates: () => ({ at: new Date(0), gone: undefined, none: null }),
  lines: ({ payload }) => {
    for (let line = 1; line <= payload.count; line += 1) console.log(`line ${line}`);
  },
  elsewhere: async () => (await fetch('https://example.com/')).status,
  graph: async () => (await asUser().requestGraph('{ me { id } }')).status,
  remaining: () => getAppContext().invocationRemainingTimeInMillis(),

  keep: ({ payload }) => kvs.set(payload.key, payload.value, payload.options),
  kept: ({ payload }) => kvs.get(payload.key),
  notes: async ({ payload }) => {
    for (const note of payload.notes) await kvs.entity('note').set(note.text, note);
    const query = () =>
      kvs
        .entity('note')
        .query()
        .index('by-space', { partition: ['WEB'] });
    const all = await query().sort(Sort.DESC).getMany();
    const some = await query().where(WhereConditions.greaterThan(1)).limit(1).getMany();
    const filtered = await query()
      .filters(new Filter().and('text', FilterConditions.beginsWith('b')))
      .getMany();
    const textsOf = ({ results }) => results.map(({ value }) => value.text);
    return {
      all: textsOf(all),
      some: textsOf(some),
      more: some.nextCursor !== undefined,
      filtered: textsOf(filtered),
    };
  },
  secrets: async ({ payload }) => {
    await kvs.setSecret(payload.key, payload.value);
    const read = await kvs.getSecret(payload.key);
    const asValue = await kvs.get(payload.key);
    await kvs.deleteSecret(payload.key);
    return { read, asValue: asValue ?? null, after: (await kvs.getSecret(payload.key)) ?? null };
  },
  batch: async ({ payload }) => {
    const set = await kvs.batchSet(payload.items);
    const keys = payload.items.map(({ key }) => ({ key }));
    const got = await kvs.batchGet(keys);
    const gone = await kvs.batchDelete(keys);
    return {
      failed: set.failedKeys.map(({ key, error }) => `${key}: ${error.code}`),
      got: got.successfulKeys.map(({ value }) => value),
      gone: gone.successfulKeys.length,
    };
  },
  many: ({ payload }) => {
    let transaction = kvs.transact();
    for (let at = 0; at < payload.count; at += 1) transaction = transaction.set(`many-${at}`, at);
    return transaction.execute();
  },
  only: ({ payload }) => kvs.set('only', payload.value, { keyPolicy: 'FAIL_IF_EXISTS' }),
  exchange: ({ payload }) =>
    kvs
      .transact()
      .set(
        'first',
        { space: 'WEB', rank: 2 },
        {
          entityName: 'note',
          conditions: new Filter().and('rank', FilterConditions.equalTo(payload.rank)),
        },
      )
      .set('second', 'done')
      .execute(),
};

const resolver = new Resolver();
for (const [name, run] of Object.entries(functions)) resolver.define(name, run);

exports.resolver = resolver.getDefinitions();
exports.status = ({ extension }) => ({
  status: { type: 'lozenge', value: { label: extension.issue.key, type: 'success' } },
});

exports.hear = (event) => note('heard', event);
exports.hearOthers = (event) => note('others', event);
exports.tick = ({ context }) => note('ticks', context);

/** Does what the event says, and notes that it was there. */
exports.work = async (event) => {
  const { body, retryContext } = event;
  await note('work', { ...event, remaining: getAppContext().invocationRemainingTimeInMillis() });
  if (body.retry && (retryContext?.retryCount ?? 0) < body.retry)
    return new InvocationError({
      retryAfter: 60,
      retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
      retryData: { at: 7 },
    });
  if (body.throws) throw new Error('cannot');
  if (body.leave && !retryContext) process.exit(1);
  if (body.milliseconds) {
    await wait(body.milliseconds);
    await note('done', body.name);
  }
  return undefined;
};
