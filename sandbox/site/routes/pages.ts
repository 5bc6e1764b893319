import { Hono } from 'hono';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import type { Manifest } from '../../forge/manifest';
import { readBacklog } from '../jira/read-backlog';
import { readBoards } from '../jira/read-boards';
import { mayAdminister } from '../jira/may-administer';
import type { JiraReader } from '../jira/reader';
import { Unreadable } from '../jira/reader';
import { boardsSchema, commentsSchema, issueSchema, projectSchema, projectsSchema } from '../jira/schemas';
import type { Board, Project } from '../jira/schemas';
import { backlogPage } from '../pages/backlog';
import { boardsPage } from '../pages/boards';
import { issuePage } from '../pages/issue';
import { appPagePath, backlogPath, layout } from '../pages/layout';
import type { Html, Place } from '../pages/layout';
import type { Person, Session } from '../session';
import { themeAttribute } from '../tokens';

export interface PageRoutesOptions {
  readonly manifest: Manifest;
  readonly session: Session;
  readonly site: string;
  readonly appOrigin: string;
  readonly readerFor: (person: Person) => JiraReader;
  readonly home?: 'boards';
  readonly notice?: string;
}

const projectsOf = async (reader: JiraReader): Promise<Project[]> =>
  (await reader.read('/rest/api/3/project/search', projectsSchema)).values;

async function boardsOf(reader: JiraReader, { key, projectTypeKey }: Project): Promise<Board[]> {
  if (projectTypeKey !== 'software') return [];
  const query = new URLSearchParams({ projectKeyOrId: key });
  return (await reader.read(`/rest/agile/1.0/board?${query.toString()}`, boardsSchema)).values;
}

export function pageRoutes(options: PageRoutesOptions): Hono {
  const { manifest, session, site, appOrigin, readerFor, home, notice } = options;
  const app = new Hono();

  /** The app's places, in the language of who looks. */
  async function placesFor(context: Context): Promise<Manifest['modules']> {
    const me = await readerFor(session.person(context)).read(
      '/rest/api/3/myself',
      z.object({ locale: z.string() }),
    );
    return manifest.modulesIn(me.locale);
  }

  const appPlace = (module: { key: string; title: string }, project?: Project): Html =>
    html`<h1 class="visually-hidden">${module.title}</h1>
      <div
        class="app-page"
        data-open="page"
        data-module="${module.key}"
        data-title="${module.title}"
        ${project ? html`data-project="${project.key}"` : ''}
      ></div>`;

  async function show(
    context: Context,
    place: Place,
    content: Html,
    status: 200 | 404 = 200,
  ): Promise<Response> {
    const person = session.person(context);
    const adminPages = await placesFor(context).then(
      (places) => places['jira:adminPage'],
      () => [],
    );
    const page = await layout(
      {
        people: session.people,
        person,
        theme: session.theme(context),
        themeAttribute: themeAttribute(),
        key: session.key,
        appOrigin,
        notice,
        path: context.req.path,
        projects: await projectsOf(readerFor(person)).catch(() => []),
        adminPages:
          adminPages.length > 0 && (await mayAdminister(readerFor(person), undefined).catch(() => false))
            ? adminPages
            : [],
      },
      place,
      content,
    );
    return context.html(page, status);
  }

  async function inProject(
    context: Context,
    project: Project,
    rest: Omit<Place, 'project' | 'boards' | 'pages' | 'settingsPages'>,
    content: Html,
  ): Promise<Response> {
    const reader = readerFor(session.person(context));
    const [boards, places] = await Promise.all([boardsOf(reader, project), placesFor(context)]);
    const { 'jira:projectPage': pages, 'jira:projectSettingsPage': settingsPages } = places;
    const settings =
      settingsPages.length > 0 && (await mayAdminister(reader, project.key)) ? settingsPages : [];
    return show(context, { ...rest, project, boards, pages, settingsPages: settings }, content);
  }

  app.use(async (context, next) => {
    await next();
    context.header(
      'content-security-policy',
      `default-src 'self'; img-src 'self' data:; frame-src ${appOrigin}; frame-ancestors 'none'; base-uri 'none'; form-action 'self'`,
    );
    context.header('cache-control', 'no-store');
  });

  app.onError((error, context) => {
    const text =
      error instanceof Unreadable ? error.message : 'The sandbox could not show this page; its log says why.';
    if (!(error instanceof Unreadable)) console.error(error);
    return show(
      context,
      { title: 'Not found' },
      html`<h1>Nothing to show</h1>
        <p>${text}</p>`,
      404,
    );
  });

  // Straight to a backlog where there is one: that is what people come for.
  app.get('/', async (context) => {
    if (home === 'boards')
      return show(
        context,
        { title: 'Boards' },
        boardsPage(await readBoards(readerFor(session.person(context)))),
      );
    const { values } = await readerFor(session.person(context)).read('/rest/agile/1.0/board', boardsSchema);
    const board = values.find(({ location }) => location !== undefined);
    return context.redirect(
      board?.location ? backlogPath({ key: board.location.projectKey }, board) : '/jira/projects',
    );
  });

  app.post('/session', async (context) => {
    const form = await context.req.formData();
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    if (!session.isOurs(context, site, text('key')) || !session.become(context, text('accountId')))
      return context.text('Only a page of this site may change who is there.', 403);
    const back = text('back');
    return context.redirect(/^\/(?![/\\])/.test(back) ? back : '/', 303);
  });

  app.get('/jira/projects', async (context) => {
    const projects = await projectsOf(readerFor(session.person(context)));
    return show(
      context,
      { title: 'Spaces' },
      html`<h1>Spaces</h1>
        <ul class="spaces">
          ${projects.map(
            ({ key, name }) =>
              html`<li><a href="/jira/projects/${key}">${name}</a> <span class="subtle">${key}</span></li>`,
          )}
        </ul>
        ${projects.length === 0 ? html`<p>You see no space of this site.</p>` : ''}`,
    );
  });

  app.get('/jira/projects/:key', async (context) => {
    const reader = readerFor(session.person(context));
    const project = await reader.read(
      `/rest/api/3/project/${encodeURIComponent(context.req.param('key'))}`,
      projectSchema,
    );
    const [board] = await boardsOf(reader, project);
    if (board) return context.redirect(backlogPath(project, board));
    const [page] = manifest.modules['jira:projectPage'];
    if (page) return context.redirect(appPagePath(project, page.key));
    return inProject(context, project, { title: project.name }, html`<h1>${project.name}</h1>`);
  });

  app.get('/jira/software/c/projects/:key/boards/:board/backlog', async (context) => {
    const { key, board } = context.req.param();
    const page = await readBacklog(readerFor(session.person(context)), key, board);
    return inProject(
      context,
      page.project,
      { title: page.board.name, current: `board-${page.board.id}` },
      backlogPage(page, (await placesFor(context))['jira:backlogAction']),
    );
  });

  app.get('/jira/software/c/projects/:key/apps/:module', async (context) => {
    const { key, module: wanted } = context.req.param();
    const module = (await placesFor(context))['jira:projectPage'].find(
      (candidate) => candidate.key === wanted,
    );
    if (!module) throw new Unreadable(404, 'No app has a page of that name here.');
    const project = await readerFor(session.person(context)).read(
      `/rest/api/3/project/${encodeURIComponent(key)}`,
      projectSchema,
    );
    return inProject(
      context,
      project,
      { title: module.title, current: module.key, wide: true },
      appPlace(module, project),
    );
  });

  app.get('/jira/software/c/projects/:key/settings/apps/:module', async (context) => {
    const { key, module: wanted } = context.req.param();
    const reader = readerFor(session.person(context));
    const module = (await placesFor(context))['jira:projectSettingsPage'].find(
      (candidate) => candidate.key === wanted,
    );
    const project = await reader.read(`/rest/api/3/project/${encodeURIComponent(key)}`, projectSchema);
    if (!module || !(await mayAdminister(reader, project.key)))
      throw new Unreadable(404, 'No app has settings of that name that you may see here.');
    return inProject(
      context,
      project,
      { title: module.title, current: module.key, wide: true },
      appPlace(module, project),
    );
  });

  app.get('/jira/settings/apps/:module', async (context) => {
    const module = (await placesFor(context))['jira:adminPage'].find(
      (candidate) => candidate.key === context.req.param('module'),
    );
    if (!module || !(await mayAdminister(readerFor(session.person(context)), undefined)))
      throw new Unreadable(404, 'No app has a page of that name that you may see.');
    return show(context, { title: module.title, current: module.key, wide: true }, appPlace(module));
  });

  app.get('/browse/:key', async (context) => {
    const reader = readerFor(session.person(context));
    const path = `/rest/api/3/issue/${encodeURIComponent(context.req.param('key'))}`;
    const [issue, { comments }] = await Promise.all([
      reader.read(`${path}?expand=names`, issueSchema),
      reader.read(`${path}/comment`, commentsSchema).catch(() => ({ comments: [] })),
    ]);
    const all = comments.map(({ author, created, body }) => ({
      author: author?.displayName ?? 'Somebody',
      created,
      body,
    }));
    return inProject(
      context,
      issue.fields.project,
      { title: `${issue.key} ${issue.fields.summary}` },
      issuePage(issue, all, (await placesFor(context))['jira:issueContext']),
    );
  });

  return app;
}
