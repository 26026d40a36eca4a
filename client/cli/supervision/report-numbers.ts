import type { ShareWithin } from '../../../domain/supervision/figures/interval';
import type { Agreement } from '../../../domain/supervision/figures/kappa';
import type { Session } from '../session';
import { sayReview } from './texts-review';

/** A share in whole percent; a dash where there is none. */
export function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${Math.round(share * 100)} %`;
}

/** The interval of a share in whole percent. */
export function intervalOf(estimate: ShareWithin | undefined): string {
  if (!estimate) return '–';
  const { low, high } = estimate.interval;
  return `${Math.round(low * 100)}–${Math.round(high * 100)} %`;
}

/** A share with its interval, `67 % (30–90 %)`; a dash where there is none. */
export function within(estimate: ShareWithin | undefined): string {
  return estimate ? `${percent(estimate.share)} (${intervalOf(estimate)})` : '–';
}

/** Agreement in words: κ with two decimals and its n, or that there is none. */
export function agreed(session: Session, { kappa, n }: Agreement): string {
  if (kappa === undefined) return sayReview(session, 'noKappa', { n });
  const shown = kappa.toFixed(2);
  return sayReview(session, 'kappa', { kappa: session.lang === 'da' ? shown.replace('.', ',') : shown, n });
}
