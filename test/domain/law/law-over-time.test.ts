import { differencesOf } from '../../../domain/law/differences';
import type { Edition } from '../../../domain/law/edition';
import { lawBook } from '../../../domain/law/editions';
import { applyOverrides } from '../../../domain/law/overrides';
import { rules } from '../../../domain/law/rules';
import { settingsFor } from '../../../domain/law/transition';
import { event, findings, given, standing } from '../builder';

const edition = (id: string): Edition => {
  const found = [...lawBook.editions, lawBook.list].find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

const law = (rule: string, start: string, askedOn: string): string | undefined =>
  settingsFor(lawBook, rule, start, askedOn)?.edition;

describe('serviceloven', () => {
  it('judges what began in its days, and knows its own sections', () => {
    const state = given(event('NotificationReceived', '2023-12-31T23:30', { notifier: 'professional' }));
    const [finding] = findings(state, '2026-01-01', 'K02');
    expect(finding).toMatchObject({
      standing: 'outstanding',
      settings: { law: 'SEL § 155, stk. 2', edition: '2023-serviceloven' },
    });
    expect(findings(state, '2026-01-01', 'K01')[0]?.settings.law).toBe('SEL § 155 b, stk. 1');
  });

  it('does not ask what came with barnets lov', () => {
    const of = (day: string): string =>
      standing(given(event('NotificationReceived', `${day}T10:00`, { notifier: 'citizen' })), '2026-01-01', 'K03');
    expect([of('2023-12-31'), of('2024-01-01')]).toEqual(['notApplicable', 'outstanding']);
  });

  it('says of nothing about its own time that the text was read', () => {
    const ofOtherActs = /^(FVL|OFL|RTL|GDPR)/;
    for (const { certainty, law: section } of Object.values(edition('2023-serviceloven').rules)) {
      if (certainty === 'verified') expect(section).toMatch(ofOtherActs);
      expect(section).not.toMatch(/BL/);
    }
  });
});

describe('the law of the day the clock started', () => {
  it.each([
    ['K04', '2023-12-31', '2026-01-01', '2023-serviceloven'],
    ['K04', '2024-01-01', '2026-01-01', '2024-01'],
    ['K29', '2025-03-16', '2026-01-01', '2024-01'],
    ['K29', '2025-03-17', '2026-01-01', '2025-03'],
    ['K01', '2016-06-07', '2026-01-01', '2023-serviceloven'],
  ])('%s from %s, asked on %s: %s', (rule, start, askedOn, id) => {
    expect(law(rule, start, askedOn)).toBe(id);
  });
});

describe('rules of transition', () => {
  it.each<[string, string, string, string | undefined, string]>([
    ['K05', '2023-09-01', '2024-06-01', '2024-01', 'the four months ran out on the day the act came into force'],
    ['K05', '2023-08-31', '2024-06-01', undefined, 'they ran out the day before'],
    ['K10', '2023-10-01', '2024-06-01', '2024-01', 'three months from the decision reach into 2024'],
    ['K10', '2023-09-30', '2024-06-01', undefined, 'they do not'],
    ['K12', '2023-11-30', '2024-06-01', '2024-01', 'a measure of its first months'],
    ['K12', '2022-05-01', '2024-06-01', undefined, 'its first three months were long gone'],
    ['K13', '2019-05-01', '2024-06-01', '2024-01', 'followed continuously'],
    ['K15', '2019-05-01', '2024-06-01', '2024-01', 'two visits in every twelve months'],
    ['K15', '2019-05-01', '2023-12-31', '2023-serviceloven', 'asked while the older act was in force'],
    ['K25', '2019-05-01', '2026-06-01', '2024-01', 'asked under a later edition that takes nothing over'],
  ])('%s from %s, asked on %s: %s, %s', (rule, start, askedOn, id) => {
    expect(law(rule, start, askedOn)).toBe(id);
  });

  it('are about rules of their edition, say why in both languages, and reach no further back than they can count', () => {
    for (const { transitions = {}, rules: settings } of lawBook.editions) {
      for (const [code, { takes, why }] of Object.entries(transitions)) {
        expect(settings[code]?.limit !== undefined || takes === 'every').toBe(true);
        expect(why.da.length * why.en.length).toBeGreaterThan(0);
      }
    }
  });

  it('stay with the day of their edition where a municipality’s level splits it', () => {
    const { book } = applyOverrides(lawBook, {
      from: '2024-06-01',
      rules: { K03: { limit: { unit: 'days', count: 14 } } },
    });
    expect(book && settingsFor(book, 'K13', '2019-05-01', '2026-01-01')?.edition).toBe('2024-01');
    const { book: whole } = applyOverrides(lawBook, { from: '2024-01-01', rules: { K13: { red: true } } });
    expect(whole && settingsFor(whole, 'K13', '2019-05-01', '2026-01-01')).toMatchObject({
      edition: '2024-01+2024-01-01',
      red: true,
    });
  });
});

describe('what differs between editions', () => {
  it('is told field by field', () => {
    expect(differencesOf(edition('2024-01'), edition('2025-03'))).toEqual([
      {
        code: 'K29',
        kind: 'changed',
        fields: [
          { field: 'law', before: 'BL § 137', after: 'BL § 137, stk. 1' },
          { field: 'certainty', before: 'older', after: 'verified' },
          { field: 'options.scope', before: 'everyMeasure', after: 'namedMeasures' },
        ],
      },
    ]);
  });

  it('is nothing between an edition and itself, and names rules that come and go', () => {
    for (const one of lawBook.editions) expect(differencesOf(one, one)).toEqual([]);
    const gone = differencesOf(edition('2025-03'), edition('liste-2025')).filter(({ kind }) => kind === 'removed');
    expect(gone).toHaveLength(rules.length - 26);
    expect(differencesOf(edition('2023-serviceloven'), edition('2024-01'))).toContainEqual({
      code: 'K03',
      kind: 'added',
      fields: [],
    });
  });
});
