import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { isExpression } from './events/event-filter';
import { knownEvents } from './events/known-events';
import { entitySchema } from './kvs/entities';
import { forgeLimits } from './limits';
import { translate } from './translations';

const functionOf = z.object({ function: z.string() });

const common = { key: z.string(), title: z.string(), resource: z.string(), resolver: functionOf.optional() };

const size = z.enum(['small', 'medium', 'large', 'xlarge', 'max']);

const memoryMB = z.number().int().min(128).max(1024);

const functionModule = z.object({
  key: z.string(),
  handler: z.string(),
  timeoutSeconds: z.number().int().min(1).max(900).optional(),
  runtime: z.object({ memoryMB: memoryMB.optional() }).optional(),
});

const pageModule = z.strictObject({
  ...common,
  layout: z.enum(['native', 'blank', 'basic']).default('native'),
});

const entityProperty = z.strictObject({
  key: z.string(),
  entityType: z.literal('issue').default('issue'),
  propertyKey: z.string(),
  values: z
    .array(
      z.strictObject({
        path: z.string(),
        type: z.enum(['number', 'string', 'text', 'user', 'date']),
        searchAlias: z.string().optional(),
      }),
    )
    .default([]),
});

/**
 * The modules this host puts where Jira puts them. Anything else in manifest.yml is refused by name: a module that is
 * silently missing here would look as if it worked.
 */
const modules = z.strictObject({
  'jira:backlogAction': z
    .array(
      z.strictObject({ ...common, tooltip: z.string().optional(), viewportSize: size.default('medium') }),
    )
    .default([]),
  'jira:projectPage': z.array(pageModule).default([]),
  'jira:issueContext': z
    .array(
      z.strictObject({
        ...common,
        label: z.string(),
        dynamicProperties: functionOf.optional(),
        status: z.unknown().optional(),
      }),
    )
    .default([]),
  'jira:entityProperty': z.array(entityProperty).default([]),
  'jira:projectSettingsPage': z.array(pageModule).max(1).default([]),
  'jira:adminPage': z
    .array(z.strictObject({ ...pageModule.shape, useAsConfig: z.boolean().optional() }))
    .default([]),
  trigger: z
    .array(
      z.strictObject({
        key: z.string(),
        function: z.string(),
        events: z.array(z.enum([...knownEvents.keys()])).min(1),
        filter: z
          .strictObject({
            ignoreSelf: z.boolean().optional(),
            appIsLicensed: z.boolean().optional(),
            expression: z.string().refine(isExpression, 'is no expression the sandbox can read').optional(),
            onError: z.enum(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG']).optional(),
          })
          .optional(),
      }),
    )
    .default([]),
  scheduledTrigger: z
    .array(
      z.strictObject({
        key: z.string(),
        function: z.string(),
        interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
        filter: z.strictObject({ appIsLicensed: z.boolean() }).optional(),
      }),
    )
    .max(5)
    .default([]),
  consumer: z
    .array(
      z.strictObject({
        key: z.string(),
        queue: z
          .string()
          .max(36)
          .regex(/^[\w-]+$/),
        function: z.string(),
      }),
    )
    .default([]),
  function: z.array(functionModule).default([]),
});

const addresses = z.array(z.union([z.string(), z.object({ address: z.string() })])).exactOptional();

const externalSchema = z
  .strictObject({
    fetch: z.strictObject({ backend: addresses, client: addresses }).exactOptional(),
    images: addresses,
    fonts: addresses,
    styles: addresses,
    frames: addresses,
    media: addresses,
    scripts: addresses,
    navigation: addresses,
  })
  .prefault({});

const scopes = z
  .union([
    z.array(z.string()).transform((names) => names.map((name) => ({ name, impersonation: false }))),
    z.record(z.string(), z.object({ allowImpersonation: z.boolean().default(false) })).transform((map) =>
      Object.entries(map).map(([name, { allowImpersonation }]) => ({
        name,
        impersonation: allowImpersonation,
      })),
    ),
  ])
  .default([]);

const permissionsSchema = z
  .object({
    scopes,
    content: z
      .object({
        scripts: z.array(z.string()).exactOptional(),
        styles: z.array(z.literal('unsafe-inline')).exactOptional(),
      })
      .optional(),
    external: externalSchema,
  })
  .prefault({});

const manifestSchema = z.object({
  app: z.object({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/),
    runtime: z.object({ memoryMB: memoryMB.default(forgeLimits.memoryMB) }).prefault({}),
    storage: z.object({ entities: z.array(entitySchema).default([]) }).prefault({}),
  }),
  modules,
  resources: z
    .array(
      z.object({
        key: z.string(),
        path: z.string(),
        entry: z.record(z.string(), z.string()).default({}),
      }),
    )
    .default([]),
  permissions: permissionsSchema,
});

const uiTypes = [
  'jira:backlogAction',
  'jira:projectPage',
  'jira:projectSettingsPage',
  'jira:adminPage',
  'jira:issueContext',
] as const;

type Spoken = z.output<typeof manifestSchema>;

export interface Manifest extends Spoken {
  /** The modules with their texts in a reader's language. @param locale as Jira names it (`de_DE`) */
  readonly modulesIn: (locale: string) => Spoken['modules'];
}
export type ModuleType = (typeof uiTypes)[number];
export type UiModule = Manifest['modules'][ModuleType][number];

/** @throws with one sentence for people when the file is missing, no YAML, or names what this host does not have */
export function readManifest(path: string): Manifest {
  const raw: unknown = parse(readFileSync(path, 'utf8'));
  const speak = (locale?: string): Spoken => {
    const parsed = manifestSchema.safeParse(translate(raw, path, locale));
    if (parsed.success) return parsed.data;
    throw new Error(`The sandbox cannot host ${path}:\n${z.prettifyError(parsed.error)}`);
  };
  return { ...speak(), modulesIn: (locale) => speak(locale).modules };
}

/** The module of that key with its type; undefined when the manifest has none. */
export function findModule(
  manifest: Manifest,
  key: string,
): { type: ModuleType; module: UiModule } | undefined {
  for (const type of uiTypes) {
    const module = manifest.modules[type].find((candidate) => candidate.key === key);
    if (module) return { type, module };
  }
  return undefined;
}

/** Uuid out of the app's ARI. */
export function appIdOf(manifest: Manifest): string {
  return manifest.app.id.slice(manifest.app.id.lastIndexOf('/') + 1);
}
