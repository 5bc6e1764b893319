import type { Strategy } from '../cut';
import { analogue } from './analogue';
import { bullets } from './bullets';
import { core } from './core';
import { criteria } from './criteria';
import { crud } from './crud';
import { data } from './data';
import { effort } from './effort';
import { hamburger } from './hamburger';
import { interfaces } from './interface';
import { nfr } from './nfr';
import { paths } from './paths';
import { playbook } from './playbook';
import { roles } from './roles';
import { rules } from './rules';
import { sections } from './sections';
import { spike } from './spike';
import { statements } from './statements';
import { verbs } from './verbs';
import { wishes } from './wishes';
import { workflow } from './workflow';

/** Tried only where no other way says anything. */
export const lastResort: Strategy = statements;

/** Every way to cut an item; each answers undefined where the text gives no reason for it. */
export const strategies: readonly Strategy[] = [
  verbs,
  bullets,
  sections,
  crud,
  roles,
  data,
  interfaces,
  rules,
  workflow,
  paths,
  core,
  effort,
  nfr,
  analogue,
  criteria,
  wishes,
  spike,
  hamburger,
  playbook,
];
