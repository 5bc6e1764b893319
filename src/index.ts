/** The functions manifest.yml names. */
export { badge, resolver } from './resolvers';
