/** The `expression` of a trigger's filter: a Jira expression over the event. */
import { evaluate } from '../../expressions/evaluate';
import { parseExpression } from '../../expressions/parse';
import { ExpressionProblem } from '../../expressions/tokens';

export function isExpression(source: string): boolean {
  try {
    parseExpression(source);
    return true;
  } catch (error) {
    if (error instanceof ExpressionProblem) return false;
    throw error;
  }
}

/**
 * Whether an event is wanted.
 * @throws {ExpressionProblem} for what the event has not, what the evaluator lacks, and what is neither yes nor no
 */
export function holdsFor(source: string, event: Readonly<Record<string, unknown>>): boolean {
  const value = evaluate(parseExpression(source), new Map([...Object.entries(event), ['event', event]]));
  if (typeof value !== 'boolean')
    throw new ExpressionProblem('type', 'The expression is neither true nor false.');
  return value;
}
