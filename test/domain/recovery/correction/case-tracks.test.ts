import { correctionName } from '../../../../domain/recovery/correction/name';
import { Story } from './story';

describe('a measure that is seen again', () => {
  const opened = (): Story => {
    const story = new Story();
    expect(story.tell('open', { track: 'revisit', caseNumber: 'A-1', owner: 'KBS', from: '2024-06-01' })).toBe('taken');
    return story;
  };

  it('is done when it was looked at and goes on, and the look says what it came to', () => {
    const story = opened();
    expect(story.steps).toEqual(['holdRevisit open']);
    expect(story.step('holdRevisit')).toBe('FIELD_MISSING');
    expect(story.step('decideChange')).toBe('CORRECTION_NOT_NEEDED');
    expect(story.step('settleAmount', undefined, { difference: 1 })).toBe('CORRECTION_NOT_NEEDED');
    expect(story.tell('close')).toBe('CORRECTION_UNFINISHED holdRevisit');
    expect(story.step('holdRevisit', '2025-03-20', { review: 'unchanged' })).toBe('taken');
    expect(story.standing).toMatchObject({ stage: 'complete', nextWake: null });
    expect(story.tell('close')).toBe('taken');
  });

  it('waits for a decision where it is to go down the staircase', () => {
    const story = opened();
    story.step('holdRevisit', '2025-03-20', { review: 'smaller' });
    expect(story.steps).toEqual(['holdRevisit done', 'decideChange open']);
    expect(story.step('decideChange')).toBe('taken');
    expect(story.standing).toMatchObject({ stage: 'complete' });
  });
});

describe('an overdue examination that was handed out', () => {
  it('is begun and finished, and its owner is told when it is not', () => {
    const story = new Story();
    const data = { track: 'examination', caseNumber: 'A-1', owner: 'EXT', from: '2025-04-07', due: '2025-05-30' };
    expect(story.tell('open', data)).toBe('taken');
    expect(story.steps).toEqual(['beginExamination open', 'finishExamination open']);
    expect(story.until('2025-06-01T10:00:00.000Z').map((told) => told.split(' ')[0])).toEqual([
      'DeadlineWarned',
      'DeadlineMissed',
    ]);
    expect(story.step('finishExamination')).toBe('taken');
    expect(story.steps).toEqual(['beginExamination done', 'finishExamination done']);
  });

  it('has a name of its own beside those of money', () => {
    expect(correctionName('FAX-2022-00856', '2025-04-07', 'examination')).toBe(
      'fax-2022-00856/undersoegelse-2025-04-07',
    );
    expect(correctionName('FAX-2022-00856', undefined, 'revisit')).toBe('fax-2022-00856/revisitation');
    expect(correctionName('FAX-2022-00856', '2025-04-07', 'lostEarnings')).toBe('fax-2022-00856/2025-04-07');
  });
});
