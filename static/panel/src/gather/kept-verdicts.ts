import { z } from 'zod';
import { propertyKey } from '../../../../src/domain/report/stored-verdict';
import type { GatherEvent } from '../../../../src/jira/gather/events';

const issueSchema = z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()) });

/** What search knows of each item, as it came with the item itself: nobody has to read them twice. */
export class KeptVerdicts {
  private readonly kept = new Map<string, unknown>();

  take(event: GatherEvent): void {
    if (event.type !== 'page' && event.type !== 'changed') return;
    for (const issue of event.issues) {
      const { success, data } = issueSchema.safeParse(issue);
      if (success) this.kept.set(data.id, data.properties[propertyKey]);
    }
  }

  /** As it was found: whatever somebody wrote there. */
  of(itemId: string): unknown {
    return this.kept.get(itemId);
  }
}
