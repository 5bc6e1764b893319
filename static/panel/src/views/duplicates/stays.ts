import type { CardItem } from '../../../../../src/domain/report/duplicate-cards';
import { t } from '../../messages';

/** What becomes of everything that hangs on an item when it is closed as a duplicate, or deleted. */
export function staysText(item: CardItem, kept: CardItem, fate: 'stays' | 'lost' = 'stays'): string {
  const { links, comments, votes, watchers, attachments, subtasks } = item.attached;
  const what = [
    links > 0 && t('duplicates.links', { count: links }),
    comments > 0 && t('duplicates.comments', { count: comments }),
    votes > 0 && t('duplicates.votes', { count: votes }),
    watchers > 0 && t('duplicates.watchers', { count: watchers }),
    attachments > 0 && t('duplicates.attachments', { count: attachments }),
    subtasks > 0 && t('duplicates.subtasks', { count: subtasks }),
  ].filter((one) => one !== false);
  return what.length === 0
    ? t(`duplicates.${fate}-nothing`, { key: item.key })
    : t(`duplicates.${fate}`, { key: item.key, kept: kept.key, what });
}
