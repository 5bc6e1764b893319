/** The functions manifest.yml names. */
export { badge, countBoards, countSprint, keepVerdict, resolver } from './resolvers';
