import { makeClient } from '../../../../src/jira/client';
import type { JiraHttp } from '../../../../src/jira/http';
import { readNewItemTypes } from '../../../../src/jira/new-item-choices';
import type { NewItemType } from '../../../../src/jira/new-item-choices';

/** What the viewer can create in a space's backlog. @throws {JiraRefusal} */
export function newItemTypes(http: JiraHttp, projectId: string): Promise<NewItemType[]> {
  const client = makeClient(http, {
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    chance: Math.random,
  });
  return readNewItemTypes(client, projectId);
}
