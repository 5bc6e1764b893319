import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import type { Sandbox } from '../../../sandbox/open-sandbox';
import { launchBrowser } from '../../support/browser';
import { listItems, readSpace } from '../../support/jira-snapshot';
import { askJira } from '../../support/sandbox';
import { seesFocusOn } from './hands';
import { task } from './run-task';
import { agree, buttonOf, filterBy, goTo, rowOf } from './steps';

let browser: Browser;
const theBrowser = () => browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
});

const issueSchema = z.object({
  fields: z.object({
    description: z.unknown(),
    status: z.object({ statusCategory: z.object({ key: z.string() }) }),
    issuelinks: z.array(
      z.object({
        type: z.object({ name: z.string() }),
        inwardIssue: z.object({ key: z.string() }).optional(),
        outwardIssue: z.object({ key: z.string() }).optional(),
      }),
    ),
  }),
});

async function readIssue(sandbox: Sandbox, key: string): Promise<z.output<typeof issueSchema>['fields']> {
  const answer = await askJira(sandbox, 'Petra', 'GET', `/rest/api/3/issue/${key}`);
  return issueSchema.parse(await answer.json()).fields;
}

/** A near story that lacks nothing but acceptance criteria. */
const bare = 'WEB-308';
const criterion = 'A closed day offers no times to riders, and bookings made before stay';

task(theBrowser, 'Find a story without acceptance criteria, and write them', {
  byMouse: async (hands, { panel }) => {
    await hands.click(panel.getByRole('button', { name: /without criteria$/ }));
    await hands.click(rowOf(panel, bare));
    await hands.click(buttonOf(panel, 'Add criteria'));
    await seesFocusOn(panel, panel.getByRole('textbox', { name: 'Criterion 1' }));
    await hands.type(criterion);
    await hands.click(buttonOf(panel, 'Preview'));
    await hands.click(buttonOf(panel, 'Apply'));
    await panel.getByText(/^Done\./).waitFor();
  },
  byKeyboard: async (hands, { panel }) => {
    await filterBy(hands, panel, 'criteria');
    await hands.press('Enter');
    await seesFocusOn(panel, rowOf(panel, bare));
    await hands.press('Enter');
    await seesFocusOn(panel, panel.locator('.drawer-title'));
    await buttonOf(panel, 'Add criteria').waitFor();
    await hands.press('o');
    await seesFocusOn(panel, buttonOf(panel, 'Add criteria'));
    await hands.press('Enter');
    await seesFocusOn(panel, panel.getByRole('textbox', { name: 'Criterion 1' }));
    await hands.type(criterion);
    await hands.press('Control+Enter');
    await agree(hands, panel);
  },
  isDone: async ({ sandbox, panel }) => {
    expect(listItems((await readIssue(sandbox, bare)).description)).toEqual([criterion]);
    await buttonOf(panel, 'Done').click();
    await panel.locator('.drawer').getByText('Ready', { exact: true }).waitFor();
  },
});

/** The story of five criteria and thirteen points that is made to be split. */
const big = { key: 'WEB-324', criteria: 5 };

task(theBrowser, 'Split a story that is too big, its five criteria dealt to the parts', {
  byMouse: async (hands, { panel }) => {
    await hands.click(rowOf(panel, big.key));
    await hands.click(panel.locator('.drawer').getByRole('button', { name: 'Split' }).first());
    await hands.click(buttonOf(panel, 'Preview'));
    await hands.click(buttonOf(panel, 'Apply'));
    await panel.getByText(/^Done\./).waitFor();
  },
  byKeyboard: async (hands, { panel }) => {
    await goTo(hands, panel, big.key);
    await hands.press('s');
    await panel.getByRole('region', { name: 'Part 3' }).waitFor();
    await hands.press('Control+Enter');
    await agree(hands, panel);
  },
  isDone: async ({ sandbox }) => {
    const items = await readSpace(sandbox, 'WEB');
    const at = items.findIndex(({ key }) => key === big.key);
    const parts = items.slice(at, at + 3).map(({ fields }) => listItems(fields['description']));
    expect(parts.every((held) => held.length > 0)).toBe(true);
    expect(new Set(parts.flat()).size).toBe(big.criteria);
    expect(parts.flat()).toHaveLength(big.criteria);
  },
});

/** The same missing mail, reported twice. */
const twice = ['WEB-304', 'WEB-215'] as const;

task(theBrowser, 'Close a duplicate, linked to the one that stays', {
  byMouse: async (hands, { panel }) => {
    await hands.click(buttonOf(panel, 'Review'));
    await hands.click(panel.getByRole('button', { name: /^Duplicates · \d+$/ }));
    const card = panel.getByRole('article').filter({ hasText: twice[0] });
    await hands.click(card.getByRole('button', { name: /^Close WEB-\d+ as a duplicate$/ }));
    await hands.click(buttonOf(panel, 'Apply'));
    await buttonOf(panel, 'Undo').waitFor();
  },
  byKeyboard: async (hands, { panel }) => {
    await goTo(hands, panel, twice[0]);
    await hands.press('d');
    await seesFocusOn(panel, panel.getByRole('button', { name: /^Close WEB-\d+ as a duplicate$/ }));
    await hands.press('Enter');
    await agree(hands, panel);
  },
  isDone: async ({ sandbox }) => {
    const both = await Promise.all(twice.map((key) => readIssue(sandbox, key)));
    const closed = both.filter(({ status }) => status.statusCategory.key === 'done');
    expect(closed).toHaveLength(1);
    const kept = twice[both.findIndex(({ status }) => status.statusCategory.key !== 'done')];
    const duplicates = closed[0]?.issuelinks.filter(({ type }) => type.name === 'Duplicate') ?? [];
    expect(duplicates.map(({ outwardIssue }) => outwardIssue?.key)).toEqual([kept]);
  },
});

/** The first item below the sprints, and something far down that it waits for. */
const waiting = 'WEB-318';
const blocker = 'WEB-342';

task(theBrowser, 'Put what has to come first above what waits for it', {
  given: async (sandbox) => {
    const answer = await askJira(sandbox, 'Petra', 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key: blocker },
      outwardIssue: { key: waiting },
    });
    expect(answer.status).toBe(201);
  },
  byMouse: async (hands, { panel }) => {
    await hands.click(rowOf(panel, waiting));
    await hands.click(buttonOf(panel, `Put ${blocker} above`));
    await hands.click(buttonOf(panel, 'Apply'));
    await panel.getByText(/^Done\./).waitFor();
  },
  byKeyboard: async (hands, { panel }) => {
    await goTo(hands, panel, waiting);
    await hands.press('Enter');
    await seesFocusOn(panel, panel.locator('.drawer-title'));
    await buttonOf(panel, `Put ${blocker} above`).waitFor();
    await hands.press('o');
    await seesFocusOn(panel, buttonOf(panel, `Put ${blocker} above`));
    await hands.press('Enter');
    await agree(hands, panel);
  },
  isDone: async ({ sandbox }) => {
    const keys = (await readSpace(sandbox, 'WEB')).map(({ key }) => key);
    expect(keys[keys.indexOf(waiting) - 1]).toBe(blocker);
  },
});
