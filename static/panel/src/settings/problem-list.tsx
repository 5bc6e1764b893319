import type { SettingsProblem } from '../../../../src/domain/team-settings/parse';
import { say, t } from '../messages';
import { Notice } from '../views/parts/notice';

/** What cannot be taken over, where it stands, and what may stand there. */
export function ProblemList({ problems }: { readonly problems: readonly SettingsProblem[] }) {
  return (
    <Notice tone="warning">
      {t('settings.problems')}
      <ul>
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message.code}`}>
            {path === '' ? say(message) : t('settings.problem.at', { path, problem: say(message) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
