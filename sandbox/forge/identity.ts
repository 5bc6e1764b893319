import type { License } from './license';
import type { Manifest } from './manifest';
import { appIdOf } from './manifest';

/** Made-up names under which the app is installed here. Real ones look the same. */
export const identity = {
  cloudId: '7d1f5f5e-2f0c-4b6a-9d53-5a0b1f0c7e11',
  environmentId: '3b0e6c1a-94a1-4c43-8a0d-6b1de2f7c402',
  environmentType: 'DEVELOPMENT',
  installationId: '9c2c1a34-1a6e-4f0b-8d7e-2f4f8f1d5a03',
  appVersion: '0.1.0',
} as const;

const contextAri = `ari:cloud:jira::site/${identity.cloudId}`;

/** Second argument of every function: where the app is installed, and for whom it runs. */
export function principalContext(
  accountId: string | undefined,
  license: License | undefined,
): Readonly<Record<string, unknown>> {
  return {
    installContext: contextAri,
    installation: { id: identity.installationId },
    ...(accountId === undefined ? {} : { principal: { accountId } }),
    ...(license === undefined ? {} : { license }),
  };
}

/** What @forge/* read from `__forge_runtime__`, apart from its functions. */
export function appContext({
  manifest,
  occasion: { functionKey, moduleKey, moduleType, accountId },
  invocationId,
  license,
}: {
  readonly manifest: Manifest;
  readonly occasion: {
    readonly functionKey: string;
    readonly moduleKey: string;
    readonly moduleType: string;
    readonly accountId: string | undefined;
  };
  readonly invocationId: string;
  readonly license: License | undefined;
}): Readonly<Record<string, unknown>> {
  return {
    appContext: {
      appId: appIdOf(manifest),
      appVersion: identity.appVersion,
      environmentId: identity.environmentId,
      environmentType: identity.environmentType,
      installationId: identity.installationId,
      installation: { id: identity.installationId },
      invocationId,
      functionKey,
      moduleKey,
      moduleType,
      ...(license === undefined ? {} : { license }),
      permissions: {
        scopes: manifest.permissions.scopes.map(({ name }) => name),
        external: manifest.permissions.external,
      },
    },
    aaid: accountId,
    contextAri,
    tracing: { traceId: invocationId.replaceAll('-', ''), spanId: invocationId.slice(0, 8) },
    proxy: { token: 'sandbox', url: 'http://sandbox.invalid' },
  };
}
