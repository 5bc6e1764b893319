import { z } from 'zod';
import type { CriteriaField } from '../domain/settings';
import type { JiraClient } from './client';
import { parseFields, textFieldsOf } from './fields';

/** Fields of a space that could hold acceptance criteria. @throws {JiraRefusal} */
export async function readTextFields(client: JiraClient, projectId: string): Promise<CriteriaField[]> {
  const fields = await client.ask({ method: 'GET', path: '/rest/api/3/field' }, z.array(z.unknown()));
  return textFieldsOf(parseFields(fields), projectId);
}
