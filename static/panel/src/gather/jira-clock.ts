import type { JiraClient } from '../../../../src/jira/client';
import type { JiraHttp } from '../../../../src/jira/http';
import { readNow } from './read-now';

/**
 * The instant Jira says it is, because ages must not depend on a wrong clock of the viewer's. Every answer says it in its
 * head; only where the host keeps that to itself Jira is asked.
 */
export class JiraClock {
  /** Passes calls on and hears what they tell. */
  readonly http: JiraHttp;
  /** How far this machine's clock is ahead, in milliseconds. */
  private ahead: Promise<number> | undefined;
  private tell: (said: number | undefined) => void = () => undefined;
  private readonly heard = new Promise<number | undefined>((resolve) => {
    this.tell = resolve;
  });

  constructor(http: JiraHttp) {
    this.http = {
      send: async (request) => {
        const answer = await http.send(request);
        const said = Date.parse(answer.headers['date'] ?? '');
        this.tell(Number.isNaN(said) ? undefined : Date.now() - said);
        return answer;
      },
    };
  }

  /** ISO 8601; waits for the first answer of Jira's. */
  async now(client: JiraClient): Promise<string> {
    this.ahead ??= this.heard.then(async (ahead) => ahead ?? Date.now() - Date.parse(await readNow(client)));
    const ahead = await this.ahead;
    return new Date(Date.now() - ahead).toISOString();
  }
}
