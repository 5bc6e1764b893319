import type { SeedAdf, SeedIssue, SiteSeed } from '../../sandbox/jira/seed';

/** Words that hold a text together: without them a copy would no longer read like a story or a list of criteria. */
const structure = new Set(
  'acceptance criteria criterion given when then want that this with from have must should could would shown story'.split(
    ' ',
  ),
);

const wordShape = /\p{L}{4,}/gu;

function textsOf(node: SeedAdf | null): string[] {
  if (node === null) return [];
  return [...(node.text === undefined ? [] : [node.text]), ...(node.content ?? []).flatMap(textsOf)];
}

function vocabularyOf(issues: readonly SeedIssue[]): string[] {
  const words = issues.flatMap(
    ({ summary, description }) => [summary, ...textsOf(description)].join(' ').match(wordShape) ?? [],
  );
  return [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => !structure.has(word)).sort();
}

/** Gives each word of a copy another of the vocabulary, the same one everywhere in that copy. */
function makeRewording(vocabulary: readonly string[], copy: number): (text: string) => string {
  const place = new Map(vocabulary.map((word, index) => [word, index]));
  return (text) =>
    text.replace(wordShape, (word) => {
      const at = place.get(word.toLowerCase());
      const other = at === undefined ? undefined : vocabulary[(at + copy * 131) % vocabulary.length];
      if (other === undefined) return word;
      return word[0] === word[0]?.toUpperCase() ? `${other[0]?.toUpperCase() ?? ''}${other.slice(1)}` : other;
    });
}

function rewordNode(node: SeedAdf, reword: (text: string) => string): SeedAdf {
  return {
    ...node,
    ...(node.text === undefined ? {} : { text: reword(node.text) }),
    ...(node.content === undefined
      ? {}
      : { content: node.content.map((child) => rewordNode(child, reword)) }),
  };
}

/**
 * A site with the same team and as many open items in its first project as asked: the sample's own, then copies of them
 * with other words, so that texts keep their shape without all being duplicates of each other.
 * @param items open items, at least as many as the sample has
 */
export function scaledSeed(seed: SiteSeed, items: number): SiteSeed {
  const [project] = seed.projects;
  if (!project) throw new Error('The sample has no project.');
  const prefix = `${project.key}-`;
  const categories = new Map(project.statuses.map(({ name, category }) => [name, category]));
  const levels = new Map(project.workTypes.map(({ name, level }) => [name, level]));
  const open = seed.issues.filter(
    ({ key, status, type }) =>
      key.startsWith(prefix) && categories.get(status) !== 'done' && levels.get(type) === 0,
  );
  const waiting = open.filter(({ sprints }) => sprints === undefined || sprints.length === 0);
  const vocabulary = vocabularyOf(seed.issues);
  const copies = Array.from({ length: Math.max(0, items - open.length) }, (_, index): SeedIssue => {
    const original = waiting[index % waiting.length];
    if (!original) throw new Error('The sample has no item outside its sprints.');
    const reword = makeRewording(vocabulary, 1 + Math.floor(index / waiting.length));
    const { links: _links, ...kept } = original;
    return {
      ...kept,
      key: `${prefix}${100_000 + index}`,
      summary: reword(original.summary),
      description: original.description && rewordNode(original.description, reword),
    };
  });
  return { ...seed, issues: [...seed.issues, ...copies] };
}
