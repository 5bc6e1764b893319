import { z } from 'zod';

/** As much as the platform says of the licence, to functions and to pages. */
export const licenceContextSchema = z.object({
  license: z.object({ active: z.boolean() }).nullish().catch(undefined),
  environmentType: z.string().optional().catch(undefined),
});

/**
 * Whether the app may write here. A trial is a licence. Outside of production the platform names none, and nobody needs one.
 * @param context what the platform says of a call or of a page
 */
export function isLicensed(context: unknown): boolean {
  const parsed = licenceContextSchema.safeParse(context);
  if (!parsed.success) return false;
  const { license, environmentType } = parsed.data;
  return license?.active ?? environmentType !== 'PRODUCTION';
}
