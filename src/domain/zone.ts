/** How near an item is to being worked on, by walking the rank order. */
export type Zone = 'near' | 'next' | 'later';
