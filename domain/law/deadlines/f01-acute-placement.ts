import { AcutePlacementEnded, CommitteeRuled, WrittenNoticeGiven } from '../../case/acute/facts';
import { DecisionMade } from '../../case/decision/facts';
import { chairPlacementsOf } from '../../case/decision/readings';
import { byTime, earliest } from '../../case/kernel/order';
import type { Fact, FactOf } from '../../case/kernel/state';
import type { AcutePlacementMade } from '../../case/acute/facts';
import { isLate } from '../calendar/counting';
import { dueUnder } from '../options';
import type { Finding, Rule } from '../rule';
import { timed } from '../timed';
import type { View } from '../view';

type Placement = FactOf<typeof AcutePlacementMade>;

/** F01: the parties have the chair's acute decision in writing within 24 hours of its being carried out. */
export const F01: Rule = {
  code: 'F01',
  name: { da: 'Skriftlig meddelelse om akut anbringelse', en: 'Written notice of an acute placement' },
  metWhen: {
    da: 'Parterne har fået formandens afgørelse skriftligt senest 24 timer efter iværksættelsen, også i weekender og på helligdage.',
    en: 'The parties got the chair’s decision in writing within 24 hours of its being carried out, weekends and holidays included.',
  },
  mendedBy: ['give-written-notice'],
  judge: (view) =>
    view.read(chairPlacementsOf).flatMap((placement) => {
      const notice = earliest(view.all(WrittenNoticeGiven).filter(({ data }) => data.placement === placement.seq));
      return clock('F01', view, placement, notice);
    }),
};

/** F02: the committee has ruled on the chair's decision within seven days, else the placement is unlawful. */
export const F02: Rule = {
  code: 'F02',
  name: { da: 'Udvalgets godkendelse af akut anbringelse', en: 'The committee’s approval of an acute placement' },
  metWhen: {
    da: 'Børne- og ungeudvalget har taget stilling til formandens afgørelse senest syv dage efter iværksættelsen, weekender og helligdage medregnet. Ellers bortfalder anbringelsen.',
    en: 'The committee ruled on the chair’s decision within seven days of its being carried out, weekends and holidays included. Otherwise the placement lapses.',
  },
  mendedBy: ['record-committee-ruling', 'end-acute-placement'],
  gaps: {
    unlawful: {
      da: 'Fristen er overskredet: anbringelsen er uden hjemmel',
      en: 'the time has run out: the placement is without legal basis',
    },
  },
  judge: (view) =>
    view.read(chairPlacementsOf).flatMap((placement) => {
      const ruling = earliest(view.all(CommitteeRuled).filter(({ data }) => data.placement === placement.seq));
      return clock('F02', view, placement, ruling ?? endOf(view, placement)).map(alarming);
    }),
};

/** F03: the chair's decision is valid for a month; by then it has ended or an ordinary decision has taken over. */
export const F03: Rule = {
  code: 'F03',
  name: { da: 'Akut anbringelses gyldighed', en: 'Validity of an acute placement' },
  metWhen: {
    da: 'Den akutte anbringelse er ophørt eller afløst af en afgørelse, før dens gyldighed på en måned udløber.',
    en: 'The acute placement ended or was replaced by a decision before its month of validity ran out.',
  },
  mendedBy: ['decide', 'end-acute-placement'],
  gaps: {
    unlawful: {
      da: 'Gyldigheden er udløbet: anbringelsen er uden hjemmel',
      en: 'its validity has run out: the placement is without legal basis',
    },
  },
  judge: (view) =>
    view.read(chairPlacementsOf).flatMap((placement) => {
      const decisions = view
        .all(DecisionMade)
        .filter(({ seq, data }) => data.kind === 'placement' && seq > placement.seq);
      const ends: readonly (Fact<unknown> | undefined)[] = [endOf(view, placement), earliest(decisions)];
      const end = ends.filter((fact) => fact !== undefined).sort(byTime)[0];
      return clock('F03', view, placement, end).map(alarming);
    }),
};

function clock(code: string, view: View, placement: Placement, step: Fact<unknown> | undefined): Finding[] {
  const settings = view.settings(code, placement);
  if (!settings?.limit) return [];
  const due = dueUnder(settings, settings.limit, placement.at);
  // A placement that ended before its notice or ruling was due asks for neither.
  const ended = step === undefined ? endOf(view, placement) : undefined;
  if (ended && !isLate(due, ended.at)) return [];
  return [timed(view, settings, placement, due, step)];
}

function alarming(finding: Finding): Finding {
  return finding.standing === 'outstanding' || finding.standing === 'lapsed'
    ? { ...finding, gaps: ['unlawful'] }
    : finding;
}

/** The end of an acute placement, at the moment it is said to have ended. */
function endOf(view: View, placement: Placement): Fact<unknown> | undefined {
  const ended = view.all(AcutePlacementEnded).find(({ data }) => data.placement === placement.seq);
  return ended?.data.until === undefined ? ended : { ...ended, at: ended.data.until };
}
