import type { Json } from '../../../../../src/domain/changes/json';
import type { CreateField } from '../../../../../src/jira/writing/create-screen';

export type AnswerKind = 'choice' | 'number' | 'date' | 'text' | 'none';

/** How a field of the create screen can be asked for here; `none` where only Jira's own screen can. */
export function kindOf({ type, items, options }: CreateField): AnswerKind {
  if (options.length > 0) return 'choice';
  if (type === 'number' || type === 'date' || type === 'string') return type === 'string' ? 'text' : type;
  return type === 'array' && items === 'string' ? 'text' : 'none';
}

function document(text: string): Json {
  const paragraphs = text.split(/\n+/).map((line) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: line.trim() }],
  }));
  return { type: 'doc', version: 1, content: paragraphs };
}

function chosen({ id, type }: CreateField, option: string): Json {
  // The server keeps these by their ids alone.
  if (id === 'priority') return option;
  if (id === 'components') return [option];
  return type === 'array' ? [{ id: option }] : { id: option };
}

/** An answer as Jira takes it; undefined while there is none that can be read. */
export function answerOf(field: CreateField, typed: string): Json | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  switch (kindOf(field)) {
    case 'choice':
      return field.options.some(({ id }) => id === text) ? chosen(field, text) : undefined;
    case 'number': {
      const value = Number(text.replace(',', '.'));
      return Number.isFinite(value) ? value : undefined;
    }
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
    case 'text':
      if (field.type === 'array') return text.split(/\s+/);
      return field.isDocument ? document(text) : text;
    case 'none':
      return undefined;
  }
}
