import { html } from 'hono/html';
import type { Manifest } from '../../forge/manifest';
import { renderAdf } from '../adf';
import type { Issue } from '../jira/schemas';
import { typeIcon } from './icons';
import type { Html } from './layout';

type IssueContext = Manifest['modules']['jira:issueContext'][number];

export interface Comment {
  readonly author: string;
  readonly created: string;
  readonly body: unknown;
}

function contextPanel({ key, label, title }: IssueContext, issue: Issue): Html {
  return html`<details
    class="context-panel"
    data-open="context"
    data-module="${key}"
    data-title="${title}"
    data-project="${issue.fields.project.key}"
    data-issue="${issue.key}"
  >
    <summary><span>${label}</span> <span data-status></span></summary>
    <div data-frame></div>
  </details>`;
}

function field(name: string, value: Html | string): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

const itemLink = (item: { key: string; fields?: { summary: string } | undefined }): Html =>
  html`<a href="/browse/${item.key}">${item.key}</a> ${item.fields?.summary ?? ''}`;

function links({ issuelinks, subtasks }: Issue['fields']): Html {
  const lines = [
    ...issuelinks.flatMap(({ type, inwardIssue, outwardIssue }) => [
      ...(outwardIssue ? [{ how: type.outward, item: outwardIssue }] : []),
      ...(inwardIssue ? [{ how: type.inward, item: inwardIssue }] : []),
    ]),
    ...subtasks.map((item) => ({ how: 'subtask', item })),
  ];
  if (lines.length === 0) return html``;
  return html`<h2>Linked work items</h2>
    <ul class="links">
      ${lines.map(({ how, item }) => html`<li><span class="subtle">${how}</span> ${itemLink(item)}</li>`)}
    </ul>`;
}

function comments(all: readonly Comment[]): Html {
  if (all.length === 0) return html``;
  return html`<h2>Comments</h2>
    ${all.map(
      ({ author, created, body }) =>
        html`<article class="comment">
          <p class="subtle">${author} · ${created.slice(0, 10)}</p>
          ${renderAdf(body)}
        </article>`,
    )}`;
}

/** Numbers of custom fields with a name, sizes among them. */
function customNumbers({ fields, names }: Issue): { name: string; value: number }[] {
  return Object.entries(fields).flatMap(([id, value]) =>
    id.startsWith('customfield_') && typeof value === 'number' ? [{ name: names[id] ?? id, value }] : [],
  );
}

/** Jira's view of one work item; apps' panels stand among the details on the right. */
export function issuePage(issue: Issue, all: readonly Comment[], panels: readonly IssueContext[]): Html {
  const { fields } = issue;
  const description = renderAdf(fields.description);
  return html`<header class="page">
      <div>
        <p class="subtle">
          ${fields.parent ? html`<a href="/browse/${fields.parent.key}">${fields.parent.key}</a> / ` : ''}
          ${typeIcon(fields.issuetype?.name ?? 'Work item')} ${issue.key}
        </p>
        <h1>${fields.summary}</h1>
      </div>
    </header>
    <div class="issue">
      <div class="issue-main">
        <h2>Description</h2>
        <div class="adf">
          ${String(description) === '' ? html`<p class="subtle">None yet.</p>` : description}
        </div>
        ${links(fields)} ${comments(all)}
      </div>
      <aside class="issue-side" aria-label="Details">
        <dl>
          ${field('Status', html`<span class="lozenge lozenge-${fields.status?.statusCategory?.key ?? 'new'}">${fields.status?.name ?? ''}</span>`)}
          ${field('Assignee', fields.assignee?.displayName ?? 'Unassigned')}
          ${field('Reporter', fields.reporter?.displayName ?? 'None')}
          ${field('Priority', fields.priority?.name ?? 'None')}
          ${customNumbers(issue).map(({ name, value }) => field(name, String(value)))}
          ${field('Labels', fields.labels.join(', ') || 'None')}
          ${field('Components', fields.components.map(({ name }) => name).join(', ') || 'None')}
          ${field('Created', fields.created.slice(0, 10))} ${field('Updated', fields.updated.slice(0, 10))}
        </dl>
        ${panels.map((panel) => contextPanel(panel, issue))}
      </aside>
    </div>`;
}
