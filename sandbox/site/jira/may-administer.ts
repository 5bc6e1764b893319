import type { ModuleType } from '../../forge/manifest';
import type { JiraReader } from './reader';
import { Unreadable } from './reader';
import { permissionsSchema } from './schemas';

/** Whether the person may change the space's own settings; without a space, the site's. @throws {Unreadable} */
export async function mayAdminister(reader: JiraReader, projectKey: string | undefined): Promise<boolean> {
  const permission = projectKey === undefined ? 'ADMINISTER' : 'ADMINISTER_PROJECTS';
  const query = new URLSearchParams({
    permissions: permission,
    ...(projectKey === undefined ? {} : { projectKey }),
  });
  const { permissions } = await reader.read(
    `/rest/api/3/mypermissions?${query.toString()}`,
    permissionsSchema,
  );
  return permissions[permission]?.havePermission === true;
}

/**
 * Jira shows an app's settings to administrators alone, by whatever way a page asks for them.
 * @throws {Unreadable} 404 for everybody else
 */
export async function refuseHiddenModule(
  reader: JiraReader,
  moduleType: ModuleType | undefined,
  projectKey: string | undefined,
): Promise<void> {
  const ofSite = moduleType === 'jira:adminPage';
  const ofSpace = moduleType === 'jira:projectSettingsPage';
  if (!ofSite && !ofSpace) return;
  const standsThere = ofSite || projectKey !== undefined;
  if (!standsThere || !(await mayAdminister(reader, ofSite ? undefined : projectKey)))
    throw new Unreadable(404, 'No app has settings of that name that you may see here.');
}
