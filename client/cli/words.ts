import type { CodeList } from '../../domain/case/kernel/fields';
import type { Role } from '../../domain/case/kernel/event';
import { da } from './texts/da';
import { en } from './texts/en';
import type { TextKey } from './texts';

/** Colours of an open case as they may be typed. */
export const colours = codeList('colour_');

/** Roles as they may be typed. */
export const roles = codeList('role_') as Readonly<Record<Role, { readonly da: string; readonly en: string }>>;

/** The code list whose words are the texts with this prefix. */
function codeList(prefix: string): CodeList {
  const keys = (Object.keys(da) as TextKey[]).filter((key) => key.startsWith(prefix));
  return Object.fromEntries(keys.map((key) => [key.slice(prefix.length), { da: da[key], en: en[key] }]));
}
