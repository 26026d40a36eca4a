import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asList } from '../../../../client/cli/supervision/round-proof';
import { openPopulation } from '../../../../client/lists/population';
import { populationHash, populationOf, type PopulationLine } from '../../../../domain/supervision/draw/population';
import { roundColumns } from '../../../../domain/supervision/round/population-line';
import { sha256 } from '../../../../journal/sha256';

test('the list beside a proof is read as the population it was written from', async () => {
  const lines = Array.from({ length: 30 }, (_, i): PopulationLine => {
    const worker = i % 5 === 0 ? '' : `R${i % 4}`;
    const values = [`Team; "${i % 3}"`, worker, 'underretning', 'undersøgelse', i % 2 === 0 ? 'rød' : '', 'nej'];
    return { id: `s${String(i).padStart(16, '0')}`, values, worker };
  });
  const frozen = populationOf(roundColumns, lines);
  if (!frozen.ok) throw new Error(frozen.refusal.code);
  const file = join(mkdtempSync(join(tmpdir(), 'sagsgang-proof-')), 'bevis.csv');
  writeFileSync(file, asList(frozen.value));
  const opened = await openPopulation(file, { fields: roundColumns, asOf: '2026-12-01' });
  if (opened.kind !== 'open') throw new Error(opened.kind);
  const read: PopulationLine[] = [];
  for await (const item of opened.items) if ('row' in item) read.push(item.row);
  const again = populationOf(opened.fields, read);
  if (!again.ok) throw new Error(again.refusal.code);
  expect(opened.fields).toEqual(roundColumns);
  expect(populationHash(again.value, sha256)).toBe(populationHash(frozen.value, sha256));
});
