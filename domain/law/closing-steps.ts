import { ApplicationAnswered } from '../case/opening/facts';
import { ConcernJudged } from '../case/assessment/facts';
import { Screened } from '../case/screening/facts';
import { ExaminationFinished, InquiryFinished } from '../case/examination/facts';
import { ConsentRecorded } from '../case/involvement/facts';
import { DecisionMade } from '../case/decision/facts';
import { AcutePlacementMade } from '../case/acute/facts';
import { endingDecisions, isEnding } from '../case/measure/endings';
import { MeasureEnded, MeasureStarted } from '../case/measure/facts';
import { measuresOf } from '../case/measure/readings';
import { FollowUpHeld } from '../case/follow-up/facts';
import { ChildDied, ChildMoved, HandoverSent } from '../case/life/facts';
import { ClosureProposed } from '../case/closure/facts';
import type { FactOf } from '../case/kernel/state';
import type { Bilingual } from '../case/kernel/time';
import { civilDayOf } from './calendar/copenhagen';
import { birthday } from './calendar/day-arithmetic';
import type { View } from './view';

/** A step that a cause of closing may require. */
export interface ClosingStep {
  readonly text: Bilingual;
  readonly law: string;
  /** Commands that take it, most likely first. */
  readonly mendedBy: readonly string[];
  taken(view: View): boolean;
}

/** The steps that causes of closing require. */
export const closingSteps = {
  workDone: {
    text: {
      da: 'Formålet kan kun være opfyldt, når der er truffet en afgørelse, givet en indsats eller besvaret en ansøgning.',
      en: 'A purpose can be met only where a decision was made, a measure given or an application answered.',
    },
    law: 'BL § 32',
    mendedBy: ['decide', 'answer-application'],
    taken: (view) => hasAny(view, DecisionMade, MeasureStarted, FollowUpHeld, ApplicationAnswered),
  },
  endingDecided: {
    text: {
      da: 'En indsats ophører ved en afgørelse, medmindre den er løbet til sin stopdato.',
      en: 'A measure ends by a decision, unless it ran to its expected end.',
    },
    law: 'BL §§ 99-102',
    mendedBy: ['decide'],
    taken: (view) => view.all(MeasureEnded).every((ended) => ended.src === 'list' || endedByDecision(view, ended)),
  },
  needAnswered: {
    text: {
      da: 'Behovet for støtte er besvaret: screening «ingen videre», afdækning eller undersøgelse uden behov, eller en afgørelse.',
      en: 'The need of support was answered: a screening “no further”, an inquiry or examination without need, or a decision.',
    },
    law: 'BL §§ 18-22',
    mendedBy: ['screen', 'finish-inquiry', 'finish-examination', 'decide'],
    taken: (view) =>
      view.all(Screened).some(({ data }) => data.outcome === 'none') ||
      view.all(InquiryFinished).some(({ data }) => !data.supportNeeded) ||
      view.all(ExaminationFinished).some(({ data }) => data.supportNeeded === false) ||
      view.all(DecisionMade).some(({ data }) => ['noFurther', 'refusal', 'ending', 'returnHome'].includes(data.kind)) ||
      view.all(ApplicationAnswered).length > 0,
  },
  movedOut: {
    text: {
      da: 'Flytningen til en anden kommune er registreret.',
      en: 'The move to another municipality is registered.',
    },
    law: 'RTL § 9',
    mendedBy: ['move'],
    taken: (view) => view.all(ChildMoved).at(-1)?.data.to === 'municipality',
  },
  handover: {
    text: {
      da: 'Den nye kommune er underrettet og har fået sagsmateriale og resumé, når der er fundet behov for særlig støtte.',
      en: 'The new municipality was notified and sent case material and a summary where a need of special support was found.',
    },
    law: 'BL § 132',
    mendedBy: ['hand-over', 'move'],
    taken: (view) =>
      view.all(ChildMoved).at(-1)?.data.needOfSupport === false ||
      view.all(HandoverSent).some(({ data }) => data.materialSent),
  },
  movedAbroad: {
    text: { da: 'Flytningen til udlandet er registreret.', en: 'The move abroad is registered.' },
    law: 'RTL § 9',
    mendedBy: ['move'],
    taken: (view) => view.all(ChildMoved).at(-1)?.data.to === 'abroad',
  },
  passedOn: {
    text: {
      da: 'Sagen er givet videre til handlekommunen.',
      en: 'The case was passed on to the municipality responsible.',
    },
    law: 'RTL §§ 9, 9a; BL § 132',
    mendedBy: ['hand-over'],
    taken: (view) => view.all(HandoverSent).length > 0,
  },
  adult: {
    text: { da: 'Den unge er fyldt 18 år.', en: 'The young person has turned 18.' },
    law: 'BL § 2',
    mendedBy: ['link-birth'],
    taken: ({ birthDay, endDay }) => birthDay !== undefined && birthday(birthDay, 18) <= endDay,
  },
  youthSupport: {
    text: {
      da: 'Efter en anbringelse er der truffet afgørelse om ungestøtte.',
      en: 'After a placement a decision on youth support was made.',
    },
    law: 'BL §§ 111, 114-116, 120',
    mendedBy: ['decide'],
    taken: (view) => !wasPlaced(view) || view.all(DecisionMade).some(({ data }) => data.kind === 'youthSupport'),
  },
  deathRecorded: {
    text: { da: 'Dødsfaldet er registreret.', en: 'The death is registered.' },
    law: 'OFL § 13',
    mendedBy: ['record-death'],
    taken: (view) => view.all(ChildDied).length > 0,
  },
  nothingDecided: {
    text: {
      da: 'En sag med afgørelser eller indsatser er ikke oprettet ved en fejl; luk den af den rette årsag.',
      en: 'A case with decisions or measures was not opened in error; close it for the right cause.',
    },
    law: 'OFL § 13',
    mendedBy: ['propose-closure', 'misfile'],
    taken: (view) => !hasAny(view, DecisionMade, MeasureStarted, AcutePlacementMade),
  },
  otherCaseNamed: {
    text: {
      da: 'Forslaget nævner den sag, der er den rigtige.',
      en: 'The proposal names the case that is the right one.',
    },
    law: 'OFL § 13',
    mendedBy: ['propose-closure'],
    taken: (view) => view.all(ClosureProposed).at(-1)?.data.otherCase !== undefined,
  },
  declined: {
    text: {
      da: 'Familiens nej er registreret: samtykke nægtet eller trukket tilbage, eller ansøgningen trukket tilbage.',
      en: 'The family’s no is registered: consent refused or withdrawn, or the application withdrawn.',
    },
    law: 'BL § 32(2)',
    mendedBy: ['record-consent', 'answer-application'],
    taken: (view) =>
      view.all(ConsentRecorded).at(-1)?.data.given === false ||
      view.all(ApplicationAnswered).some(({ data }) => data.outcome === 'withdrawn'),
  },
  concernWeighed: {
    text: {
      da: 'Bekymringen er vurderet og er ikke høj; ellers skal støtte uden samtykke overvejes.',
      en: 'The concern was judged and is not high; else support without consent must be considered.',
    },
    law: 'BL §§ 23, 37, 47',
    mendedBy: ['judge-concern'],
    taken: (view) => {
      const level = view.all(ConcernJudged).at(-1)?.data.level;
      return level !== undefined && level !== 'high';
    },
  },
} as const satisfies Readonly<Record<string, ClosingStep>>;

/** Code of a step that a cause of closing may require. */
export type ClosingStepCode = keyof typeof closingSteps;

function hasAny({ state }: View, ...steps: readonly { readonly event: string }[]): boolean {
  return state.facts.some(({ type }) => steps.some(({ event }) => event === type));
}

function endedByDecision(view: View, ended: FactOf<typeof MeasureEnded>): boolean {
  const measure = view.read(measuresOf).find(({ number }) => number === ended.data.measure);
  const expected = measure?.extensions.at(-1)?.data.expectedEnd ?? measure?.started.data.expectedEnd;
  if (measure?.started.src === 'list' || (expected !== undefined && civilDayOf(ended.at) >= expected)) return true;
  return endingDecisions(view).some(
    (decision) => decision.seq === ended.data.decision || (measure && isEnding(view, decision, measure)),
  );
}

function wasPlaced(view: View): boolean {
  return (
    view.all(MeasureStarted).some(({ data }) => data.kind === 'placement') || view.all(AcutePlacementMade).length > 0
  );
}
