import type { Command } from 'commander';
import {
  CaseEliminated,
  FocusChosen,
  FurtherDrawOrdered,
  ReviewsAskedFor,
  RoundClosed,
  RoundOpened,
} from '../../../domain/supervision/round/facts';
import type { Session } from '../session';
import { undertakingStepCommand, type UndertakingWords } from '../undertaking/step';

const words: UndertakingWords = {
  kind: 'round',
  group: 'supervision',
  argument: '<ROUND>',
  argumentHelp: { da: 'rundens navn', en: 'name of the round' },
  example: '2026-12',
};

/** The steps of a round, as subcommands of `supervision`. */
export function roundSteps(session: Session): readonly Command[] {
  const opening = undertakingStepCommand(session, { ...words, example: '2026-12-ekstra1' }, RoundOpened);
  const others = [FocusChosen, FurtherDrawOrdered, CaseEliminated, ReviewsAskedFor, RoundClosed];
  return [opening, ...others.map((step) => undertakingStepCommand(session, words, step))];
}
