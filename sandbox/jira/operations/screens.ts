/** Which fields are on the screens of a project, for one work type. */
import { need, type Site } from '../state/site';
import type { FieldRecord, ProjectRecord, TypeRecord } from '../state/records';
import { priorityShape, typeShape, partShape } from '../shapes/common';
import { fieldShapes } from '../shapes/fields';
import { optionTree } from '../shapes/fields-custom';
import { shownDefault } from './field-defaults';
import type { FieldShape, View } from '../shapes/view';
import { PRIORITIES } from '../state/planting/basics';

const EDITABLE = [
  'summary',
  'issuetype',
  'description',
  'environment',
  'priority',
  'labels',
  'components',
  'versions',
  'fixVersions',
  'assignee',
  'reporter',
  'duedate',
  'parent',
  'timetracking',
  'issuelinks',
  'attachment',
  'comment',
];
const CREATE_ONLY = ['project'];
const REQUIRED = ['summary', 'issuetype', 'project'];
const ADD_REMOVE = new Set(['labels', 'components', 'versions', 'fixVersions']);

/** Fields nobody sets on a screen. */
const HIDDEN_KINDS = new Set(['rank', 'epic-link']);

/** Whether a switch names the field for that project. */
function isSwitched(
  switches: Site['switches']['unscreened'],
  project: ProjectRecord,
  { id, name }: FieldShape,
): boolean {
  return switches.some((each) => each.project === project.key && (each.field === id || each.field === name));
}

/** The field as it is kept, when it is a custom one. */
const recordOf = (site: Site, { id }: FieldShape): FieldRecord | undefined =>
  id.startsWith('customfield_') ? site.fields.get(Number(id.replace('customfield_', ''))) : undefined;

function onScreen(site: Site, project: ProjectRecord, field: FieldShape): boolean {
  if (recordOf(site, field)?.unplaced === true) return false;
  return !isSwitched(site.switches.unscreened, project, field) && !project.unscreened.includes(field.id);
}

function fits(site: Site, project: ProjectRecord, type: TypeRecord, field: FieldShape): boolean {
  if (!field.id.startsWith('customfield_')) return true;
  const record = recordOf(site, field);
  if (!record || HIDDEN_KINDS.has(record.kind)) return false;
  const hidden = project.hidden ?? [];
  if (hidden.some(({ fieldId, typeId }) => fieldId === field.id && typeId === type.id)) return false;
  if (record.kind === 'points') return project.style === 'company' && project.type === 'software';
  if (record.kind === 'sprint') return project.type === 'software' && type.level === 0;
  return record.projectId === null || record.projectId === project.id;
}

/** Fields that can be filled there; `any` also names those that are off the screens. */
export function screenFields(
  view: View,
  project: ProjectRecord,
  type: TypeRecord,
  screen: 'create' | 'edit' | 'any',
): FieldShape[] {
  const names = new Set(screen === 'create' ? [...EDITABLE, ...CREATE_ONLY] : EDITABLE);
  return fieldShapes(view).filter(
    (field) =>
      (names.has(field.id) || field.id.startsWith('customfield_')) &&
      fits(view.site, project, type, field) &&
      (screen === 'any' || onScreen(view.site, project, field)),
  );
}

export function isRequired(site: Site, project: ProjectRecord, type: TypeRecord, field: FieldShape): boolean {
  return (
    REQUIRED.includes(field.id) ||
    project.required.includes(field.id) ||
    isSwitched(site.switches.required, project, field) ||
    (field.id === 'parent' && type.level === -1)
  );
}

function allowedValues(view: View, project: ProjectRecord, field: FieldShape): Record<string, unknown> {
  const { site } = view;
  const parts = (kind: 'component' | 'version'): unknown[] =>
    site.parts
      .filter((part) => part.kind === kind && part.projectId === project.id)
      .map((part) => partShape(site, part));
  switch (field.id) {
    case 'priority':
      return { allowedValues: PRIORITIES.map(({ id }) => priorityShape(site, id)) };
    case 'components':
      return { allowedValues: parts('component') };
    case 'versions':
    case 'fixVersions':
      return { allowedValues: parts('version') };
    case 'issuetype':
      return {
        allowedValues: project.typeIds.map((id) => typeShape(site, need(site.types.get(id), `type ${id}`))),
      };
    default: {
      const record = recordOf(site, field);
      const options = (record?.options ?? []).filter(
        ({ parent, disabled }) => parent === undefined && disabled !== true,
      );
      return !record || options.length === 0
        ? {}
        : { allowedValues: options.map((option) => optionTree(site, record, option)) };
    }
  }
}

function defaultOf(view: View, field: FieldShape): Record<string, unknown> {
  const record = recordOf(view.site, field);
  if (record?.default === undefined)
    return { hasDefaultValue: field.id === 'priority' || field.id === 'reporter' };
  return { hasDefaultValue: true, defaultValue: shownDefault(view.site, record, record.default) };
}

/** One field of editmeta; createmeta adds `fieldId`. */
export function metaShape(
  view: View,
  project: ProjectRecord,
  type: TypeRecord,
  field: FieldShape,
): Record<string, unknown> {
  return {
    required: isRequired(view.site, project, type, field),
    schema: field.schema,
    name: field.name,
    key: field.id,
    ...defaultOf(view, field),
    operations: ADD_REMOVE.has(field.id) ? ['add', 'set', 'remove'] : ['set'],
    ...allowedValues(view, project, field),
  };
}
