import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser, FrameLocator } from 'playwright-core';
import { z } from 'zod';
import type { Sandbox } from '../../../sandbox/open-sandbox';
import { launchBrowser } from '../../support/browser';
import { callApp, readIssue, search } from '../../support/call-app';
import { askJira } from '../../support/sandbox';
import { keysInList } from '../panel';
import { seesFocusOn } from './hands';
import { task } from './run-task';
import { agree, buttonOf, command, filterBy, rowOf } from './steps';

let browser: Browser;
const theBrowser = () => browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
});

const plantedSchema = z.object({
  planted: z.record(z.string(), z.object({ zone: z.string(), checks: z.array(z.string()) })),
});

const { planted } = plantedSchema.parse(
  JSON.parse(readFileSync(join(__dirname, '../../../sandbox/backlogs/software/expected.json'), 'utf8')),
);
const keysWith = (check: string): string[] =>
  Object.keys(planted).filter((key) => planted[key]?.checks.includes(check));

/** The first row of the list as it is filtered now. */
const firstRow = (panel: FrameLocator) => panel.locator('.line-item').first();

task(theBrowser, 'See what of the next sprints is not ready, and why', {
  byMouse: async (hands, { panel }) => {
    await hands.click(panel.getByRole('button', { name: /not ready$/ }));
    await panel.getByText(/^\d+ of 1\d\d$/).waitFor();
    await hands.click(firstRow(panel));
  },
  byKeyboard: async (hands, { panel }) => {
    await command(hands, panel, 'near and not ready');
    await panel.getByText(/^\d+ of 1\d\d$/).waitFor();
    await hands.press('j');
    await seesFocusOn(panel, firstRow(panel));
    await hands.press('Enter');
    await seesFocusOn(panel, panel.locator('.drawer-title'));
  },
  isDone: async ({ panel }) => {
    await panel.locator('.drawer .finding').first().waitFor();
    const keys = await keysInList(panel);
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter((key) => planted[key]?.zone !== 'near')).toEqual([]);
  },
});

const unsized = keysWith('estimate');

task(theBrowser, 'Give all six that nobody has sized a first size', {
  byMouse: async (hands, { panel }) => {
    await hands.click(panel.getByRole('button', { name: '6 without an estimate' }));
    await panel.getByText(/^6 of 1\d\d$/).waitFor();
    await hands.click(panel.getByRole('checkbox', { name: /^Select / }).first());
    await hands.click(buttonOf(panel, 'Select all 6 shown'));
    await hands.click(buttonOf(panel.getByRole('region', { name: 'Selected work items' }), 'Estimate'));
    await seesFocusOn(panel, panel.getByRole('textbox', { name: 'Points' }));
    await hands.type('3');
    await hands.click(buttonOf(panel, 'Preview'));
    await hands.click(buttonOf(panel, 'Change 6 work items'));
    await panel.getByText('6 done').waitFor();
  },
  byKeyboard: async (hands, { panel }) => {
    await filterBy(hands, panel, 'no estimate');
    await hands.press('Enter');
    await seesFocusOn(panel, firstRow(panel));
    await hands.press('Control+a');
    await panel.getByText('6 selected').waitFor();
    await hands.press('e');
    await seesFocusOn(panel, panel.getByRole('textbox', { name: 'Points' }));
    await hands.type('3');
    await hands.press('Enter');
    await seesFocusOn(panel, buttonOf(panel, 'Change 6 work items'));
    await hands.press('Enter');
    await panel.getByText('6 done').waitFor();
  },
  isDone: async ({ sandbox }) => {
    expect(unsized).toHaveLength(6);
    const sized = await search(sandbox, `key in (${unsized.join()}) AND "Story Points" = 3`);
    expect(sized.toSorted()).toEqual(unsized.toSorted());
  },
});

/** The two below the sprints that are ready once the second has a size. */
const ready = ['WEB-318', 'WEB-321'] as const;
const sprint = 'Sprint 32';

task(theBrowser, 'Fill the next sprint from what is near and ready', {
  given: async (sandbox) => {
    const path = `/rest/agile/1.0/issue/${ready[1]}/estimation?boardId=1`;
    expect((await askJira(sandbox, 'Petra', 'PUT', path, { value: '3' })).ok).toBe(true);
  },
  byMouse: async (hands, { panel }) => {
    await hands.click(panel.getByRole('button', { name: /near items ready$/ }));
    await panel.getByText(/^\d+ of 1\d\d$/).waitFor();
    for (const key of ready) await hands.click(panel.getByRole('checkbox', { name: `Select ${key}` }));
    await hands.drag(rowOf(panel, ready[0]), rowOf(panel, 'WEB-315'));
    await hands.click(buttonOf(panel, 'Apply'));
    await panel.getByText(/^Done\./).waitFor();
  },
  byKeyboard: async (hands, { panel }) => {
    await command(hands, panel, 'near and ready');
    await panel.getByText(/^\d+ of 1\d\d$/).waitFor();
    await hands.press('End');
    await seesFocusOn(panel, rowOf(panel, ready[1]));
    await hands.press('Shift+ArrowUp');
    await panel.getByText('2 selected').waitFor();
    await hands.press('m');
    const there = buttonOf(panel.getByRole('dialog'), `Into ${sprint}`);
    await there.waitFor();
    for (let down = 0; down < 4; down += 1) await hands.press('ArrowDown');
    await seesFocusOn(panel, there);
    await hands.press('Enter');
    await agree(hands, panel);
  },
  isDone: async ({ sandbox }) => {
    const planned = await search(sandbox, `project = WEB AND sprint = "${sprint}"`);
    expect(planned).toEqual(expect.arrayContaining([...ready]));
  },
});

const stale = keysWith('stale-item');

/** How many are done of those that nobody touched for long. */
const doneOf = async (sandbox: Sandbox): Promise<number> =>
  (await search(sandbox, `key in (${stale.join()}) AND statusCategory = Done`)).length;

task(theBrowser, 'Close all that nobody will do any more', {
  given: async (sandbox) => {
    expect(await doneOf(sandbox)).toBe(0);
  },
  byMouse: async (hands, { panel }) => {
    await hands.click(buttonOf(panel, 'Review'));
    await hands.click(panel.getByRole('button', { name: /^Stale · \d+$/ }));
    await hands.click(buttonOf(panel, 'Choose the 3 suggested to close'));
    await hands.click(buttonOf(panel, 'Close 3 work items…'));
    await hands.choose(panel.getByRole('combobox', { name: 'Status' }), 'Done');
    await hands.click(buttonOf(panel, 'Preview'));
    await hands.click(buttonOf(panel, 'Change 3 work items'));
    await panel.getByText('3 done').waitFor();
  },
  byKeyboard: async (hands, { panel }) => {
    await command(hands, panel, 'stale');
    await seesFocusOn(panel, buttonOf(panel, 'Choose the 3 suggested to close'));
    await hands.press('Enter');
    await panel.getByRole('button', { name: 'Close 3 work items…' }).waitFor();
    await hands.press('Control+Enter');
    const status = panel.getByRole('combobox', { name: 'Status' });
    await seesFocusOn(panel, status);
    await status.locator('option', { hasText: 'Done' }).waitFor({ state: 'attached' });
    await hands.type('Done');
    await hands.press('Control+Enter');
    await seesFocusOn(panel, buttonOf(panel, 'Change 3 work items'));
    await hands.press('Enter');
    await panel.getByText('3 done').waitFor();
  },
  isDone: async ({ sandbox }) => {
    expect(await doneOf(sandbox)).toBe(3);
  },
});

const epic = 'Book the workshop online';
const view = 'Workshop';

task(theBrowser, 'Find everything of one epic, and keep that list', {
  keeps: true,
  byMouse: async (hands, { panel }) => {
    await hands.click(buttonOf(panel, 'Filter'));
    await hands.click(panel.getByRole('checkbox', { name: epic }));
    await hands.click(buttonOf(panel, 'View'));
    await hands.click(panel.getByRole('textbox', { name: 'Name this view' }));
    await hands.type(view);
    await hands.click(buttonOf(panel, 'Save'));
  },
  byKeyboard: async (hands, { panel }) => {
    await filterBy(hands, panel, 'workshop');
    await hands.press('Control+s');
    await seesFocusOn(panel, panel.getByRole('textbox', { name: 'Name this view' }));
    await hands.type(view);
    await hands.press('Enter');
  },
  isDone: async ({ panel, sandbox }) => {
    await buttonOf(panel, view).waitFor();
    await buttonOf(panel, 'Clear filters').click();
    await panel.getByText(/^1\d\d items$/).waitFor();
    await buttonOf(panel, 'View').click();
    await buttonOf(panel, view).click();
    await panel.getByText(/^\d+ of 1\d\d$/).waitFor();
    const [parent] = await search(sandbox, `project = WEB AND type = Epic AND summary ~ "${epic}"`);
    const open = `parent = ${parent ?? ''} AND statusCategory != Done`;
    expect((await keysInList(panel)).toSorted()).toEqual((await search(sandbox, open)).toSorted());
  },
});

const changed = 'WEB-301';
const digestSchema = z.object({ changeId: z.string(), digest: z.string() });

task(theBrowser, 'Take back what was changed last', {
  given: async (sandbox) => {
    const { id } = await readIssue(sandbox, changed);
    const intent = { kind: 'estimate', itemId: id, boardId: 1, points: 34 };
    const preview = await callApp(sandbox, 'Petra', 'previewChange', { intent });
    const { changeId, digest } = digestSchema.parse(preview.ok ? preview.value : undefined);
    const applied = await callApp(sandbox, 'Petra', 'applyChange', { changeId, digest, intent });
    expect(applied.ok).toBe(true);
    expect(await search(sandbox, `key = ${changed} AND "Story Points" = 34`)).toEqual([changed]);
  },
  byMouse: async (hands, { panel }) => {
    await hands.click(buttonOf(panel, 'More actions'));
    await hands.click(buttonOf(panel, 'Change log'));
    await hands.click(panel.getByRole('button', { name: /^Undo: / }).first());
    await panel.getByText(/^Taken back\./).waitFor();
  },
  byKeyboard: async (hands, { panel }) => {
    await hands.press('u');
    await seesFocusOn(panel, panel.getByRole('button', { name: /^Undo: / }).first());
    await hands.press('Enter');
    await panel.getByText(/^Taken back\./).waitFor();
  },
  isDone: async ({ sandbox }) => {
    expect(await search(sandbox, `key = ${changed} AND "Story Points" = 5`)).toEqual([changed]);
  },
});
