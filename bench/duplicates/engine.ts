/** What every engine gets of an item. */
export interface Text {
  /** Place among the items; engines answer with it. */
  readonly at: number;
  readonly title: string;
  readonly body: string;
}

/** One way of finding similar items, set up as its documentation recommends. */
export interface Engine {
  readonly name: string;
  build(texts: readonly Text[]): Index | Promise<Index>;
}

export interface Index {
  /** Places of the likest items, best first; about as many as asked for, the item itself may be among them. */
  search(text: Text, most: number): readonly number[] | Promise<readonly number[]>;
}
