import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const kept = join(__dirname, 'trees');
const isRenewing = process.env['RENEW_TREES'] === '1';

/** What loads after the rest is waited for so long, in milliseconds, looking so often. */
const patience = 10_000;
const pause = 250;

/** What differs from day to day and from sample to sample, and says nothing about the screen. */
const passing: readonly (readonly [RegExp, string])[] = [
  [/\b[A-Z]{2,}-\d+\b/g, 'KEY'],
  [/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/g, 'MONTH'],
  [/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, 'WEEKDAY'],
  [/\d+(?:[.,:]\d+)*(?: [AP]M)?/g, '#'],
];

/** Running text is not compared: it is no way to anywhere, and tests of its own say what matters in it. */
const plain = /^(text|paragraph|strong|emphasis|code|generic|deletion|insertion|time)\b/;
/** Their names are what stands in them. */
const named = /^(row|gridcell|cell|listitem)\b.*$/;

interface Node {
  readonly line: string;
  readonly children: Node[];
}

function parse(snapshot: string): Node[] {
  const root: Node = { line: '', children: [] };
  const path: { readonly depth: number; readonly node: Node }[] = [{ depth: -1, node: root }];
  for (const text of snapshot.split('\n')) {
    const [, indent = '', said = ''] = /^(\s*)- (.*)$/.exec(text) ?? [];
    if (said === '' || said.startsWith('/')) continue;
    while ((path.at(-1)?.depth ?? -1) >= indent.length) path.pop();
    let line = said.replace(/^'(.*)'(:?)$/, '$1$2').replace(/:( .*)?$/, '');
    for (const [pattern, stand] of passing) line = line.replaceAll(pattern, stand);
    const node: Node = { line: line.replace(named, '$1'), children: [] };
    path.at(-1)?.node.children.push(node);
    path.push({ depth: indent.length, node });
  }
  return root.children;
}

/** Of siblings that are alike one is kept: how many rows there are is the sample's. */
function linesOf(nodes: readonly Node[], indent = ''): string[] {
  const alike = new Set<string>();
  return nodes.flatMap((node) => {
    if (plain.test(node.line)) return linesOf(node.children, indent);
    const lines = [`${indent}${node.line}`, ...linesOf(node.children, `${indent}  `)];
    const all = lines.join('\n');
    if (alike.has(all)) return [];
    alike.add(all);
    return lines;
  });
}

async function told(page: Page, part: string): Promise<string[]> {
  const root = page.frameLocator('iframe.app-frame').locator(part);
  return linesOf(parse(await root.ariaSnapshot()));
}

function differences(before: readonly string[], now: readonly string[]): string[] {
  const gone = before.filter((line) => !now.includes(line)).map((line) => `gone: ${line.trim()}`);
  const fresh = now.filter((line) => !before.includes(line)).map((line) => `new: ${line.trim()}`);
  const all = [...gone, ...fresh];
  if (all.length > 0 || before.join('\n') === now.join('\n')) return all;
  const at = before.findIndex((line, index) => line !== now[index]);
  return [`moved, from line ${at + 1} on: ${(before[at] ?? now[at] ?? '').trim()}`];
}

/**
 * What a screen reader is told of the app's page, compared with what was kept under that name: a role that goes, a name
 * that changes or a control that appears is seen in a review, not found by somebody who cannot see the screen.
 * @param part of the page, as a selector: what opens on top is kept without what lies below
 * @returns the lines that differ, none when all is as kept; with `RENEW_TREES=1` what is there now is kept instead
 */
export async function differsFromTree(page: Page, name: string, part = 'body'): Promise<string[]> {
  const file = join(kept, `${name}.txt`);
  if (isRenewing) {
    // What is on its way belongs to it.
    let lines = await told(page, part);
    for (let calm = 0; calm < 6; calm += 1) {
      await wait(pause);
      const now = await told(page, part);
      if (now.join('\n') !== lines.join('\n')) calm = 0;
      lines = now;
    }
    mkdirSync(kept, { recursive: true });
    writeFileSync(file, `${lines.join('\n')}\n`);
    return [];
  }
  if (!existsSync(file)) return [`${name}: no tree is kept; see CONTRIBUTING.md on how to keep one`];
  const before = readFileSync(file, 'utf8').trimEnd().split('\n');
  const end = Date.now() + patience;
  for (;;) {
    const found = differences(before, await told(page, part));
    if (found.length === 0) return [];
    if (Date.now() > end) return found.map((line) => `${name}: ${line}`);
    await wait(pause);
  }
}
