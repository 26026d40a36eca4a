import type { Fact } from '../../case/kernel/state';
import { expiry, isLate, type TimeLimit } from '../calendar/counting';
import type { Settings } from '../edition';
import { numberIn } from '../options';
import type { Finding, Rule } from '../rule';
import type { View } from '../view';
import { K02 } from './k02-assessment';
import { K04 } from './k04-examination';
import { K12 } from './k12-first-follow-up';

const steps: readonly Rule[] = [K02, K04, K12];

/**
 * K24: no step took more than twice its time (24-hour assessment, examination, first follow-up). What is still missing
 * is not asked here: a step is judged when it was taken.
 */
export const K24: Rule = {
  code: 'K24',
  name: { da: 'Skridt inden for det dobbelte af fristen', en: 'Steps within twice their time' },
  metWhen: {
    da: 'Hverken 24-timers vurdering, undersøgelse eller første opfølgning har taget mere end det dobbelte af sin frist.',
    en: 'Neither 24-hour assessment, examination nor first follow-up took more than twice its time.',
  },
  mendedBy: [],
  closingOnly: true,
  judge: (view) =>
    steps
      .flatMap((step) => step.judge(view))
      .flatMap((finding) => {
        const [start, taken] = [factAt(view, finding.subject), factAt(view, finding.evidence)];
        const settings = view.settings('K24', start);
        return settings && taken ? judgeTaken(settings, finding, taken) : [];
      }),
};

function judgeTaken(settings: Settings, step: Finding, taken: Fact): Finding[] {
  const { limit } = step.settings;
  const factor = numberIn(settings, 'factor');
  if (!limit || !step.start || factor === undefined) return [];
  const due = expiry(times(limit, factor), step.start);
  const standing = isLate(due, taken.at) ? 'lapsed' : 'met';
  return [{ standing, subject: step.subject, start: step.start, due, evidence: taken.seq, settings }];
}

function times({ unit, count }: TimeLimit, factor: number): TimeLimit {
  return { unit, count: count * factor };
}

function factAt(view: View, seq: number | undefined): Fact | undefined {
  return view.state.facts.find((fact) => fact.seq === seq);
}
