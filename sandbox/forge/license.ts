import { z } from 'zod';

export const licenseState = z.enum(['none', 'active', 'trial', 'inactive']);
export type LicenseState = z.output<typeof licenseState>;

/** What pages and functions of a paid app read; there is none for a free app, nor outside of production. */
export interface License {
  readonly active: boolean;
  readonly type: string;
  readonly billingPeriod: string;
  readonly isEvaluation: boolean;
  readonly ccpEntitlementId: string;
  readonly ccpEntitlementSlug: string;
  readonly supportEntitlementNumber: string | null;
  readonly subscriptionEndDate: string | null;
  readonly trialEndDate: string | null;
  readonly modes: null;
}

const month = 30 * 24 * 60 * 60 * 1000;

/** @param now epoch milliseconds: a trial ends a month later, an inactive subscription ended a month ago */
export function licenseOf(state: LicenseState, now: number): License | undefined {
  if (state === 'none') return undefined;
  const day = (at: number): string => new Date(at).toISOString();
  return {
    active: state !== 'inactive',
    type: 'COMMERCIAL',
    billingPeriod: 'MONTHLY',
    isEvaluation: state === 'trial',
    ccpEntitlementId: '5f0f6a39-5a54-4c19-9c0e-4d7d8a2f6b10',
    ccpEntitlementSlug: 'E-4K7-2QX-9TR-M3W',
    supportEntitlementNumber: null,
    subscriptionEndDate: state === 'inactive' ? day(now - month) : null,
    trialEndDate: state === 'trial' ? day(now + month) : null,
    modes: null,
  };
}
