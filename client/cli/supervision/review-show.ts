import type { Command } from 'commander';
import { judge } from '../../../domain/law/judgement';
import { checklistOf, type Checklist } from '../../../domain/supervision/review/checklist';
import { reviewView, type ReviewView } from '../../library/supervision/review-view';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { readInitials } from '../options';
import { BackendRefusal, type Backend } from '../ports';
import type { Session } from '../session';
import { printReview } from './review-print';
import { reviewNamed } from './review-names';
import { sayReview } from './texts-review';

interface Options extends CommonOptions {
  readonly as?: string;
  readonly all?: true;
}

/** `supervision review show`: the checklist of a drawn case as its reviewer works on it. */
export function reviewShowCommand(session: Session): Command {
  const command = newReading(session, 'show', sayReview(session, 'show'))
    .argument('<review>', sayReview(session, 'argReview'))
    .option('--all', sayReview(session, 'optAll'))
    .action((typed: string, options: Options) => showReview(session, typed, options));
  return finish(session, command, 'sagsgang supervision review show 2026-12/017 --as TIL');
}

async function showReview(session: Session, typed: string, options: Options): Promise<void> {
  const given = options.as ?? session.io.env['SAGSGANG_USER'];
  const viewer = given === undefined || given === '' ? undefined : readInitials(session, '--as', given);
  const { view, checklist } = await session.connected(async (backend) => {
    const { undertakings } = backend;
    const read = await undertakings.read(undertakings.named('review', reviewNamed(typed)));
    const seen = reviewView(read, viewer);
    return { view: seen, checklist: await checklistFor(backend, seen) };
  });
  if (options.json) printJson(session, jsonOf(view, checklist));
  else printReview(session, view, checklist, options.all === true);
}

/**
 * The checklist with its evidence: the case read and judged as it was when it was drawn, by the same rules. Absent where
 * its content was erased since; what was filled in stands in the review itself.
 */
async function checklistFor(backend: Backend, { review }: ReviewView): Promise<Checklist | undefined> {
  const { caseId, asOf, knownAt } = review.opened.data;
  const { rules, book } = backend.law;
  try {
    const { state } = await backend.state(caseId, { asOf, knownAt });
    return checklistOf(state, judge(rules, state, asOf, book, knownAt), book, review.asked.form);
  } catch (error) {
    if (error instanceof BackendRefusal) return undefined;
    throw error;
  }
}

function jsonOf({ name, stage, review, blind, ...seen }: ReviewView, checklist: Checklist | undefined): unknown {
  const { participants: _, ...opened } = review.opened.data;
  const evidence = new Map(checklist?.controls.map((control) => [control.item, control.evidence]));
  return {
    ...{ review: name, stage, ...opened, blind },
    reviewers: { first: review.first?.reviewer ?? null, second: review.second?.reviewer ?? null },
    controls: review.asked.prefilled.map((filled) => ({ ...filled, evidence: evidence.get(filled.item) ?? [] })),
    questions: review.asked.form.questions.map(({ code }) => code),
    ...seen,
  };
}
