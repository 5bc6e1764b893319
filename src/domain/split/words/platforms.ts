/**
 * Systems, browsers and channels by the names every language uses for them; longer names first. Only names of one family
 * stand beside each other: "Android" is no alternative to "Facebook".
 */
const families: readonly string[] = [
  'windows phone|windows mobile|mobile ?web|android|ios|ipados|windows|macos|mac os x|os ?x|linux|ubuntu|blackberry|tizen|webos|watchos',
  'iphone|ipad|apple watch|app store|play store|google play',
  'chrome|firefox|safari|edge|opera|internet explorer',
  'facebook|instagram|linkedin|tiktok|youtube|twitter|pinterest|whatsapp|slack|teams|web ?site|web ?app|mobile app|desktop app',
];

/** Only beside others of their kind: alone they are everyday words. */
const everyday =
  'web|desktop|mobile|tablet|phone|app|browser|kiosk|e-?mail|sms|push|print|post|letter|newsletter|telefon|brief|papier|téléphone|courriel|correo|teléfono|api|cli';

const finders = families.map(
  (names) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])`, 'giu'),
);
const whole = new RegExp(
  `^(?:(?:the|der|die|das|le|la|l'|el|per|par|por|via)\\s+)?(?:${families.join('|')}|${everyday})(?: (?:app|phones?|version|users?|devices?|geräte|notifications?))?$`,
  'iu',
);

export const isPlatform = (text: string): boolean => whole.test(text);

export interface Mention {
  readonly family: number;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Names of systems and channels in running text: one of each, where it stands first. */
export function platformsIn(text: string): readonly Mention[] {
  return finders.flatMap((finder, family) => {
    const seen = new Set<string>();
    return [...text.matchAll(finder)].flatMap((match): Mention[] => {
      const name = match[0].toLowerCase().replace(/\s/g, '');
      if (seen.has(name)) return [];
      seen.add(name);
      return [{ family, name, from: match.index, to: match.index + match[0].length }];
    });
  });
}
