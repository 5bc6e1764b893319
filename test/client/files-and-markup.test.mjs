import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unexplained } from './support/explained.mjs';
import { admin, paragraph, refused, startStandIn, viewer } from './support/stand-in.mjs';

const WIKI = 'h2. Heading\n\n*bold* and _italic_\n\n{code}const x = 1;{code}';

/** Types of all nodes, from the outside in. */
function typesOf(node) {
  return [node.type, ...(node.content ?? []).flatMap(typesOf)];
}

describe('files and wiki markup, as an independent client sees them', () => {
  let site;
  let jira;
  let issue;

  before(async () => {
    site = await startStandIn();
    jira = site.as(admin);
    issue = await makeIssue({});
  });

  after(async () => {
    assert.equal(await site.close(), 0);
    assert.deepEqual(unexplained(site.drift()), []);
  });

  const makeIssue = (fields) =>
    jira.issues.createIssue({
      fields: {
        project: { key: 'AUTOTEST' },
        issuetype: { name: 'Task' },
        summary: 'With files',
        ...fields,
      },
    });

  test('files come back byte for byte', async () => {
    const text = 'Größe — 大きさ — 🎯';
    const bytes = new Uint8Array([0, 1, 2, 253, 254, 255]);
    const sent = await jira.issueAttachments.addAttachment({
      issueIdOrKey: issue.key,
      attachments: [
        { filename: 'note.txt', content: text },
        { filename: 'bytes.bin', content: bytes },
      ],
    });
    assert.deepEqual(
      sent.map(({ filename, size }) => [filename, size]),
      [
        ['note.txt', Buffer.byteLength(text)],
        ['bytes.bin', 6],
      ],
    );
    assert.equal(sent[0].mimeType, 'text/plain');
    const content = async ({ id }) =>
      new Uint8Array(await jira.issueAttachments.getAttachmentContent({ id }));
    assert.equal(new TextDecoder().decode(await content(sent[0])), text);
    assert.deepEqual([...(await content(sent[1]))], [...bytes]);
    const read = await jira.issues.getIssue({ issueIdOrKey: issue.key, fields: ['attachment'] });
    assert.deepEqual(
      read.fields.attachment.map(({ filename }) => filename),
      ['note.txt', 'bytes.bin'],
    );
    const one = await jira.issueAttachments.getAttachment({ id: sent[0].id });
    assert.deepEqual([one.id, one.filename], [Number(sent[0].id), 'note.txt']);
    await jira.issueAttachments.removeAttachment({ id: sent[0].id });
    assert.equal((await refused(jira.issueAttachments.getAttachment({ id: sent[0].id }))).status, 404);
    const attachments = { filename: 'no.txt', content: 'no' };
    const denied = site.as(viewer).issueAttachments.addAttachment({ issueIdOrKey: issue.key, attachments });
    assert.equal((await refused(denied)).status, 403);
    assert.ok((await jira.issueAttachments.getAttachmentMeta()).uploadLimit > 0);
  });

  test('markup in a comment becomes a document, and is markup again for version 2', async () => {
    const comment = await jira.issueComments.addComment({ issueIdOrKey: issue.key, body: WIKI });
    const types = typesOf(comment.body);
    assert.ok(types.includes('heading') && types.includes('codeBlock'));
    assert.match(JSON.stringify(comment.body), /"type":"strong"[\s\S]*"type":"em"/);
    assert.doesNotMatch(JSON.stringify(comment.body), /h2\./);
    const old = await site.raw(admin, 'GET', `/rest/api/2/issue/${issue.key}/comment/${comment.id}`);
    assert.equal(old.status, 200);
    assert.equal(old.body.body, WIKI);
    assert.match(old.body.self, /\/rest\/api\/2\//);
    const changed = await jira.issueComments.updateComment({
      issueIdOrKey: issue.key,
      id: comment.id,
      body: { body: 'h3. Changed' },
    });
    assert.ok(typesOf(changed.body).includes('heading'));
    const untouched = await jira.issueComments.addComment({
      issueIdOrKey: issue.key,
      body: paragraph('As it was'),
    });
    assert.deepEqual(typesOf(untouched.body), ['doc', 'paragraph', 'text']);
  });

  test('markup in a description and in a worklog becomes a document too', async () => {
    const made = await makeIssue({ description: '* One\n* Two' });
    const { fields } = await jira.issues.getIssue({ issueIdOrKey: made.key, fields: ['description'] });
    assert.ok(typesOf(fields.description).includes('bulletList'));
    const old = await site.raw(admin, 'GET', `/rest/api/2/issue/${made.key}?fields=description`);
    assert.equal(old.body.fields.description, '* One\n* Two');
    const worklog = await jira.issueWorklogs.addWorklog({
      issueIdOrKey: made.key,
      comment: 'h4. Note',
      timeSpent: '5m',
    });
    assert.ok(typesOf(worklog.comment).includes('heading'));
  });

  test('version 2 refuses a document, version 3 a text', async () => {
    const fields = { project: { key: 'AUTOTEST' }, issuetype: { name: 'Task' }, summary: 'No' };
    const send = (version, description) =>
      site.raw(admin, 'POST', `/rest/api/${version}/issue`, { fields: { ...fields, description } });
    for (const [version, description] of [
      [2, paragraph('A document')],
      [3, 'A text'],
    ]) {
      const { status, body } = await send(version, description);
      assert.deepEqual([status, Object.keys(body.errors)], [400, ['description']]);
    }
  });

  test('who watches is told for many, and an account sent as plain text is turned away', async () => {
    const { accountId } = await jira.myself.getCurrentUser();
    const watchers = `/rest/api/3/issue/${issue.key}/watchers`;
    const headers = { authorization: `Basic ${btoa(`${admin.email}:${admin.token}`)}` };
    const wrong = await fetch(`${site.address}${watchers}`, { method: 'POST', headers, body: accountId });
    assert.equal(wrong.status, 415);
    assert.equal((await site.raw(admin, 'POST', watchers, JSON.stringify(accountId))).status, 204);
    const bulk = await jira.issueWatchers.getIsWatchingIssueBulk({ issueIds: [issue.id] });
    assert.equal(bulk.issuesIsWatching[issue.id], true);
  });
});
