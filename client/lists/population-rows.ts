import { listColumns } from '../../domain/case/from-list/columns';
import type { PopulationLine } from '../../domain/supervision/draw/population';
import type { ListForm } from './form';
import type { JudgedReader } from './population-judged';
import type { PopulationColumns } from './population-columns';
import { shown, type Problem } from './problem';
import type { RowSource } from './read-rows';

const control = /[\u0000-\u001f\u007f]/;

/** Reads the rows of a population; knows the case numbers it has met, and keeps of each row only what is asked for. */
export class PopulationRows implements RowSource<PopulationLine> {
  private readonly lineOfNumber = new Map<string, number>();
  /** The values met, so that a million rows of one team hold its name once. */
  private readonly values = new Map<string, string>();

  constructor(
    private readonly form: ListForm,
    private readonly columns: PopulationColumns,
    private readonly judge?: JudgedReader,
  ) {}

  read(line: number, fields: readonly string[]): ReturnType<RowSource<PopulationLine>['read']> {
    if (fields.every((field) => field === '')) return undefined;
    const [found, expected] = [fields.length, this.form.headings.length];
    if (found !== expected) {
      const code = found > expected ? 'ROW_TOO_MANY_FIELDS' : 'ROW_TOO_FEW_FIELDS';
      return { problems: [{ code, line, params: { found, expected } }] };
    }
    const id = own(fields[this.columns.number] ?? '');
    const wrong = this.numberProblem(line, id) ?? this.controlProblem(line, fields);
    if (wrong) return { problems: [wrong] };
    const judged = this.judge?.(line, fields);
    if (judged && 'problems' in judged) return { problems: judged.problems };
    this.lineOfNumber.set(id, line);
    const values = this.columns.fields.map((field) =>
      typeof field === 'number' ? this.kept(fields[field] ?? '') : (judged?.[field] ?? ''),
    );
    return { row: { id, values, worker: this.kept(fields[this.columns.worker] ?? '') } };
  }

  private numberProblem(line: number, id: string): Problem | undefined {
    const place = { line, column: listColumns.caseNumber.heading };
    if (id === '') return { code: 'NUMBER_MISSING', ...place };
    if (control.test(id)) return { code: 'ROW_CONTROL_CHARACTER', ...place };
    const first = this.lineOfNumber.get(id);
    return first === undefined
      ? undefined
      : { code: 'NUMBER_NOT_UNIQUE', ...place, value: shown(id), params: { first } };
  }

  private controlProblem(line: number, fields: readonly string[]): Problem | undefined {
    const read = [this.columns.worker, ...this.columns.fields].filter((field) => typeof field === 'number');
    const odd = read.find((position) => control.test(fields[position] ?? ''));
    if (odd === undefined) return undefined;
    return { code: 'ROW_CONTROL_CHARACTER', line, column: shown(this.form.headings[odd] ?? '') };
  }

  private kept(value: string): string {
    const known = this.values.get(value);
    if (known !== undefined) return known;
    const kept = own(value);
    this.values.set(kept, kept);
    return kept;
  }
}

/** A text in composed letters, with memory of its own: a part of a line would hold the whole line. */
function own(text: string): string {
  return Buffer.from(text.normalize('NFC')).toString();
}
