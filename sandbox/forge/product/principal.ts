/** Who asks Jira: a person, the app's own account, or nobody. */
export type Principal =
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'app' }
  | { readonly kind: 'nobody' };
