import type { Settings } from './edition';
import type { Finding } from './rule';

/** What a rule without a time limit found: the entry that meets it, and what is missing where it is not met. */
export interface Found {
  readonly met: boolean;
  readonly evidence?: number | undefined;
  readonly gaps?: readonly string[];
}

/**
 * The finding of a rule without a time limit about one subject: met, or outstanding, since nothing is too late where
 * nothing was due.
 *
 * @param subject number of the entry it is about, 0 for the case as a whole
 */
export function untimed(settings: Settings, subject: number, { met, evidence, gaps }: Found): Finding {
  return {
    standing: met ? 'met' : 'outstanding',
    subject,
    settings,
    ...(evidence === undefined ? {} : { evidence }),
    ...(met || !gaps?.length ? {} : { gaps }),
  };
}
