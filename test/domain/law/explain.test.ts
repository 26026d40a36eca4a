import { explainFinding, sentencesOf } from '../../../domain/law/explain/finding';
import type { CaseState } from '../../../domain/case/kernel/state';
import { ruleOf, rules } from '../../../domain/law/rules';
import { event, findings, given, judged } from '../builder';

const notified = event('NotificationReceived', '2025-04-05T14:00', { notifier: 'professional' });

function said(state: CaseState, when: string, code: string): readonly string[] {
  const [rule, finding] = [ruleOf(code), findings(state, when, code)[0]];
  if (!rule || !finding) throw new Error(`No finding of ${code}`);
  return sentencesOf(explainFinding(rule, finding, state)).map(({ da }) => da);
}

test('an assessment that is missing', () => {
  expect(said(given(notified), '2025-04-07', 'K02')).toEqual([
    'Underretningen er vurderet senest 24 timer efter, at kommunen fik kendskab til den, også i weekender og på helligdage.',
    'Det står i BL § 136, udgave 2025-03.',
    'Uret startede lørdag den 5. april 2025 kl. 14.00 med post 1 (Registrér underretning).',
    '24 timer i træk fra lørdag den 5. april 2025 kl. 14.00, også i weekender og på helligdage.',
    'Fristen udløber søndag den 6. april 2025 kl. 14.00.',
    'Udestår og kan stadig rettes op.',
    'Det klares med `sagsgang case assess`.',
  ]);
});

test('what came too late names the entry and offers nothing to mend', () => {
  const late = event('NotificationAssessed', '2025-04-07T10:00', { notifications: [1], danger: false, acute: false });
  expect(said(given(notified, late), '2025-04-08', 'K02').slice(-1)).toEqual([
    'Overskredet: det skete for sent, med post 2 (Vurdér underretning (24 timer)).',
  ]);
});

test('met but recorded late says so', () => {
  const receipt = event('ReceiptSent', '2025-04-07', { notification: 1 }, { recorded: '2025-05-01' });
  expect(said(given(notified, receipt), '2025-05-02', 'K01').at(-1)).toContain('efterregistreret');
});

test('what is missing is named in words', () => {
  const state = given(event('DecisionMade', '2025-05-02', { kind: 'measure' }));
  expect(said(state, '2025-06-01', 'K06')).toContain('Udestår og kan stadig rettes op: samtale med barnet.');
});

test('a due day that is not the rule’s own count is told as it is', () => {
  const state = given(event('MeasureStarted', '2025-12-15'), event('ExaminationFinished', '2026-01-15'));
  expect(said(state, '2026-01-16', 'K12')).toContain('Fristen er torsdag den 15. januar 2026; hele dagen er med.');
});

test('every rule can be put in words in both languages, and every gap a rule may name has words', () => {
  const state = given(
    event('CaseOpened', '2025-01-02', { door: 'notification', birthDay: '2009-06-01', kind: 'disability' }),
    notified,
    event('DecisionMade', '2025-05-02', { kind: 'measure', planDecided: true }),
    event('MeasureStarted', '2025-05-02', { kind: 'placement', decision: 3 }),
    event('AcutePlacementMade', '2025-04-05T23:40', { basis: 'chair' }),
    event('ComplaintReceived', '2025-05-05', { decision: 3 }),
    event('CaseClosed', '2026-05-01'),
  );
  for (const { rule, findings: found } of judged(state, '2026-06-01').rules) {
    for (const finding of found) {
      for (const gap of finding.gaps ?? []) expect(rule.gaps).toHaveProperty(gap);
      for (const { da, en } of sentencesOf(explainFinding(rule, finding, state))) {
        expect(da).toMatch(/^[A-ZÆØÅ0-9].*\.$/s);
        expect(en).toMatch(/^[A-Z0-9].*\.$/s);
      }
    }
  }
});

test('rules are listed in order, each once, each with its commands known', () => {
  const codes = rules.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  const order = (code: string): string => `${'KFP'.indexOf(code.charAt(0))}${code}`;
  expect([...codes].sort((a, b) => (order(a) < order(b) ? -1 : 1))).toEqual(codes);
});
