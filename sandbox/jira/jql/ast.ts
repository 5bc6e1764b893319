export interface FieldName {
  readonly text: string;
  /** For `issue.property[key].path`. */
  readonly property?: { readonly key: string; readonly path: string };
}

export interface Literal {
  readonly kind: 'literal';
  readonly text: string;
}

export interface FunctionCall {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly string[];
}

export type Operand =
  | Literal
  | FunctionCall
  | { readonly kind: 'empty' }
  | { readonly kind: 'list'; readonly of: readonly (Literal | FunctionCall | { readonly kind: 'empty' })[] };

export type Operator =
  | '='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | '~'
  | '!~'
  | 'in'
  | 'not in'
  | 'is'
  | 'is not'
  | 'was'
  | 'was not'
  | 'was in'
  | 'was not in'
  | 'changed'
  | 'not changed';

export interface Predicate {
  readonly kind: 'after' | 'before' | 'by' | 'on' | 'during' | 'from' | 'to';
  readonly operand: Operand;
}

export interface Clause {
  readonly kind: 'clause';
  readonly field: FieldName;
  readonly operator: Operator;
  readonly operand: Operand;
  readonly predicates: readonly Predicate[];
}

export type Condition =
  | Clause
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

export interface OrderTerm {
  readonly field: FieldName;
  /** As written; each field has its own default. */
  readonly direction?: 'asc' | 'desc';
}

export interface Query {
  readonly where: Condition | undefined;
  readonly order: readonly OrderTerm[];
}
