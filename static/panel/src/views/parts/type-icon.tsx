import BugIcon from '@atlaskit/icon/core/bug';
import EpicIcon from '@atlaskit/icon/core/epic';
import LightbulbIcon from '@atlaskit/icon/core/lightbulb';
import StoryIcon from '@atlaskit/icon/core/story';
import SubtasksIcon from '@atlaskit/icon/core/subtasks';
import TaskIcon from '@atlaskit/icon/core/task';
import type { ReportItem } from '../../../../../src/domain/report/report';

const glyphs = {
  story: StoryIcon,
  task: TaskIcon,
  bug: BugIcon,
  spike: LightbulbIcon,
  epic: EpicIcon,
  subtask: SubtasksIcon,
};

/** The work type as Jira draws it, named for those who do not see it. */
export function TypeIcon({ type }: { readonly type: ReportItem['type'] }) {
  const Glyph = glyphs[type.kind];
  return (
    <span className={`type-icon type-${type.kind}`}>
      <Glyph label={type.name} size="small" color="currentColor" />
    </span>
  );
}
