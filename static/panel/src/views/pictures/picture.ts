/** What a picture shows: bars with a name, each made of the same parts. */
export interface Picture {
  readonly id: 'readiness' | 'trend' | 'size' | 'age';
  readonly parts: readonly Part[];
  readonly bars: readonly Bar[];
}

export interface Part {
  readonly id: string;
  readonly label: string;
  readonly tone: 'good' | 'middling' | 'quiet' | 'plain';
}

export interface Bar {
  readonly id: string;
  readonly label: string;
  /** In the order of the parts. */
  readonly counts: readonly Count[];
}

export interface Count {
  readonly value: number;
  /** A search that finds exactly what was counted; absent where Jira cannot be asked that. */
  readonly jql?: string;
}

export const totalOf = ({ counts }: Bar): number => counts.reduce((sum, { value }) => sum + value, 0);
