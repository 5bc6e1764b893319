import { expect, test } from '@jest/globals';
import { startTrying } from '../../support/trying-sandbox';

test('a function that takes more memory than manifest.yml gives it is ended, and only it', async () => {
  const sandbox = await startTrying();
  try {
    await expect(sandbox.invokeAs('Ada', 'devour')).rejects.toMatchObject({ kind: 'out-of-memory' });
    await expect(sandbox.invokeAs('Ada', 'asUser')).resolves.toMatchObject({ status: 200 });
  } finally {
    await sandbox.close();
  }
});
