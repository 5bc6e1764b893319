import type { Estimation } from '../backlog/backlog';
import type { PresetId } from '../team-settings/team-settings';

/** Words that people of a trade write in titles, in the languages whose text is read, and others seldom. */
const trades: Readonly<Record<'marketing' | 'construction', RegExp>> = {
  marketing:
    /\b(marketing|campaigns?|newsletters?|landing pages?|brochures?|flyers?|leaflets?|posters?|banners?|social media|press release|webinar|trade fair|testimonials?|copywriting|adverts?|kampagnen?|broschüren?|messestand|campañas?|folletos?|campagnes?|dépliants?)(?!\p{L})/iu,
  construction:
    /\b(construction|excavat\w*|concrete|scaffold\w*|plaster\w*|screed|formwork|bricks?|foundations?|drywall|masonry|plumbing|joists?|tiles?|tiling|walls?|roofs?|roofing|floors?|ceilings?|stairs|drains?|ducts?|insulat\w*|beton\w*|gerüst\w*|estrich|fundament\w*|rohbau|trockenbau|mauer\w*|dach\w*|maçonnerie|béton|coffrage|toiture|cloisons?|hormigón|albañilería|andamios?|tabiques?)(?!\p{L})/iu,
};

/** Fewer titles with such words could be chance. */
const fewest = 4;
const share = 0.2;

export interface PresetSuggestion {
  readonly preset: PresetId;
  readonly why: 'titles' | 'name' | 'no-estimates';
  /** How many titles use words of the trade. */
  readonly titles: number;
}

/**
 * Which preset a space may be better off with than the usual one, by what it and its items are called and whether its board
 * estimates.
 * @returns nothing where the usual one fits
 */
export function suggestPreset(
  board: { readonly projectName: string; readonly estimation: Estimation },
  titles: readonly string[],
): PresetSuggestion | undefined {
  const counted = (['marketing', 'construction'] as const).map((preset) => ({
    preset,
    titles: titles.filter((title) => trades[preset].test(title)).length,
  }));
  const most = counted.reduce((a, b) => (b.titles > a.titles ? b : a));
  if (most.titles >= Math.max(fewest, share * titles.length)) return { ...most, why: 'titles' };
  const named = counted.find(({ preset }) => trades[preset].test(board.projectName));
  if (named) return { ...named, why: 'name' };
  return board.estimation.unit === 'count' ? { preset: 'kanban', why: 'no-estimates', titles: 0 } : undefined;
}
