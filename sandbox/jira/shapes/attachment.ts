import type { AttachmentRecord } from '../state/records';
import type { Site } from '../state/site';
import { apiUrl, jiraDate, personShape } from './common';

/** An attachment as its issue names it. */
export function attachmentShape(site: Site, attachment: AttachmentRecord): Record<string, unknown> {
  const { id, filename, mimeType, size } = attachment;
  const author = personShape(site, attachment.author);
  return {
    self: apiUrl(site, `attachment/${id}`),
    id: String(id),
    filename,
    ...(author ? { author } : {}),
    created: jiraDate(attachment.created),
    size,
    mimeType,
    content: apiUrl(site, `attachment/content/${id}`),
    ...(mimeType.startsWith('image/') ? { thumbnail: apiUrl(site, `attachment/thumbnail/${id}`) } : {}),
  };
}
