import type { SettingsProblem } from '../../../../src/domain/team-settings/parse';
import { say, t } from '../messages';
import { Notice } from '../views/parts/notice';

/** Where it stands as the page shows it, for what is typed into fields of no fixed number; else as the text has it. */
function placeOf(path: string): string {
  const [, index, part] = /^playbooks\.own\.(\d+)\.(heads|steps)\b/.exec(path) ?? [];
  if (index === undefined || (part !== 'heads' && part !== 'steps')) return path;
  return `${t('settings.playbook.own', { number: Number(index) + 1 })}, ${t(`settings.playbook.${part}`)}`;
}

/** What cannot be taken over, where it stands, and what may stand there. */
export function ProblemList({ problems }: { readonly problems: readonly SettingsProblem[] }) {
  return (
    <Notice tone="warning">
      {t('settings.problems')}
      <ul>
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message.code}`}>
            {path === ''
              ? say(message)
              : t('settings.problem.at', { path: placeOf(path), problem: say(message) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
