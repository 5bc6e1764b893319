import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio/slim';
import type { Manifest } from '../manifest';

export interface CspPlaces {
  /** Origin of Jira's pages. */
  readonly site: string;
  /** Where violations are reported. */
  readonly reports: string;
}

/**
 * The Content-Security-Policy that Forge's CDN would send with a page, from Forge's own package. Only who may frame it
 * and where violations go is ours: those are the two that name Atlassian's hosts.
 */
export function policyFor(html: string, { permissions }: Manifest, { site, reports }: CspPlaces): string {
  const existingCSPDetails = new CSPProcessingService({ info: () => undefined }, load).getCspDetails(html, {
    ...(permissions.content === undefined ? {} : { content: permissions.content }),
    external: permissions.external,
  });
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails, microsEnv: 'prod', hostname: site })
    .map((directive) => {
      if (directive.startsWith('frame-ancestors ')) return `frame-ancestors ${site}`;
      return directive.startsWith('report-uri ') ? `report-uri ${reports}` : directive;
    })
    .join('; ');
}
