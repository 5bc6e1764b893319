import type { Category } from '../../../../src/domain/check';
import { checks } from '../../../../src/domain/checks';
import type { Severity } from '../../../../src/domain/demand';
import { demandIn } from '../../../../src/domain/settings';
import { resolveSettings } from '../../../../src/domain/team-settings/resolve';
import type { Zone } from '../../../../src/domain/zone';
import type { Api } from '../api';

const categories: readonly Category[] = ['readiness', 'size', 'duplicates', 'relevance', 'order'];
const zones: readonly Zone[] = ['near', 'next', 'later'];

/** What one check asks of an item. */
export interface Rule {
  readonly check: string;
  /** How much it matters in each zone; nothing where it does not ask. */
  readonly asked: readonly { readonly zone: Zone; readonly severity: Severity | undefined }[];
}

/** What a space's items are judged by. */
export interface Rules {
  /** Scores (0–100) from which an item is ready, or almost. */
  readonly limits: { readonly ready: number; readonly almost: number };
  readonly groups: readonly { readonly category: Category; readonly rules: readonly Rule[] }[];
}

/** @throws {Refused} when the server does not say what is set */
export async function readRules(api: Pick<Api, 'readSettings'>, projectId: string): Promise<Rules> {
  const saved = await api.readSettings({ projectId });
  const settings = resolveSettings(saved.settings);
  const groups = categories.map((category) => ({
    category,
    rules: checks
      .filter((check) => check.category === category)
      .map((check) => ({
        check: check.id,
        asked: zones.map((zone) => ({
          zone,
          severity: demandIn(zone, check, settings.checks[check.id] ?? {})?.severity,
        })),
      }))
      .filter(({ asked }) => asked.some(({ severity }) => severity !== undefined)),
  }));
  return { limits: settings.badge, groups: groups.filter(({ rules }) => rules.length > 0) };
}
