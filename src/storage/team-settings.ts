import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';
import { z } from 'zod';
import type { SettingsStore } from '../usecases/settings/ports';

const entityName = 'settings';

/** As declared in manifest.yml. Whatever is damaged is told from nothing. */
const rowSchema = z.object({
  revision: z.number().int().min(1).catch(0),
  value: z.unknown().optional(),
});

type Row = { readonly projectId: string; readonly revision: number; readonly value: unknown };

/** The storage refuses what does not hold with an error whose code is not documented: so look what stands there. */
async function unlessOvertaken(
  projectId: string,
  revision: number,
  write: () => Promise<void>,
): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    const now = await teamSettings.load(projectId);
    if (error instanceof ForgeKvsAPIError && (now?.revision ?? 0) !== revision) return false;
    throw error;
  }
}

/** The settings of spaces: no text of an item, nobody's name. */
export const teamSettings: SettingsStore = {
  async load(projectId) {
    const row = await kvs.entity<unknown>(entityName).get(projectId);
    if (row === undefined) return undefined;
    const parsed = rowSchema.safeParse(row);
    return parsed.success
      ? { revision: parsed.data.revision, value: parsed.data.value }
      : { revision: 0, value: row };
  },

  save(projectId, settings, revision) {
    const row: Row = { projectId, revision: revision + 1, value: settings };
    return unlessOvertaken(projectId, revision, async () => {
      if (revision === 0) {
        await kvs.entity<Row>(entityName).set(projectId, row, { keyPolicy: 'FAIL_IF_EXISTS' });
        return;
      }
      const conditions = new Filter<Row>().and('revision', FilterConditions.equalTo(revision));
      await kvs.transact().set<Row>(projectId, row, { entityName, conditions }).execute();
    });
  },

  async replace(projectId, settings) {
    await kvs.entity<Row>(entityName).set(projectId, { projectId, revision: 1, value: settings });
  },
};
