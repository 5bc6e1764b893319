import { refusal } from '../refusal';
import { visibleProjects } from '../state/permissions';
import type { ProjectRecord } from '../state/records';
import type { Call } from './operation';

/**
 * By id or by key, which is case sensitive here.
 * @throws {Refusal} 404 when it is not there or may not be seen
 */
export function requireProject(call: Call, idOrKey: string): ProjectRecord {
  const project = visibleProjects(call.site, call.caller).find(
    ({ id, key, formerKeys }) => String(id) === idOrKey || key === idOrKey || formerKeys.includes(idOrKey),
  );
  if (!project) {
    const kind = /^\d+$/.test(idOrKey) ? 'id' : 'key';
    throw refusal(404, `No project could be found with ${kind} '${idOrKey}'.`);
  }
  return project;
}
