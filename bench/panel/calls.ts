import type { Page, Request } from 'playwright-core';
import { z } from 'zod';

const productCall = /\/forge\/frames\/[^/]+\/product$/;
const functionCall = /\/forge\/frames\/[^/]+\/invoke$/;

const callSchema = z.object({ path: z.string(), body: z.string().nullish() });
const fetchedSchema = z.object({ issueIdsOrKeys: z.array(z.string()) });

/** What the panel asks for while it is listened to. */
export class Calls {
  /** Of Jira, through the bridge. */
  jira = 0;
  /** Of the app's own functions, which may ask Jira themselves. */
  functions = 0;
  bytes = 0;
  private readonly ids = new Set<string>();

  constructor(page: Page) {
    page.on('request', (request) => {
      this.take(request);
    });
    page.on('response', (response) => {
      if (!productCall.test(response.url())) return;
      // A page that went away has no body any more; its call still counts.
      void response.body().then(
        (body) => (this.bytes += body.length),
        () => undefined,
      );
    });
  }

  /** Items that were read: open and finished ones, and sub-tasks. */
  get items(): number {
    return this.ids.size;
  }

  /** The most calls there may be for so many items. */
  get bound(): number {
    return Math.ceil(this.items / 100) + 10;
  }

  private take(request: Request): void {
    if (functionCall.test(request.url())) this.functions += 1;
    if (!productCall.test(request.url())) return;
    this.jira += 1;
    const { path, body } = callSchema.parse(request.postDataJSON());
    if (path !== '/rest/api/3/issue/bulkfetch') return;
    const { issueIdsOrKeys } = fetchedSchema.parse(JSON.parse(body ?? '{}'));
    for (const id of issueIdsOrKeys) this.ids.add(id);
  }
}
