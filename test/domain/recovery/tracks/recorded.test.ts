import {
  countHandedOut,
  isToHandOut,
  isToRevisit,
  recordedTracks,
  takenWeeks,
} from '../../../../domain/recovery/tracks/recorded';
import { Story } from '../correction/story';

const on = '2025-03-31';

function revisitOf(from: string, ...steps: readonly (readonly [step: string, at: string, review?: string])[]): Story {
  const story = new Story();
  story.tell('open', { track: 'revisit', caseNumber: 'A-1', owner: 'KBS', from });
  for (const [step, at, review] of steps) {
    expect(story.step(step, at, review === undefined ? {} : { review })).toBe('taken');
  }
  return story;
}

function examinationOf(caseNumber: string, ...steps: readonly Record<string, string | boolean>[]): Story {
  const story = new Story();
  const data = { track: 'examination', caseNumber, owner: 'EXT', from: '2025-03-24', team: 'Handicap' };
  story.tell('open', data);
  for (const { step, ...more } of steps) expect(story.step(String(step), on, more)).toBe('taken');
  return story;
}

const states = (...stories: readonly Story[]) => recordedTracks(stories.map(({ state }) => state));

describe('what was recorded of a measure that is seen again', () => {
  const known = (...stories: readonly Story[]) => states(...stories).revisits.get('A-1') ?? {};

  it.each<[string, Story, boolean]>([
    ['that somebody has', revisitOf('2024-06-01'), false],
    ['held within the year', revisitOf('2024-06-01', ['holdRevisit', '2024-04-01', 'unchanged']), false],
    ['held a year ago', revisitOf('2024-06-01', ['holdRevisit', on.replace('2025', '2024'), 'unchanged']), true],
    ['whose change is not decided', revisitOf('2023-06-01', ['holdRevisit', '2023-07-01', 'smaller']), false],
  ])('of one %s', (_, story, listed) => {
    expect(isToRevisit({ started: '2022-06-01' }, known(story), on)).toBe(listed);
  });

  it('is the last of several, and none of a measure that began later', () => {
    const [first, second] = [
      revisitOf('2023-06-01', ['holdRevisit', '2023-07-01', 'unchanged']),
      revisitOf('2024-06-01', ['holdRevisit', '2024-07-01', 'ends'], ['decideChange', '2024-08-01']),
    ];
    expect(known(first, second)).toEqual({ held: '2024-07-01' });
    expect(isToRevisit({ started: '2024-08-01' }, known(first, second), on)).toBe(true);
    expect(isToRevisit({ started: '2022-08-01' }, known(), on)).toBe(true);
  });
});

describe('what was recorded of examinations that were handed out', () => {
  const recorded = states(
    examinationOf('A-1'),
    examinationOf('A-2', { step: 'beginExamination' }),
    examinationOf('A-3', { step: 'finishExamination' }),
    examinationOf('A-4', { step: 'finishExamination', handedBack: true }),
    revisitOf('2024-06-01'),
  );
  const of = (caseNumber: string) => recorded.examinations.get(caseNumber);

  it('hands none out twice, but one that was handed back, or is needed anew', () => {
    const numbers = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'];
    expect(numbers.filter((number) => isToHandOut({ since: '2024-01-01' }, of(number)))).toEqual(['A-4', 'A-5']);
    expect(isToHandOut({ since: '2025-04-01' }, of('A-3'))).toBe(true);
  });

  it('takes one whose track was ended without for handed back', () => {
    const ended = examinationOf('A-6');
    expect(ended.tell('close', { reason: 'openedInError' }, undefined, { conclusion: 'Forkert sag' })).toBe('taken');
    const found = states(ended);
    expect(isToHandOut({ since: '2024-01-01' }, found.examinations.get('A-6'))).toBe(true);
    expect([countHandedOut(found).back, takenWeeks(found)]).toEqual([1, []]);
  });

  it('counts how far they are, and the places they take', () => {
    expect(countHandedOut(recorded)).toEqual({ waiting: 1, begun: 1, finished: 1, back: 1 });
    expect(countHandedOut(recorded, 'Modtagelsen')).toEqual({ waiting: 0, begun: 0, finished: 0, back: 0 });
    expect(takenWeeks(recorded)).toEqual(['2025-03-24', '2025-03-24', '2025-03-24']);
  });
});
