import { addMs, MS_PER_DAY } from '../../../../domain/law/calendar/instant';
import { caseRecoveryBook } from '../../../../domain/recovery/case-recovery/book';
import { planOf } from '../../../../domain/recovery/case-recovery/plan';
import { event, given } from '../../builder';
import { Town } from '../town';

const NOW = '2026-03-02T09:00:00.000Z';

const opening = event('CaseOpened', '2026-02-01', { kind: 'notification', worker: 'B01', team: 'Børn og Unge' });
const notified = event('NotificationReceived', '2026-02-01', { notifier: 'professional' });
const assessed = event('NotificationAssessed', '2026-03-03', { notifications: [2], danger: false, acute: false });
const receipt = event('ReceiptSent', '2026-03-03', { notification: 2 });
const screened = event('Screened', '2026-03-03', { outcome: 'inquiry' });

/** A town with one case that was notified of a month ago and has nothing else. */
function town(): Town {
  const one = new Town(NOW);
  one.cases.set('case-1', given(opening, notified));
  one.tell('start', {}, { reason: 'Prøve' });
  return one;
}

const typesOf = (one: Town): readonly string[] => one.recoveries.get('case-1')?.facts.map(({ type }) => type) ?? [];
const rowOf = (one: Town): unknown => one.rows[0];

describe('the recovery of one case', () => {
  test('is opened with its category and a plan proposed from the controls', () => {
    const one = town();
    expect(rowOf(one)).toMatchObject({
      concern: 'none',
      lawfulness: 'grave',
      colour: 'red',
      stage: 'plan',
      owners: ['B01'],
    });
    expect(one.rows[0]?.open).toEqual(expect.arrayContaining(['K01', 'K02']));
  });

  test('a plan can be made with other days, and one step adjusted; an unknown step is refused', () => {
    const one = town();
    one.tellCase('case-1', 'make-plan', { due: '2026-04-01', owner: 'B02' });
    expect(rowOf(one)).toMatchObject({ stage: 'contact', owners: ['B02'], due: '2026-04-01' });
    expect(one.tellCase('case-1', 'adjust-plan', { control: 'k02', due: '2026-03-10', owner: 'B03' })).toBe('accepted');
    expect(rowOf(one)).toMatchObject({ due: '2026-03-10' });
    expect(one.tellCase('case-1', 'adjust-plan', { control: 'K13', due: '2026-03-10' })).toBe('RECOVERY_STEP_UNKNOWN');
  });

  test('steps are done when the case says so, not when somebody does', () => {
    const one = town();
    one.tellCase('case-1', 'look');
    expect(typesOf(one)).not.toContain('RecoveryStepsDone');
    one.cases.set('case-1', given(opening, notified, assessed));
    one.now = '2026-03-03T12:00:00.000Z';
    one.tellCase('case-1', 'look');
    expect(one.rows[0]?.open).not.toContain('K02');
    expect(one.rows[0]?.open).toContain('K01');
  });

  test('is over when nothing is outstanding, and refuses what comes after', () => {
    const one = town();
    one.now = '2026-03-03T12:00:00.000Z';
    one.cases.set('case-1', given(opening, notified, assessed, receipt, screened));
    one.tellCase('case-1', 'look');
    expect(rowOf(one)).toMatchObject({ stage: 'recovered', open: [] });
    const stands = one.recoveries.get('case-1');
    expect(stands && caseRecoveryBook.standing(stands, one.around).over).toBe(true);
    expect(one.tellCase('case-1', 'make-plan')).toBe('RECOVERY_OVER');
  });

  test('closing unrecovered is refused until the family was told; then it waits for the case to close', () => {
    const one = town();
    const reason = { reason: 'Familien er flyttet' };
    expect(one.tellCase('case-1', 'close-unrecovered', {}, reason)).toBe('RECOVERY_FAMILY_NOT_TOLD');
    one.tellCase('case-1', 'tell-family', { how: 'letter' });
    expect(one.tellCase('case-1', 'close-unrecovered', {}, reason)).toBe('accepted');
    expect(rowOf(one)).toMatchObject({ stage: 'closing' });
    one.now = '2026-03-05T12:00:00.000Z';
    const told = event('ToldBeforeClosing', '2026-03-04');
    one.cases.set(
      'case-1',
      given(opening, notified, told, event('CaseClosed', '2026-03-05', { cause: 'movedAbroad' })),
    );
    one.tell('take-stock');
    expect(rowOf(one)).toMatchObject({ stage: 'closed' });
    const closing = one.recoveries.get('case-1')?.facts.find(({ type }) => type === 'ClosedUnrecovered');
    expect(closing?.data).toMatchObject({ told: true, cause: 'movedAbroad', closedOn: '2026-03-05' });
  });

  test('one that closed unrecovered is taken up again when the case is reopened, and both accounts go on adding up', () => {
    const one = town();
    const closing = [
      event('ToldBeforeClosing', '2026-03-04'),
      event('CaseClosed', '2026-03-05', { cause: 'purposeMet' }),
    ];
    const stock = (): unknown => {
      one.tell('take-stock');
      return one.programme.facts.findLast(({ type }) => type === 'StatusRecorded')?.data;
    };
    one.now = '2026-03-05T12:00:00.000Z';
    one.cases.set('case-1', given(opening, notified, ...closing));
    expect(stock()).toMatchObject({ open: 0, added: 0, closedUnrecovered: 1, outstanding: 0 });
    expect(stock()).toMatchObject({ open: 0, added: 0, closedUnrecovered: 1, outstanding: 0 });
    one.now = '2026-04-05T12:00:00.000Z';
    const reopened = event('CaseReopened', '2026-04-01', { reason: 'newNotification' });
    one.cases.set('case-1', given(opening, notified, ...closing, reopened));
    expect(stock()).toMatchObject({ reopened: 1, open: 1, added: 1, closedUnrecovered: 1, outstanding: 1 });
    expect(rowOf(one)).toMatchObject({ stage: 'plan', owners: ['B01'] });
    expect(one.tellCase('case-1', 'make-plan')).toBe('accepted');
  });

  test('its category is the case’s of today, and orders choose by it', () => {
    const one = town();
    one.now = '2026-03-10T12:00:00.000Z';
    one.cases.set('case-1', given(opening, notified, event('ConcernJudged', '2026-03-05', { level: 'high' })));
    one.tell('take-stock');
    expect(rowOf(one)).toMatchObject({ concern: 'high', lawfulness: 'grave' });
    const status = one.programme.facts.findLast(({ type }) => type === 'StatusRecorded');
    expect(status?.data['categories']).toEqual(['high.grave=1']);
    one.tell('reprioritise', { priority: 'first', concern: ['high'] });
    expect(rowOf(one)).toMatchObject({ priority: 'first' });
    one.tell('take-stock');
    expect(typesOf(one).filter((type) => type === 'RecoveryCaseChanged')).toHaveLength(1);
  });

  test('whom it was assigned to keeps it when plans are made and when steps come to it', () => {
    const one = town();
    one.tell('assign', { owner: 'B02' });
    one.tell('make-plans');
    expect(rowOf(one)).toMatchObject({ planned: true, owners: ['B02'] });
    const moved = event('WorkerAssigned', '2026-03-03', { worker: 'B03', team: 'Unge' });
    const examination = event('Screened', '2026-03-03', { outcome: 'examination' });
    one.now = '2026-08-15T12:00:00.000Z';
    one.cases.set('case-1', given(opening, notified, assessed, moved, examination));
    one.tell('take-stock');
    expect(typesOf(one)).toContain('RecoveryStepsAdded');
    expect(rowOf(one)).toMatchObject({ owners: ['B02'], team: 'Unge' });
  });

  test('what nobody was given follows the case to its next worker and team, also when it is taken up again', () => {
    const one = town();
    one.tellCase('case-1', 'adjust-plan', { control: 'K02', owner: 'B03' });
    one.now = '2026-03-10T12:00:00.000Z';
    const moved = event('WorkerAssigned', '2026-03-10', { worker: 'B02', team: 'Unge' });
    one.cases.set('case-1', given(opening, notified, moved));
    one.tell('take-stock');
    expect(rowOf(one)).toMatchObject({ team: 'Unge', owners: expect.arrayContaining(['B02', 'B03']) as unknown });
    one.tell('make-plans');
    expect([...(one.rows[0]?.owners ?? [])].sort()).toEqual(['B02', 'B03']);
    one.now = '2026-03-11T12:00:00.000Z';
    const mended = [opening, notified, moved, assessed, receipt, screened];
    one.cases.set('case-1', given(...mended));
    one.tell('take-stock');
    expect(rowOf(one)).toMatchObject({ stage: 'recovered' });
    const back = event('WorkerAssigned', '2028-01-10', { worker: 'B01', team: 'Børn' });
    const again = event('NotificationReceived', '2028-03-01', { notifier: 'professional' });
    one.now = '2028-04-04T12:00:00.000Z';
    one.cases.set('case-1', given(...mended, back, again));
    one.tell('take-stock');
    expect(rowOf(one)).toMatchObject({ stage: 'plan', team: 'Børn', owners: ['B01'] });
  });

  test('its owner is told a week before a planned day, and those who lead on the day and after; never once it is done', () => {
    const one = town();
    one.tellCase('case-1', 'make-plan', { due: '2026-03-20' });
    one.untilInCase('case-1', addMs(NOW, 60 * MS_PER_DAY));
    const told = one.recoveries.get('case-1')?.facts.filter(({ type }) => type.startsWith('Deadline'));
    expect(told?.map(({ data }) => [data['step'], data['to']])).toEqual([
      ['w1', ['B01']],
      ['due', ['B01', 'GEN']],
      ['e1', ['GEN', 'DIR']],
    ]);
    const done = town();
    done.tellCase('case-1', 'make-plan', { due: '2026-03-20' });
    done.cases.set('case-1', given(opening, notified, assessed, receipt, screened));
    done.untilInCase('case-1', addMs(NOW, 60 * MS_PER_DAY));
    expect(typesOf(done).filter((type) => type.startsWith('Deadline'))).toEqual([]);
    expect(rowOf(done)).toMatchObject({ stage: 'recovered' });
  });

  test('one whose case is counted elsewhere since it was recovered is not taken up again', () => {
    const one = town();
    one.now = '2026-03-03T12:00:00.000Z';
    one.cases.set('case-1', given(opening, notified, assessed, receipt, screened));
    one.tell('take-stock');
    one.tell('re-register', { cases: ['case-1'], why: 'siblings' }, { reason: 'Søskende føres i én sag' });
    one.now = '2026-04-04T12:00:00.000Z';
    const again = event('NotificationReceived', '2026-03-20', { notifier: 'professional' });
    one.cases.set('case-1', given(opening, notified, assessed, receipt, screened, again));
    one.tell('take-stock');
    const status = one.programme.facts.findLast(({ type }) => type === 'StatusRecorded');
    expect(status?.data).toMatchObject({ reRegistered: 1, open: 0, recovered: 1, added: 0, outstanding: 0 });
  });

  test('each planned day is told of, not only the soonest', () => {
    const one = town();
    one.tellCase('case-1', 'make-plan', { due: '2026-03-16' });
    one.tellCase('case-1', 'adjust-plan', { control: 'K02', owner: 'B02', due: '2026-03-20' });
    one.untilInCase('case-1', addMs(NOW, 90 * MS_PER_DAY));
    const told = one.recoveries.get('case-1')?.facts.filter(({ type }) => type.startsWith('Deadline'));
    expect(told?.map(({ rec, data }) => [rec.slice(0, 10), data['step'], data['to']])).toEqual([
      ['2026-03-09', 'w1', ['B01']],
      ['2026-03-13', 'w1', ['B02']],
      ['2026-03-16', 'due', ['B01', 'GEN']],
      ['2026-03-20', 'due', ['B02', 'GEN']],
      ['2026-03-30', 'e1', ['GEN', 'DIR']],
      ['2026-04-03', 'e1', ['GEN', 'DIR']],
    ]);
  });

  test('goes on when its programme is completed: planned days are told of, and what was mended is found', () => {
    const one = town();
    one.tell('take-stock');
    one.tell('complete', { unfinished: true }, { conclusion: 'Slut' });
    one.untilInCase('case-1', addMs(NOW, 60 * MS_PER_DAY));
    expect(typesOf(one)).toContain('DeadlineEscalated');
    one.cases.set('case-1', given(opening));
    one.untilInCase('case-1', addMs(NOW, 90 * MS_PER_DAY));
    expect(rowOf(one)).toMatchObject({ stage: 'recovered' });
    expect(typesOf(one).at(-1)).toBe('DeadlineMended');
  });

  test('nobody is told of anything during a pause', () => {
    const one = town();
    one.tellCase('case-1', 'make-plan', { due: '2026-03-20' });
    one.tellCase('case-1', 'pause', {}, { reason: 'Ferie' });
    one.untilInCase('case-1', addMs(NOW, 60 * MS_PER_DAY));
    expect(typesOf(one).filter((type) => type.startsWith('Deadline'))).toEqual([]);
    expect(rowOf(one)).toMatchObject({ stage: 'paused' });
  });
});

test('a plan names each control once, gives high concern half the time, and leaves an owner blank where nobody is', () => {
  const usual = planOf(['K02', 'K10', 'K99'], { worker: 'B01', today: '2026-03-02', urgent: false });
  expect(usual).toEqual([
    { control: 'K02', owner: 'B01', due: '2026-03-03' },
    { control: 'K10', owner: 'B01', due: '2026-05-01' },
    { control: 'K99', owner: 'B01', due: '2026-03-30' },
  ]);
  const urgent = planOf(['K10'], { today: '2026-03-02', urgent: true });
  expect(urgent).toEqual([{ control: 'K10', owner: '', due: '2026-04-01' }]);
});
