/** Makes 200 issues one after the other and says so after each answer. */
import { openStandIn } from '../../../../sandbox/jira';
import { people, smallSeed } from './small-seed';

async function main(): Promise<void> {
  const standIn = await openStandIn({ dataDir: process.argv[2] ?? '', seed: () => smallSeed });
  standIn.setSwitches({ limits: { burst: false } });
  const authorization = `Basic ${Buffer.from(`${people.owner.email}:${people.owner.token}`).toString('base64')}`;
  console.log(`pid ${process.pid}`);
  for (let place = 0; place < 200; place += 1) {
    const response = await standIn.app.request('/rest/api/3/issue', {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify({
        fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: `Write ${place}` },
      }),
    });
    const answer = (await response.json()) as { key: string };
    console.log(`wrote ${answer.key}`);
  }
}

void main();
