/** lunr comes without types; what the bench calls of it. */
declare module 'lunr' {
  interface Builder {
    ref(field: string): void;
    field(name: string, options?: { boost: number }): void;
    add(document: object): void;
  }
  interface Index {
    search(query: string): { ref: string; score: number }[];
  }
  export default function lunr(configure: (builder: Builder) => void): Index;
}
