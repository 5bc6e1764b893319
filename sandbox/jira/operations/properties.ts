import { refusal } from '../refusal';
import { apiUrl } from '../shapes/common';
import {
  jsonBody,
  noContent,
  ok,
  param,
  requireIssue,
  requireWritable,
  type Answer,
  type Call,
  type Operation,
} from './operation';
import { checkProperty, dropProperty, putProperty } from './property-writing';

const NO_EDIT = 'You do not have permission to edit issues in this project.';

function keys(call: Call): Answer {
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  return ok({
    keys: Object.keys(call.site.properties.get(issue.id)?.values ?? {}).map((key) => ({
      self: apiUrl(call.site, `issue/${issue.id}/properties/${encodeURIComponent(key)}`),
      key,
    })),
  });
}

function missing(key: string): never {
  throw refusal(
    404,
    `The property with key '${key}' does not exist or you do not have permission to see it.`,
  );
}

function read(call: Call): Answer {
  const issue = requireIssue(call, param(call, 'issueIdOrKey'));
  const key = param(call, 'propertyKey');
  const values = call.site.properties.get(issue.id)?.values ?? {};
  return Object.hasOwn(values, key) ? ok({ key, value: values[key] }) : missing(key);
}

function write(call: Call): Answer {
  const issue = requireWritable(call, param(call, 'issueIdOrKey'), 'EDIT_ISSUES', NO_EDIT);
  const value = jsonBody(call);
  const key = param(call, 'propertyKey');
  checkProperty(key, value);
  return { status: putProperty(call.site, issue, key, value) ? 201 : 200 };
}

function remove(call: Call): Answer {
  const issue = requireWritable(call, param(call, 'issueIdOrKey'), 'EDIT_ISSUES', NO_EDIT);
  const key = param(call, 'propertyKey');
  if (!dropProperty(call.site, issue, key)) missing(key);
  return noContent;
}

const one = '/rest/api/3/issue/:issueIdOrKey/properties/:propertyKey';

export const propertyOperations: readonly Operation[] = [
  { method: 'GET', path: '/rest/api/3/issue/:issueIdOrKey/properties', run: keys },
  { method: 'GET', path: one, run: read },
  { method: 'PUT', path: one, run: write },
  { method: 'DELETE', path: one, run: remove },
];
