import { joined, type Hashing } from './hashing';
import { answer, refused, type Answer } from './refused';

/** One case that may be drawn: its number, what it is divided by, and who works on it. */
export interface PopulationLine {
  /** The case number (sagsnr); no two lines have the same. */
  readonly id: string;
  /** One value for each field of the population, blank where nothing is recorded. */
  readonly values: readonly string[];
  /** Initials; blank where nobody is named. */
  readonly worker: string;
}

/** The cases a draw is made from (population), frozen: every id once, ordered by id. */
export interface Population {
  /** What the lines have values of, such as `team` and `sagstype`. */
  readonly fields: readonly string[];
  readonly lines: readonly PopulationLine[];
}

/** The first line of the canonical form. */
const FORM = 'sagsgang-population-1';
/** Lines that are hashed at a time. */
const PIECE = 4096;

const control = /[\u0000-\u001f\u007f]/;

/**
 * Freezes lines, in whatever order they come, as a population.
 *
 * @returns a refusal where an id is blank or there twice, or a text holds a control character
 */
export function populationOf(fields: readonly string[], lines: readonly PopulationLine[]): Answer<Population> {
  const clean = new Set<string>();
  for (const line of lines) {
    if (line.id === '') return refused('POPULATION_ID_MISSING');
    const field = badField(fields, line, clean);
    if (field !== undefined) return refused('POPULATION_CONTROL_CHARACTER', { case: shown(line.id), field });
  }
  const sorted = isSorted(lines) ? lines : [...lines].sort(byId);
  for (let at = 1; at < sorted.length; at++) {
    const id = sorted[at]?.id ?? '';
    if (id === sorted[at - 1]?.id) return refused('POPULATION_ID_TWICE', { case: id });
  }
  return answer({ fields, lines: sorted });
}

/** The name of the first field with a control character in it; `clean` keeps the values already found without. */
function badField(fields: readonly string[], { id, values, worker }: PopulationLine, clean: Set<string>) {
  if (control.test(id)) return 'sagsnr';
  for (let at = 0; at < values.length; at++) if (!isClean(values[at] ?? '', clean)) return fields[at] ?? '';
  return isClean(worker, clean) ? undefined : 'rådgiver';
}

function isClean(value: string, clean: Set<string>): boolean {
  if (clean.has(value)) return true;
  if (control.test(value)) return false;
  clean.add(value);
  return true;
}

function shown(id: string): string {
  return id.replace(new RegExp(control, 'g'), '�');
}

function isSorted(lines: readonly PopulationLine[]): boolean {
  for (let at = 1; at < lines.length; at++) if ((lines[at]?.id ?? '') < (lines[at - 1]?.id ?? '')) return false;
  return true;
}

/** By UTF-16 code units, which is the order of bytes for everything but rare signs. */
function byId(a: PopulationLine, b: PopulationLine): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The canonical text of a population, in pieces: the form and its fields, then a line a case, each ended by `\n`. */
export function* canonicalText({ fields, lines }: Population): Generator<string> {
  let piece = `${joined([FORM, 'sagsnr', ...fields, 'rådgiver'])}\n`;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line) piece += `${joined([line.id, ...line.values, line.worker])}\n`;
    if (at % PIECE < PIECE - 1) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** The hash of a population (populationens aftryk): the same for the same cases, in whatever order they were given. */
export function populationHash(population: Population, hashing: Hashing): string {
  const hash = hashing.begin();
  for (const piece of canonicalText(population)) hash.add(piece);
  return hash.end();
}
