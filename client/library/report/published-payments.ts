import type { PaymentFinding } from '../../../domain/recovery/payments/assess';
import type { PaymentTotals } from '../../../domain/recovery/payments/totals';
import { hiddenItems, type Balance, type Stated } from '../../../domain/report/linked';
import { isSmall, type Published } from '../../../domain/report/masking';
import type { CommitteePayments } from './committee-figures';

/**
 * The totals of payments as they leave the department. What was decided, what is collected and what is wrong tell of each
 * other, so they are masked as one; an amount is masked where it, or what is left between the two, is that of few.
 */
export function publishedPayments(totals: PaymentTotals): CommitteePayments {
  const { cases, decided, pays, exempt, collected, findings, due, dueCollected, owing, owingCollected } = totals;
  const unclear = decided - pays - exempt;
  const undecided = cases - decided;
  // A finding that is another word for a group is the same number.
  const sameAs: Partial<Record<PaymentFinding, string>> = {
    ...(findings.decisionMissing === undecided ? { decisionMissing: 'undecided' } : {}),
    ...(findings.resultMissing === unclear ? { resultMissing: 'unclear' } : {}),
  };
  const codes = Object.keys(findings) as PaymentFinding[];
  const nameOf = (code: PaymentFinding): string => sameAs[code] ?? code;
  const groups = { pays, exempt, unclear, undecided };
  const stated: Stated[] = [
    ...Object.entries({ ...groups, cases, collected }).map(([name, number]) => ({
      item: name,
      numbers: { [name]: number },
    })),
    ...codes.map((code) => ({ item: code, numbers: { [nameOf(code)]: findings[code] } })),
  ];
  const payersCollected = collected - findings.collectedWithoutGround;
  const left: Balance[] = [
    ...codes.map((code): Balance => ({ of: ['cases'], is: [nameOf(code), `without ${nameOf(code)}`] })),
    { of: ['cases'], is: ['collected', 'uncollected'] },
    { of: ['pays'], is: ['amountMissing', 'amountTold'] },
  ];
  const hidden = hiddenItems({
    stated,
    unstated: {
      ...Object.fromEntries(codes.map((code) => [`without ${nameOf(code)}`, cases - findings[code]])),
      uncollected: cases - collected,
      amountTold: pays - findings.amountMissing,
      payersCollected,
      unasked: pays + unclear - payersCollected - findings.notCollected,
    },
    balances: [
      { of: ['cases'], is: Object.keys(groups) },
      { of: ['collected'], is: ['collectedWithoutGround', 'payersCollected'] },
      { of: ['pays', 'unclear'], is: ['payersCollected', 'notCollected', 'unasked'] },
      ...left,
    ],
    last: new Set(['cases', 'pays']),
  });
  const shown = (item: string, number: number): Published => (hidden.has(item) ? 'masked' : number);
  const isLeftSmall = isSmall(owing - owingCollected) || isSmall(owingCollected);
  return {
    cases: shown('cases', cases),
    groups: {
      pays: shown('pays', pays),
      exempt: shown('exempt', exempt),
      unclear: shown('unclear', unclear),
      undecided: shown('undecided', undecided),
    },
    collected: shown('collected', collected),
    findings: Object.fromEntries(codes.map((code) => [code, shown(code, findings[code])])) as Record<
      PaymentFinding,
      Published
    >,
    due: hidden.has('pays') || isSmall(owing) ? 'masked' : due,
    dueCollected: hidden.has('collected') || isLeftSmall ? 'masked' : dueCollected,
  };
}
