/** The functions manifest.yml names. */
export { badge, keepVerdict, resolver } from './resolvers';
