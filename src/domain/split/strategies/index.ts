import type { Strategy } from '../cut';
import { bullets } from './bullets';
import { criteria } from './criteria';
import { verbs } from './verbs';

/** Every way to cut an item; each answers undefined where the text gives no reason for it. */
export const strategies: readonly Strategy[] = [verbs, bullets, criteria];
