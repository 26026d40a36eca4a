import type { Bilingual, CivilDay, Moment } from './time';

/** What a field may hold. `text` is free text or a name: it never leaves the encrypted journal. */
export type FieldKind =
  | 'entry' // number of an earlier entry in the same case's journal
  | 'entries'
  | 'day'
  | 'moment'
  | 'code'
  | 'codes'
  | 'yesNo'
  | 'number'
  | 'identifier' // opaque reference: a child's pseudonym, a case number, a document number
  | 'identifiers'
  | 'initials'
  | 'initialsList'
  | 'text';

/** The words a code may be given as and is shown in; the key is what is stored. */
export type CodeList = Readonly<Record<string, Bilingual>>;

/**
 * One field of a command, declared as data: the types of commands and facts, their validation at the edge, the
 * command line's options, its help and the reference page are all derived from it.
 */
export interface Field<Value = unknown, Required extends boolean = boolean, Kind extends FieldKind = FieldKind> {
  readonly kind: Kind;
  readonly label: Bilingual;
  readonly required: Required;
  /** The codes of a `code` or `codes` field. */
  readonly codes?: CodeList;
  /** The event types an `entry` may point at. */
  readonly of?: readonly string[];
  /** Lowest and highest value of a `number`. */
  readonly range?: readonly [number, number];
  /** Set by Sagsgang or by an import, never told by a person. */
  readonly derived?: true;
  /** Carries the value's type; never set. */
  readonly valueType?: Value;
}

/** The fields of one command, by name. */
export type Fields = Readonly<Record<string, Field>>;

type Names<F extends Fields, Required extends boolean, Text extends boolean> = {
  [K in keyof F]: F[K] extends Field<unknown, Required, infer Kind>
    ? Kind extends 'text'
      ? Text extends true
        ? K
        : never
      : Text extends true
        ? never
        : K
    : never;
}[keyof F];

type ValueOf<T> = T extends Field<infer V> ? V : never;

/** The codes, dates and references among a command's fields: what the fact holds in state. */
export type DataOf<F extends Fields> = { readonly [K in Names<F, true, false>]: ValueOf<F[K]> } & {
  readonly [K in Names<F, false, false>]?: ValueOf<F[K]>;
};

/** The free texts among a command's fields: journal only. */
export type TextOf<F extends Fields> = { readonly [K in Names<F, true, true>]: string } & {
  readonly [K in Names<F, false, true>]?: string;
};

type Make<V, K extends FieldKind> = (da: string, en: string) => Field<V, true, K>;

const make =
  <V, K extends FieldKind>(kind: K): Make<V, K> =>
  (da, en) => ({ kind, label: { da, en }, required: true });

/** A civil day (Europe/Copenhagen). */
export const day = make<CivilDay, 'day'>('day');
/** An instant, or a civil day where the hour is unknown. */
export const moment = make<Moment, 'moment'>('moment');
/** Yes or no (ja/nej). */
export const yesNo = make<boolean, 'yesNo'>('yesNo');
/** An opaque reference, at most 80 characters, without spaces. */
export const identifier = make<string, 'identifier'>('identifier');
/** Several opaque references. */
export const identifiers = make<readonly string[], 'identifiers'>('identifiers');
/** A staff member's initials as in the staff register. */
export const initials = make<string, 'initials'>('initials');
/** Several staff members' initials. */
export const initialsList = make<readonly string[], 'initialsList'>('initialsList');
/** Free text or a name. Kept encrypted in the journal; state holds its digest. */
export const text = make<string, 'text'>('text');

/** A number within a range (both ends included). */
export function number(da: string, en: string, lowest: number, highest: number): Field<number, true, 'number'> {
  return { kind: 'number', label: { da, en }, required: true, range: [lowest, highest] };
}

/** One of a list of codes. */
export function code<const C extends CodeList>(
  da: string,
  en: string,
  codes: C,
): Field<keyof C & string, true, 'code'> {
  return { kind: 'code', label: { da, en }, required: true, codes };
}

/** Several of a list of codes. */
export function codes<const C extends CodeList>(
  da: string,
  en: string,
  list: C,
): Field<readonly (keyof C & string)[], true, 'codes'> {
  return { kind: 'codes', label: { da, en }, required: true, codes: list };
}

/** The number of an earlier entry of one of the given event types. */
export function entry(da: string, en: string, ...of: string[]): Field<number, true, 'entry'> {
  return { kind: 'entry', label: { da, en }, required: true, of };
}

/** The numbers of several earlier entries of the given event types. */
export function entries(da: string, en: string, ...of: string[]): Field<readonly number[], true, 'entries'> {
  return { kind: 'entries', label: { da, en }, required: true, of };
}

/** Makes a field one that may be left out. */
export function optional<V, K extends FieldKind>(field: Field<V, true, K>): Field<V, false, K> {
  return { ...field, required: false };
}

/** Makes a field one that Sagsgang or an import fills in; no command may carry it. */
export function derived<V, K extends FieldKind>(field: Field<V, true, K>): Field<V, false, K> {
  return { ...field, required: false, derived: true };
}
