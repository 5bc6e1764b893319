/** Files of issues: sent as multipart forms, read back byte for byte. */
import { problem, refusal } from '../refusal';
import { attachmentShape } from '../shapes/attachment';
import { canOnIssue } from '../state/permissions';
import type { AttachmentRecord, IssueRecord } from '../state/records';
import { changeIssue, systemItem } from './change-issue';
import { noContent, ok, param, requireIssue, type Answer, type Call, type Operation } from './operation';

/** Bytes, as `attachment/meta` says. */
export const UPLOAD_LIMIT = 1_000_000_000;

/** The field of the form that files must be in. */
const FIELD = 'file';

function countAttachments(
  call: Call,
  issue: IssueRecord,
  from: AttachmentRecord | null,
  to: AttachmentRecord | null,
): void {
  const attachments = call.site.issueAttachments.get(issue.id).length;
  const current = call.site.issues.get(issue.id) ?? issue;
  changeIssue(call, current, { attachments }, [
    systemItem(
      'Attachment',
      from && String(from.id),
      from && from.filename,
      to && String(to.id),
      to && to.filename,
    ),
  ]);
}

function add(call: Call): Answer {
  const { site, caller } = call;
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  if (!canOnIssue(site, caller, 'CREATE_ATTACHMENTS', issue))
    throw refusal(403, 'You do not have permission to create attachments for this issue.');
  if (!call.unforged) throw refusal(403, 'XSRF check failed');
  if (!call.contentType.startsWith('multipart/form-data')) {
    const words = `Content-Type '${call.contentType}' is not supported.`;
    throw problem(415, 'Unsupported Media Type', words, `/rest/api/3/issue/${issue.key}/attachments`);
  }
  const files = call.files.filter(({ field }) => field === FIELD);
  if (files.length === 0) throw refusal(400, `The form has no file in a field named '${FIELD}'.`);
  if (files.some(({ bytes }) => bytes.byteLength > UPLOAD_LIMIT))
    throw refusal(413, 'The attachment is larger than the limit of this site.');
  call.countWrite(issue.id);
  return ok(
    files.map(({ name, type, bytes }) => {
      const attachment: AttachmentRecord = {
        id: site.nextId('attachment'),
        issueId: issue.id,
        author: caller?.id ?? null,
        filename: name,
        mimeType: (type === '' ? 'application/octet-stream' : type).split(';')[0] ?? type,
        size: bytes.byteLength,
        content: Buffer.from(bytes).toString('base64'),
        created: site.now(),
      };
      site.attachments.put(attachment);
      countAttachments(call, issue, null, attachment);
      return attachmentShape(site, attachment);
    }),
  );
}

/** @throws {Refusal} 404 when it is not there, or its issue may not be seen */
function requireAttachment(call: Call): { attachment: AttachmentRecord; issue: IssueRecord } {
  const id = param(call, 'id');
  const attachment = call.site.attachments.get(Number(id));
  if (!attachment) throw refusal(404, `The attachment with id '${id}' does not exist.`);
  return { attachment, issue: requireIssue(call, String(attachment.issueId)) };
}

/** By itself its id is a number. */
function read(call: Call): Answer {
  const { attachment } = requireAttachment(call);
  return ok({ ...attachmentShape(call.site, attachment), id: attachment.id });
}

/** The site sends one on to where files are kept, unless it is told not to. */
function content(kind: 'content' | 'thumbnail'): (call: Call) => Answer {
  return (call) => {
    const { attachment } = requireAttachment(call);
    if (kind === 'thumbnail' && !attachment.mimeType.startsWith('image/'))
      throw refusal(404, 'The attachment has no thumbnail.');
    if (call.query.text('redirect') !== 'false') {
      const place = `${call.origin}/rest/api/3/attachment/${kind}/${attachment.id}?redirect=false`;
      return { status: 303, headers: { Location: place } };
    }
    const bytes = new Uint8Array(Buffer.from(attachment.content, 'base64'));
    return { status: 200, file: { bytes, type: attachment.mimeType } };
  };
}

/** One's own, or anybody's for those who administer the project. */
function remove(call: Call): Answer {
  const { attachment, issue } = requireAttachment(call);
  const { site, caller } = call;
  const own = attachment.author === caller?.id && canOnIssue(site, caller, 'CREATE_ATTACHMENTS', issue);
  if (!own && !canOnIssue(site, caller, 'ADMINISTER_PROJECTS', issue))
    throw refusal(403, 'You do not have permission to delete this attachment.');
  call.countWrite(issue.id);
  site.attachments.delete(attachment.id);
  countAttachments(call, issue, attachment, null);
  return noContent;
}

const one = '/rest/api/3/attachment';

export const attachmentOperations: readonly Operation[] = [
  { method: 'POST', path: '/rest/api/3/issue/:issueIdOrKey/attachments', run: add },
  {
    method: 'GET',
    path: `${one}/meta`,
    run: () => ok({ enabled: true, uploadLimit: UPLOAD_LIMIT }),
  },
  { method: 'GET', path: `${one}/content/:id`, run: content('content') },
  { method: 'GET', path: `${one}/thumbnail/:id`, run: content('thumbnail') },
  { method: 'GET', path: `${one}/:id`, run: read },
  { method: 'DELETE', path: `${one}/:id`, run: remove },
];
