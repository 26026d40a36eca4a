import type { Bilingual, CivilDay, Moment } from '../case/kernel/time';
import type { Due } from './calendar/counting';
import type { Settings } from './edition';
import type { View } from './view';

/** The five answers a control may give. Met apart, only `outstanding` (*udestår*) and `lapsed` (*overskredet*) are unmet. */
export type Standing = 'met' | 'outstanding' | 'lapsed' | 'notYetDue' | 'notApplicable';

/** A rule's answer about one subject of a case: one notification, one decision, one measure, or the case itself. */
export interface Finding {
  readonly standing: Exclude<Standing, 'notApplicable'>;
  /** Number of the entry it is about, 0 for the case as a whole. */
  readonly subject: number;
  /** When the clock started, for rules with a time limit. */
  readonly start?: Moment;
  readonly due?: Due;
  /** When a notice moved the due day to the one it names: the time until then is no part of this deadline. */
  readonly movedAt?: Moment;
  /** Number of the entry that met it, or met it too late. */
  readonly evidence?: number;
  /** It is about something that came in after the case was closed: its clock runs on, and the closing is not judged by it. */
  readonly afterClosing?: true;
  /** Met in time but recorded after the due instant (efterregistreret). */
  readonly recordedLate?: true;
  /** What exactly is missing, as codes of the rule's own `gaps`. */
  readonly gaps?: readonly string[];
  readonly settings: Settings;
}

/** One rule: a control (K…) or a further deadline (F…). Its numbers and sections are in the editions, its logic here. */
export interface Rule {
  /** `K01`–`K32` for controls, `F01`… for deadlines that are no control. */
  readonly code: string;
  /** The control in a few words, e.g. «kvittering». */
  readonly name: Bilingual;
  /** When it is met, as a sentence. */
  readonly metWhen: Bilingual;
  /** Commands that mend it, most likely first. */
  readonly mendedBy: readonly string[];
  /** Command that moves the deadline before it runs out (brev om forsinkelse), where the law has one. */
  readonly postponedBy?: string;
  /** What may be missing, in words; keys are the codes findings carry in `gaps`. */
  readonly gaps?: Readonly<Record<string, Bilingual>>;
  /** Commands that mend one gap, where not all of `mendedBy` do; keys as in `gaps`. */
  readonly gapsMendedBy?: Readonly<Record<string, readonly string[]>>;
  /** Asked of closed cases and of closings only. */
  readonly closingOnly?: true;
  /** Puts the rule to a case. No finding: not applicable. */
  judge(view: View): readonly Finding[];
  /**
   * The day ahead from which the rule asks something though nothing is entered until then, as of a birthday that comes
   * near; a case in which no clock runs is looked at again on it. Absent: only entries and clocks make it ask.
   */
  asksFrom?(view: View): CivilDay | undefined;
}
