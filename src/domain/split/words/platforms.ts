/** Devices, systems and channels by the names every language uses for them; longer names first. */
const names =
  'windows phone|windows mobile|mobile ?web|web ?site|web ?app|mobile app|desktop app|app store|play store|google play|apple watch|android|ios|ipados|iphone|ipad|windows|macos|mac os x|os ?x|linux|ubuntu|blackberry|tizen|webos|chrome|firefox|safari|edge|opera|internet explorer|facebook|instagram|linkedin|tiktok|youtube|twitter|pinterest|whatsapp|slack|teams';

/** Only beside others of their kind: alone they are everyday words. */
const everyday =
  'web|desktop|mobile|tablet|phone|app|browser|kiosk|e-?mail|sms|push|print|post|letter|newsletter|telefon|brief|papier|téléphone|courriel|correo|teléfono|api|cli';

const strong = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])`, 'giu');
const whole = new RegExp(
  `^(?:(?:the|der|die|das|le|la|l'|el|per|par|por|via)\\s+)?(?:${names}|${everyday})(?: (?:app|phones?|version|users?|devices?|geräte|notifications?))?$`,
  'iu',
);

export const isPlatform = (text: string): boolean => whole.test(text);

/** Names of systems and channels in running text: one of each, where it stands first. */
export function platformsIn(
  text: string,
): readonly { readonly from: number; readonly to: number; readonly name: string }[] {
  const seen = new Set<string>();
  return [...text.matchAll(strong)].flatMap((match) => {
    const name = match[0].toLowerCase().replace(/\s/g, '');
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ from: match.index, to: match.index + match[0].length, name }];
  });
}
