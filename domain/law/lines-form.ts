import { checkNames, recordAt, type Complain } from './override-shape';

/** What a field of a municipality's file may hold, and how that is told. */
export interface FieldForm {
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
  readonly required?: true;
}

/** One of some codes. */
export function oneOf(codes: readonly string[]): FieldForm {
  return { expected: codes.join(' | '), fits: (value) => codes.some((code) => code === value) };
}

/** A list of some codes, one at least and none twice. */
export function someOf(codes: readonly string[]): FieldForm {
  const { expected, fits } = oneOf(codes);
  const isList = (value: unknown): boolean =>
    Array.isArray(value) && value.length > 0 && value.every(fits) && new Set(value).size === value.length;
  return { expected: `[${expected}]`, fits: isList };
}

/** A whole number between two, both included. */
export function wholeWithin(lowest: number, highest: number): FieldForm {
  return {
    expected: `${lowest}-${highest}`,
    fits: (value) => Number.isInteger(value) && Number(value) >= lowest && Number(value) <= highest,
  };
}

/** What is read apart: here its name is only known. */
export const readApart: FieldForm = { expected: '', fits: () => true };

/** A field that must be there. */
export function required(form: FieldForm): FieldForm {
  return { ...form, required: true };
}

/**
 * Reads an object of some fields.
 *
 * @returns nothing where something is wrong with it, which is complained of
 */
export function readFields<Read extends object>(
  given: unknown,
  forms: Readonly<Record<keyof Read & string, FieldForm>>,
  path: string,
  complain: Complain,
): Read | undefined {
  const record = recordAt(given, path, complain);
  if (!record) return undefined;
  const all: readonly (readonly [string, FieldForm])[] = Object.entries(forms);
  checkNames(
    record,
    all.map(([name]) => name),
    path,
    complain,
  );
  const wrong = all.filter(([name, { fits, required: must }]) => {
    const value = record[name];
    return value === undefined ? must === true : !fits(value);
  });
  for (const [name, { expected }] of wrong) complain(`${path}.${name}`, 'OVERRIDE_WRONG_TYPE', { expected });
  return wrong.length > 0 ? undefined : (record as Read);
}

/** Reads a list of lines, one at least, each an object of some fields. */
export function readLines<Line extends object>(
  given: unknown,
  forms: Readonly<Record<keyof Line & string, FieldForm>>,
  path: string,
  complain: Complain,
): readonly Line[] | undefined {
  if (given === undefined) return undefined;
  if (!Array.isArray(given) || given.length === 0) {
    complain(path, 'OVERRIDE_WRONG_TYPE', { expected: '[{ … }]' });
    return undefined;
  }
  const lines = (given as readonly unknown[]).map((line, at) =>
    readFields<Line>(line, forms, `${path}[${at}]`, complain),
  );
  return lines.flatMap((line) => line ?? []);
}
