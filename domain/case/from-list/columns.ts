import { closers } from '../closure/facts';
import type { CodeList } from '../kernel/fields';
import type { CivilDay, Instant } from '../kernel/time';
import { screeningOutcomes } from '../screening/facts';
import { caseKinds, concernLevels, ladderSteps, notifiers, recommendations } from '../words';

/** What one column of a case list holds. `time` is a Copenhagen time with its hour, `number` a whole number. */
export type ColumnKind = 'text' | 'day' | 'time' | 'code' | 'yesNo' | 'number';

/** One column of a case list (sagsliste): the heading as the spreadsheet writes it, and what stands under it. */
export interface Column<Value = unknown> {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Of a `code` column: the stored code of each word, in lower case. */
  readonly words?: ReadonlyMap<string, string>;
  /** Carries the value's type; never set. */
  readonly valueType?: Value;
}

const text = (heading: string): Column<string> => ({ heading, kind: 'text' });
const day = (heading: string): Column<CivilDay> => ({ heading, kind: 'day' });
const time = (heading: string): Column<Instant> => ({ heading, kind: 'time' });
const yesNo = (heading: string): Column<boolean> => ({ heading, kind: 'yesNo' });
const number = (heading: string): Column<number> => ({ heading, kind: 'number' });

function code<const C extends CodeList>(heading: string, codes: C): Column<keyof C & string> {
  return { heading, kind: 'code', words: new Map(Object.entries(codes).map(([key, { da }]) => [da, key])) };
}

function step(heading: string): Column<keyof typeof ladderSteps> {
  return { heading, kind: 'code', words: new Map(Object.keys(ladderSteps).map((key) => [key, key])) };
}

const { professional, citizen, anonymous } = notifiers;

/** The columns of a case list by the name a {@link ListRow} knows them by, in the order of the form. */
export const listColumns = {
  caseNumber: text('sagsnr'),
  child: text('barn_id'),
  birthDay: day('fødselsdato'),
  kind: code('sagstype', caseKinds),
  team: text('team'),
  worker: text('rådgiver'),
  opened: day('oprettet'),
  notified: time('underretning_modtaget'),
  notifier: code('underretter', { professional, citizen, anonymous }),
  receipt: day('kvittering_sendt'),
  assessed: time('vurderet'),
  partiesHeard: day('partshøring'),
  screened: day('screening'),
  screeningOutcome: code('screening_udfald', screeningOutcomes),
  needKnown: day('bfu_behov_kendt'),
  examinationFinished: day('bfu_afsluttet'),
  provisionalAssessment: day('foreløbig_vurdering'),
  talkNeeded: yesNo('børnesamtale_nødvendig'),
  talkHeld: day('børnesamtale'),
  talkLeftOut: text('børnesamtale_fravalgt'),
  viewSource: text('barnets_perspektiv_kilde'),
  decided: day('afgørelse'),
  guidance: yesNo('klagevejledning'),
  measure: text('indsats'),
  step: step('indsatstrappe'),
  measureStarted: day('indsats_start'),
  expectedEnd: day('stopdato'),
  measureEnded: day('indsats_slut'),
  planDecided: yesNo('plan_besluttet'),
  planAdopted: day('plan'),
  goals: number('plan_mål'),
  firstFollowUp: day('opfølgning_første'),
  nextFollowUp: day('næste_opfølgning'),
  meetingAgreed: day('aftalt_møde'),
  meetingHeld: day('aftalt_møde_afholdt'),
  familyFollowUp: day('familie_opfølgning'),
  talkClaimed: yesNo('familiesamtale_anført'),
  talkNoted: yesNo('familiesamtale_notat'),
  visits: number('tilsyn_12_mdr'),
  targetGroup: day('målgruppevurdering'),
  concern: code('bekymring', concernLevels),
  recommendation: code('rådgivers_indstilling', recommendations),
  closed: day('lukket'),
  closingCause: text('lukkeårsag'),
  justification: text('faglig_begrundelse'),
  closedBy: code('lukket_af', closers),
  familyTold: day('forældre_orienteret'),
} as const;

/** Name of a column in a {@link ListRow}. */
export type ColumnName = keyof typeof listColumns;

type ValueOf<C> = C extends Column<infer Value> ? Value : never;

/**
 * One row of a case list: one case, with what another system recorded of it. A blank is left out and means that nothing
 * was recorded. Days are civil days in Copenhagen.
 */
export type ListRow = { readonly [K in ColumnName]?: ValueOf<(typeof listColumns)[K]> } & {
  readonly caseNumber: string;
};
