import type { Outcome } from '../../../domain/case/kernel/command';
import { lawBook } from '../../../domain/law/editions';
import { judge } from '../../../domain/law/judgement';
import { rules } from '../../../domain/law/rules';
import { Life, type Step } from './life';

/** Sends a command and answers what the law said of the case when it was decided, and says of its entries now. */
function asked(life: Life, name: string, step: Step = {}): { told?: unknown; now: unknown; outcome: Outcome } {
  const outcome = life.send(name, step);
  const told = outcome.kind === 'accepted' ? { told: outcome.judged } : {};
  return { ...told, now: judge(rules, life.state, life.now, lawBook), outcome };
}

describe('what a decided command tells of the law', () => {
  const opening = { child: 'B1', birthDay: '2014-05-01', notifier: 'professional', worker: 'B01' };

  it.each<readonly [name: string, step: Step]>([
    ['notify', { by: 'M01', data: opening, text: { content: 'Skolen er bekymret' } }],
    ['assess', { by: 'M02', data: { danger: true, acute: false }, text: { reasons: 'Ikke akut' } }],
    ['send-receipt', { by: 'M01', at: '2026-01-06T10:00:00.000Z' }],
    ['judge-concern', { data: { level: 'high' } }],
    ['note', { text: { note: 'Talt med skolen' } }],
    ['reference-document', { data: { reference: 'DOK-1' } }],
    ['notify', { by: 'M01', data: { notifier: 'professional' }, text: { content: 'Igen' } }],
    ['misfile', { data: { entry: 3 }, text: { reason: 'Forkert sag' } }],
    ['screen', { data: { outcome: 'examination' }, text: { reasons: 'Alvorligt' } }],
  ])('is what the law says of the entries that %s leaves', (name, step) => {
    const life = new Life();
    life.does('notify', { by: 'M01', data: opening, text: { content: 'Skolen er bekymret' } });
    life.wait({ days: 2 });
    life.does('judge-concern', { data: { level: 'low' } });
    const { told, now, outcome } = asked(life, name, step);
    expect(outcome).toMatchObject({ kind: 'accepted' });
    expect(told).toEqual(now);
  });

  it('is what the law says of a correction', () => {
    const life = new Life();
    life.does('notify', { by: 'M01', data: opening, text: { content: 'Skolen er bekymret' } });
    const judged = life.does('judge-concern', { data: { level: 'high' } });
    const correction = { data: { level: 'low' }, corrects: judged, text: { correctionReason: 'Slåfejl' } };
    const { told, now } = asked(life, 'judge-concern', correction);
    expect(told).toEqual(now);
  });

  it('shows no notice for a note, which leaves the law nothing to look at', () => {
    const life = new Life();
    life.does('notify', { by: 'M01', data: opening, text: { content: 'Skolen er bekymret' } });
    life.wait({ days: 30 });
    expect(life.notices('note', { text: { note: 'Talt med skolen' } })).toEqual([]);
  });
});
