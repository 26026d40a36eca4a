import type { Role } from '../../case/kernel/event';
import type { Bilingual } from '../../case/kernel/time';
import { roleWords } from '../../staff/roles';
import { limitInWords } from '../calendar/words';
import type { Addressee, Ladder, LadderStep, StepMoment } from '../escalation/ladder';
import { list, sentence } from './sentences';

const roleOf: Readonly<Record<Addressee, Role>> = {
  worker: 'caseworker',
  teamLeader: 'teamLeader',
  leader: 'leader',
  director: 'director',
};

/** An escalation ladder in words, a sentence a step: when, and who is told. */
export function ladderInWords({ steps, urgent, aroundTheClock }: Ladder): readonly Bilingual[] {
  return [
    ...steps.map(stepInWords),
    ...(urgent
      ? [sentence('Beskederne sendes straks', 'Messages are sent at once')]
      : [sentence('Beskederne står i næste morgens overblik', 'Messages stand in the next morning’s overview')]),
    ...(aroundTheClock
      ? [
          sentence(
            'Uden for kontortid får døgnvagten dem også',
            'Outside office hours the duty officer gets them as well',
          ),
        ]
      : []),
  ];
}

function stepInWords({ at, to }: LadderStep): Bilingual {
  const when = momentInWords(at);
  const who = list(to.map((addressee) => roleWords[roleOf[addressee]]));
  return sentence(`${when.da}: ${who.da}`, `${when.en}: ${who.en}`);
}

function momentInWords(at: StepMoment): Bilingual {
  if (at === 'due') return { da: 'når fristen er udløbet', en: 'when the time has run out' };
  if ('elapsed' in at) {
    const percent = Math.round(at.elapsed * 100);
    return { da: `når ${percent} % af tiden er gået`, en: `when ${percent}% of the time has passed` };
  }
  const length = limitInWords('before' in at ? at.before : at.overdue);
  return 'before' in at
    ? { da: `${length.da} før`, en: `${length.en} before` }
    : { da: `${length.da} efter`, en: `${length.en} after` };
}
