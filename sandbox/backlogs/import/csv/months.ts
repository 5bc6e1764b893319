/** Languages whose months are told apart; beyond them Jira can be asked to export in English. */
const locales = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs'];

/** Without case, accents and the full stop of an abbreviation. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036F.]/g, '')
    .toLowerCase()
    .trim();

function namesOf(locale: string, month: number): string[] {
  const date = new Date(Date.UTC(2024, month - 1, 15));
  // With a day beside it a name may bend (Polish “marca”), alone it may not (“marzec”).
  return (['long', 'short'] as const).flatMap((width) =>
    [{ month: width }, { month: width, day: 'numeric' } as const].flatMap((options) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
        .formatToParts(date)
        .filter(({ type }) => type === 'month')
        .map(({ value }) => plain(value)),
    ),
  );
}

/** Adds names; one that two months have, as French June and July share “jui”, is nobody's. */
function add(months: Map<string, number>, entries: readonly (readonly [string, number])[]): void {
  const found = new Map<string, Set<number>>();
  for (const [name, month] of entries) found.set(name, (found.get(name) ?? new Set()).add(month));
  for (const [name, [month, ...others]] of found)
    if (month !== undefined && others.length === 0 && !months.has(name)) months.set(name, month);
}

function collect(): ReadonlyMap<string, number> {
  // What older Javas call March in German.
  const months = new Map([['mrz', 3]]);
  const all = locales.flatMap((locale) =>
    Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) =>
      namesOf(locale, month).map((name) => [name, month] as const),
    ),
  );
  add(months, all);
  // Java, which Jira is made of, cuts at three letters where other programs write four (“Sept”, “Juni”).
  add(
    months,
    all.map(([name, month]) => [name.slice(0, 3), month] as const),
  );
  return months;
}

let months: ReadonlyMap<string, number> | undefined;

/** Number of the month (1–12) that has this name or short name; undefined for no month, or for one of two. */
export function monthOf(name: string): number | undefined {
  months ??= collect();
  return months.get(plain(name));
}
