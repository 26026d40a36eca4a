import { shown, type Problem } from './problem';

/** Which column of a list stands where. */
export interface Placed<Name extends string> {
  /** By position; a gap where the column is not read. */
  readonly places: readonly (Name | undefined)[];
  /** Headings that are not known, or stand twice. */
  readonly problems: readonly Problem[];
  /** The columns found. */
  readonly found: ReadonlySet<Name>;
}

/** Gives each heading the column it stands for; one that stands twice is read where it stands first. */
export function placed<Name extends string>(
  headings: readonly string[],
  nameOf: (heading: string) => Name | undefined,
): Placed<Name> {
  const found = new Set<Name>();
  const problems: Problem[] = [];
  const places = headings.map((heading, index) => {
    const name = nameOf(heading);
    const place = { line: 1, column: shown(heading === '' ? `${index + 1}` : heading) };
    if (name === undefined) problems.push({ code: 'HEADING_UNKNOWN', ...place });
    else if (found.has(name)) problems.push({ code: 'HEADING_TWICE', ...place });
    else {
      found.add(name);
      return name;
    }
    return undefined;
  });
  return { places, problems, found };
}
