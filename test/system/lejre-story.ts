import { readFileSync } from 'node:fs';
import type { CivilDay } from '../../domain/case/kernel/time';
import { addDays, daysBetween } from '../../domain/law/calendar/day-arithmetic';
import { exampleList, type Fields } from './import-lists';

/** The day Lejre's list is of. */
const LIST_DAY: CivilDay = '2016-06-07';
/** Lejre's open cases when it began. */
const LEJRE = 687;
/** The months a list comes for, and the weeks of each. */
export const MONTHS = 7;
export const WEEKS = 5;
/** The month in which nobody got a case further. */
export const IDLE_MONTH = 5;
/** Days from the last of these to the month's end: its last status finds them all. */
const QUIET_DAYS = 7;
/** A notification that is done with in fewer days than this is over before the month that it came in. */
const SHORT_DAYS = 20;

/** What a run of so many of Lejre's cases comes to, each number scaled by itself from what Lejre published. */
export interface Sums {
  readonly start: number;
  readonly new: number;
  readonly closed: number;
  readonly reRegistered: number;
  readonly open: number;
}

/** Lejre's 687 + 175 − 140 − 120 = 602, for as many cases as the run has. */
export function sumsOf(cases: number): Sums {
  const scaled = (of: number): number => Math.round((of * cases) / LEJRE);
  const sums = { start: cases, new: scaled(175), closed: scaled(140), reRegistered: scaled(120) };
  return { ...sums, open: sums.start + sums.new - sums.closed - sums.reRegistered };
}

/** How many of a sum fall in a month, spread evenly over the months it falls in. */
export function ofMonth(sum: number, month: number, months: readonly number[]): number {
  const at = months.indexOf(month);
  if (at < 0) return 0;
  return Math.round((sum * (at + 1)) / months.length) - Math.round((sum * at) / months.length);
}

/** Every month, and those in which people worked on the recovery. */
export const everyMonth: readonly number[] = Array.from({ length: MONTHS }, (_, index) => index + 1);
export const workedMonths: readonly number[] = everyMonth.filter((month) => month !== IDLE_MONTH);

/** Lejre's list with its headings, every day moved so that the list is of the day given. */
export class LejreList {
  readonly head: string;
  /** The cases of the run. */
  readonly rows: readonly Fields[];
  private readonly short: readonly Fields[];
  private made = 0;

  constructor(
    cases: number,
    private readonly today: CivilDay,
  ) {
    const text = readFileSync(exampleList('lejre-sager-2016'), 'utf8').replace('\u{feff}', '');
    const [head = '', ...lines] = text.split('\r\n').filter((line) => line !== '');
    const headings = head.split(';');
    const all = lines.map((line) =>
      Object.fromEntries(line.split(';').map((field, at) => [headings[at] ?? '', field] as const)),
    );
    this.head = head;
    this.rows = all.slice(0, cases).map((row) => movedBy(row, daysBetween(LIST_DAY, today)));
    this.short = this.rows.filter(isShort);
  }

  /** Rows of cases that came in a month: notifications as others of the list, of other children. */
  arrivals(month: number, count: number): readonly Fields[] {
    return Array.from({ length: count }, (_, index) => {
      const like = this.short[this.made % this.short.length] ?? {};
      this.made += 1;
      const opened = addDays(this.begins(month), 1 + Math.floor((index * 13) / count));
      const days = daysBetween(iso(like['oprettet'] ?? ''), opened);
      const number = String(this.made).padStart(5, '0');
      return { ...movedBy(like, days), sagsnr: `LEJ-NY-${number}`, barn_id: `B00${number}` };
    });
  }

  /** The days of a month on which people close or mend so many cases. */
  workDays(month: number, count: number): readonly CivilDay[] {
    const last = WEEKS * 7 - QUIET_DAYS;
    return Array.from({ length: count }, (_, index) =>
      addDays(this.begins(month), last - Math.floor((index * (last - 2)) / count)),
    );
  }

  /** The day before a month's first. */
  begins(month: number): CivilDay {
    return addDays(this.today, (month - 1) * WEEKS * 7);
  }

  /** Rows as the text of a list. */
  text(rows: readonly Fields[]): string {
    const headings = this.head.split(';');
    const lines = rows.map((row) => headings.map((heading) => row[heading] ?? '').join(';'));
    return `\u{feff}${[this.head, ...lines, ''].join('\r\n')}`;
  }
}

/** A row of a case that was closed: its parents told on a day, blank where they were not. */
export function closedRow(row: Fields, on: CivilDay, told: CivilDay | undefined, cause = 'formål opfyldt'): Fields {
  return {
    ...row,
    lukket: danish(on),
    lukkeårsag: cause,
    faglig_begrundelse: 'Ja',
    lukket_af: 'teamleder',
    ...(told === undefined ? {} : { forældre_orienteret: danish(told) }),
  };
}

/** A row of a case brought in order on a day: what was missing was done then. */
export function mendedRow(row: Fields, on: CivilDay): Fields {
  const has = (heading: string): boolean => (row[heading] ?? '') !== '';
  const done = danish(on);
  const [isDecided, isStarted] = [has('afgørelse'), has('indsats_start')];
  const hasPlan = isStarted && row['plan_besluttet'] === 'ja';
  const missing: Fields = {
    screening: done,
    screening_udfald: 'afdækning',
    ...(has('bfu_behov_kendt') ? { bfu_afsluttet: done } : {}),
    ...(isDecided && !has('børnesamtale_fravalgt') ? { børnesamtale: done } : {}),
    ...(isDecided ? { partshøring: done, plan_besluttet: 'nej' } : {}),
    ...(hasPlan ? { plan: done } : {}),
    ...(isStarted ? { plan_mål: '1', opfølgning_første: done } : {}),
    ...(row['sagstype'] === 'handicap' ? { målgruppevurdering: done } : {}),
  };
  return {
    ...row,
    ...Object.fromEntries(Object.entries(missing).filter(([heading]) => !has(heading))),
    ...(isDecided ? { klagevejledning: 'ja' } : {}),
    ...(isStarted ? { næste_opfølgning: danish(addDays(on, 400)), stopdato: danish(addDays(on, 500)) } : {}),
    ...(row['sagstype'] === 'anbringelse' ? { tilsyn_12_mdr: '2' } : {}),
  };
}

/** A day as a list writes it. */
export function danish(day: CivilDay): string {
  return day.split('-').reverse().join('-');
}

/** The day of a field of a list. */
export function iso(field: string): CivilDay {
  return field.slice(0, 10).split('-').reverse().join('-');
}

const isDay = /^\d\d-\d\d-\d{4}/;

function movedBy(row: Fields, days: number): Fields {
  const moved = (field: string): string =>
    isDay.test(field) ? `${danish(addDays(iso(field), days))}${field.slice(10)}` : field;
  return Object.fromEntries(Object.entries(row).map(([heading, field]) => [heading, moved(field)]));
}

function isShort(row: Fields): boolean {
  if (row['sagstype'] !== 'underretning' || row['indsats_start'] !== '') return false;
  const opened = iso(row['oprettet'] ?? '');
  const days = Object.entries(row).flatMap(([heading, field]) =>
    heading !== 'fødselsdato' && isDay.test(field) ? [daysBetween(opened, iso(field))] : [],
  );
  return days.every((day) => day >= 0 && day < SHORT_DAYS);
}
