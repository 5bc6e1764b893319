import type { SeedUser } from '../jira/seed';

const person = (
  accountId: string,
  name: string,
  email: string,
  token: string,
  more: Partial<SeedUser> = {},
): SeedUser => ({
  accountId,
  name,
  email,
  token,
  timeZone: 'Europe/Berlin',
  locale: 'en_GB',
  active: true,
  siteAdmin: false,
  ...more,
});

/** Everybody on a sample site. E-mail and token are what basic auth under `/rest` takes; docs/sandbox.md lists them. */
export const people = {
  productOwner: person('5f0c1a2b3c4d5e6f70810001', 'Petra Vogel', 'petra@freewheel.test', 'petra-token'),
  developer: person('5f0c1a2b3c4d5e6f70810002', 'Dev Malhotra', 'dev@freewheel.test', 'dev-token'),
  viewer: person('5f0c1a2b3c4d5e6f70810003', 'Vera Lindqvist', 'vera@freewheel.test', 'vera-token', {
    locale: 'en_US',
  }),
  admin: person('5f0c1a2b3c4d5e6f70810004', 'Ada Okafor', 'ada@freewheel.test', 'ada-token', {
    siteAdmin: true,
  }),
  frontend: person('5f0c1a2b3c4d5e6f70810005', 'Finn Castell', 'finn@freewheel.test', 'finn-token'),
  tester: person('5f0c1a2b3c4d5e6f70810006', 'Tamsin Reyes', 'tamsin@freewheel.test', 'tamsin-token', {
    timeZone: 'Europe/London',
  }),
  former: person('5f0c1a2b3c4d5e6f70810007', 'Former user', 'former@freewheel.test', 'former-token', {
    active: false,
    former: true,
  }),
} as const;

export const users: readonly SeedUser[] = Object.values(people);

/** Who may do what in a space the whole team works in. */
export const teamRoles = {
  [people.admin.accountId]: 'admin',
  [people.productOwner.accountId]: 'member',
  [people.developer.accountId]: 'member',
  [people.frontend.accountId]: 'member',
  [people.tester.accountId]: 'member',
  [people.viewer.accountId]: 'viewer',
} as const;
