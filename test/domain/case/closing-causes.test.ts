import { closingRequirements, missingSteps, type ClosingCause } from '../../../domain/law/closing';
import { closingSteps } from '../../../domain/law/closing-steps';
import { lawBook } from '../../../domain/law/editions';
import { viewOf } from '../../../domain/law/view';
import { definitionOfCommand } from '../../../domain/case/catalogue';
import { closingCauses } from '../../../domain/case/words';
import { Life } from './life';

const opened = (): Life => {
  const life = new Life();
  life.does('notify', { by: 'M01', data: { child: 'B1', birthDay: '2008-02-01', notifier: 'citizen', worker: 'B01' } });
  return life;
};
const missing = (life: Life, cause: ClosingCause): readonly string[] =>
  missingSteps(cause, viewOf(life.state, life.now, lawBook));
const text = { reasons: 'Se notat' };

describe('what each cause of closing requires', () => {
  test('every cause has its line, and every step names commands that exist', () => {
    expect(Object.keys(closingRequirements).sort()).toEqual(Object.keys(closingCauses).sort());
    for (const step of Object.values(closingSteps)) {
      for (const command of step.mendedBy) expect(definitionOfCommand(command)).toBeDefined();
    }
  });

  test('purpose met: something was done, and measures ended by a decision', () => {
    const life = opened();
    expect(missing(life, 'purposeMet')).toEqual(['workDone']);
    const measure = life.does('start-measure', { data: { kind: 'support', expectedEnd: '2026-12-01' } });
    life.wait({ days: 20 }).does('end-measure', { data: { cause: 'purposeMet' } });
    expect(missing(life, 'purposeMet')).toEqual(['endingDecided']);
    life.does('decide', { by: 'LED', data: { kind: 'ending', regarding: measure }, text });
    expect(missing(life, 'purposeMet')).toEqual([]);
  });

  test('a measure that ran to its expected end, extended or not, needs no ending decision', () => {
    const life = opened();
    const measure = life.does('start-measure', { data: { kind: 'support', expectedEnd: '2026-01-20' } });
    life.does('extend-measure', { data: { measure, expectedEnd: '2026-01-25' } });
    life.wait({ days: 16 }).does('end-measure', { data: { measure } });
    expect(missing(life, 'purposeMet')).toEqual(['endingDecided']);
    const other = opened();
    other.does('start-measure', { data: { kind: 'support', expectedEnd: '2026-01-20' } });
    other.wait({ days: 15 }).does('end-measure');
    expect(missing(other, 'purposeMet')).toEqual([]);
  });

  test('no need: an answer that says so', () => {
    const life = opened();
    expect(missing(life, 'noNeed')).toEqual(['needAnswered']);
    life.does('finish-inquiry', { data: { supportNeeded: true } });
    expect(missing(life, 'noNeed')).toEqual(['needAnswered']);
    life.does('screen', { data: { outcome: 'none' } });
    expect(missing(life, 'noNeed')).toEqual([]);
  });

  test('moved within the country: handover where need was found, and no answer is awaited', () => {
    const life = opened();
    expect(missing(life, 'movedWithinCountry')).toEqual(['movedOut', 'handover']);
    const move = life.does('move', { data: { to: 'municipality', municipality: '320', needOfSupport: true } });
    expect(missing(life, 'movedWithinCountry')).toEqual(['handover']);
    life.does('hand-over', { data: { municipality: '320', materialSent: true } });
    expect(missing(life, 'movedWithinCountry')).toEqual([]);
    const without = opened();
    without.does('move', { data: { to: 'municipality', needOfSupport: false } });
    expect(missing(without, 'movedWithinCountry')).toEqual([]);
    expect(move).toBe(3);
  });

  test('moved abroad, another municipality’s case', () => {
    const life = opened();
    expect(missing(life, 'movedAbroad')).toEqual(['movedAbroad']);
    expect(missing(life, 'otherMunicipality')).toEqual(['passedOn']);
    life.does('move', { data: { to: 'abroad' } });
    life.does('hand-over', { data: { municipality: '320', materialSent: false } });
    expect([...missing(life, 'movedAbroad'), ...missing(life, 'otherMunicipality')]).toEqual([]);
  });

  test('turned 18: on the birthday, and after a placement with a decision on youth support', () => {
    const life = opened();
    expect(missing(life, 'turned18')).toEqual(['adult']);
    life.does('start-measure', { data: { kind: 'placement' } });
    life.wait({ days: 27 });
    expect(missing(life, 'turned18')).toEqual(['youthSupport']);
    life.does('decide', { by: 'VIS', data: { kind: 'youthSupport' }, text });
    expect(missing(life, 'turned18')).toEqual([]);
  });

  test('opened in error, duplicate: nothing decided, the right case named', () => {
    const life = opened();
    expect(missing(life, 'openedInError')).toEqual([]);
    expect(missing(life, 'duplicate')).toEqual(['otherCaseNamed']);
    life.does('propose-closure', { data: { cause: 'duplicate', otherCase: 'SAG-7' } });
    expect(missing(life, 'duplicate')).toEqual([]);
    life.does('decide', { data: { kind: 'noFurther' }, text });
    expect(missing(life, 'openedInError')).toEqual(['nothingDecided']);
  });

  test('family declined: the no, and a concern that is not high', () => {
    const life = opened();
    expect(missing(life, 'familyDeclined')).toEqual(['declined', 'concernWeighed']);
    life.does('record-consent', { data: { from: 'party', to: 'measure', given: false } });
    life.does('judge-concern', { data: { level: 'high' } });
    expect(missing(life, 'familyDeclined')).toEqual(['concernWeighed']);
    life.does('judge-concern', { data: { level: 'low' } });
    expect(missing(life, 'familyDeclined')).toEqual([]);
  });

  test('death closes at once: no telling, no running measure, no control but cause and justification', () => {
    const life = opened();
    life.does('start-measure', { data: { kind: 'placement' } });
    expect(missing(life, 'death')).toEqual(['deathRecorded']);
    life.does('record-death');
    life.does('propose-closure', { data: { cause: 'death' }, text: { justification: 'Barnet er død.' } });
    life.does('approve-closure', { by: 'TLB' });
    expect(life.types().at(-1)).toBe('CaseClosed');
  });

  test('another cause is for a leader', () => {
    const life = opened();
    life.does('propose-closure', { data: { cause: 'otherCause' }, text: { justification: 'Se notat' } });
    const codes = life.refuses('approve-closure', { by: 'TLB' }).missing?.map(({ code }) => code);
    expect(codes).toContain('approverRole');
    const byLeader = life.refuses('approve-closure', { by: 'LED' }).missing?.map(({ code }) => code);
    expect(byLeader).not.toContain('approverRole');
  });
});
