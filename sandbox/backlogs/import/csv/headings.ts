import { isCriteriaField } from '../../../../src/jira/fields';

/** What a column holds, as far as a backlog is made of it. */
export type Role =
  | 'key'
  | 'id'
  | 'summary'
  | 'type'
  | 'status'
  | 'statusCategory'
  | 'priority'
  | 'resolution'
  | 'description'
  | 'environment'
  | 'created'
  | 'updated'
  | 'resolved'
  | 'due'
  | 'labels'
  | 'components'
  | 'versions'
  | 'fixVersions'
  | 'sprint'
  | 'comment'
  | 'attachment'
  | 'watcher'
  | 'votes'
  | 'assignee'
  | 'assigneeId'
  | 'reporter'
  | 'reporterId'
  | 'parentKey'
  | 'parent'
  | 'epicLink'
  | 'points'
  | 'seconds'
  | 'rank'
  | 'flagged'
  | 'projectKey'
  | 'projectName'
  | 'projectType'
  | 'projectLead'
  | 'projectLeadId';

export type Column = { readonly heading: string; readonly at: number } & (
  | { readonly role: Role }
  | { readonly role: 'criteria'; readonly name: string }
  | { readonly role: 'link'; readonly type: string; readonly dir: 'in' | 'out' }
  | { readonly role: 'unread' }
);

/** Headings in English as Jira Cloud writes them, old names beside new ones, then in German, French and Spanish. */
const names: Readonly<Record<Role, string>> = {
  key: 'issue key|key|work item key|vorgangsschlüssel|schlüssel|clé de ticket|clé|clave de incidencia|clave',
  id: 'issue id|work item id|vorgangs-id|id de ticket|identificador de incidencia|id de la incidencia',
  summary: 'summary|zusammenfassung|résumé|resumen',
  type: 'issue type|work type|type|vorgangstyp|type de ticket|tipo de incidencia|tipo de actividad',
  status: 'status|état|estado',
  statusCategory: 'status category|statuskategorie|catégorie d’état|categoría de estado',
  priority: 'priority|priorität|priorité|prioridad',
  resolution: 'resolution|lösung|résolution|resolución',
  description: 'description|beschreibung|descripción',
  environment: 'environment|umgebung|environnement|entorno',
  created: 'created|erstellt|création|créé|creada|creado',
  updated: 'updated|aktualisiert|mise à jour|mis à jour|actualizada|actualizado',
  resolved: 'resolved|resolution date|erledigt|résolu|resuelta|resuelto',
  due: 'due date|due|fälligkeitsdatum|fällig|échéance|date d’échéance|fecha de vencimiento',
  labels: 'labels|label|stichwörter|stichwort|étiquettes|etiquetas',
  components: 'components|component|component/s|komponenten|komponente|composants|composant|componentes',
  versions:
    'affects versions|affects version/s|affects version|betrifft versionen|betrifft version|affecte la version',
  fixVersions: 'fix versions|fix version/s|fix version|lösungsversionen|lösungsversion|version corrigée',
  sprint: 'sprint|sprints',
  comment: 'comment|comments|kommentar|kommentare|commentaire|comentario',
  attachment: 'attachment|attachments|anhang|anhänge|pièce jointe|adjunto',
  watcher: 'watchers|beobachter|observateurs|observadores',
  votes: 'votes|stimmen|votos',
  assignee: 'assignee|zugewiesene person|bearbeiter|responsable|persona asignada',
  assigneeId: 'assignee id',
  reporter: 'reporter|autor|rapporteur|informador',
  reporterId: 'reporter id',
  parentKey: 'parent key|übergeordneter schlüssel',
  parent: 'parent|parent id|übergeordnet|übergeordnete id|parent (id)|principal',
  epicLink: 'epic link|epic-link|epic-verknüpfung|lien d’epic|enlace de epic',
  points: 'story points|story point estimate|story-points|story-point-schätzung',
  seconds: 'original estimate|ursprüngliche schätzung|estimation originale|estimación original',
  rank: 'rank|rang',
  flagged: 'flagged|markiert|gekennzeichnet',
  projectKey: 'project key|space key|projektschlüssel|bereichsschlüssel|clé de projet|clave del proyecto',
  projectName:
    'project name|space name|project|space|projektname|projekt|bereichsname|nom du projet|projet|nombre del proyecto|proyecto',
  projectType: 'project type|space type|projekttyp|type de projet|tipo de proyecto',
  projectLead: 'project lead|space lead|projektleiter|responsable du projet|responsable del proyecto',
  projectLeadId: 'project lead id|space lead id',
};

const plain = (heading: string): string =>
  heading.replaceAll("'", '’').replace(/\s+/g, ' ').trim().toLowerCase();

const roles = new Map(
  Object.entries(names).flatMap(([role, all]) => all.split('|').map((name) => [name, role] as const)),
);

const isRole = (name: string): name is Role => Object.hasOwn(names, name);

/** “Custom field (Story Points)” → “Story Points”. */
const customField =
  /^(?:custom fields?|benutzerdefinierte[sn]? felde?r?|champs? personnalisés?|campos? personalizados?)\s*\((.+)\)$/i;
const link =
  /^(?:(inward|eingehende[rs]?|entrante?)|(outward|ausgehende[rs]?|sortante|saliente))\b.*\blink(?:s|ed)?\b.*?\((.+)\)$/i;
const otherLink =
  /^(?:(eingehende[rs]?|lien entrant|enlace entrante)|(ausgehende[rs]?|lien sortant|enlace saliente))\b.*\((.+)\)$/i;

/** Only these are Jira’s; a custom field called “Status” is somebody’s own. */
const customRoles: ReadonlySet<string> = new Set(['points', 'rank', 'flagged', 'epicLink', 'sprint']);

/** What the column of that heading holds. */
export function readHeading(heading: string, at: number): Column {
  const here = { heading: heading.trim(), at };
  const own = customField.exec(here.heading)?.[1]?.trim();
  const role = roles.get(plain(own ?? heading));
  if (role !== undefined && isRole(role) && (own === undefined || customRoles.has(role)))
    return { ...here, role };
  if (isCriteriaField(own ?? heading)) return { ...here, role: 'criteria', name: own ?? here.heading };
  const [, inward, outward, type] = link.exec(here.heading) ?? otherLink.exec(here.heading) ?? [];
  if (type !== undefined && (inward !== undefined || outward !== undefined))
    return { ...here, role: 'link', type, dir: inward === undefined ? 'out' : 'in' };
  return { ...here, role: 'unread' };
}
