import type { Command } from 'commander';
import { fill } from '../../domain/errors/error-entry';
import { finish, newCommand, newGroup, printJson, type CommonOptions } from './command';
import { CliFailure, exitCodes } from './exit';
import { keyTexts as texts } from './keys/texts';
import { progressBar } from './print/progress';
import { table, type Column } from './print/table';
import type { Session } from './session';

interface RotateOptions extends CommonOptions {
  readonly prepare?: true;
  readonly rewrapOnly?: true;
}

/** `keys`: the versions of the key ring; `keys rotate`, `keys retire VERSION`. */
export function keysGroup(session: Session): Command {
  const { say, tell } = session;
  const list = newCommand(session, 'list', tell(texts.list)).action((options: CommonOptions) => show(session, options));
  const rotation = newCommand(session, 'rotate', tell(texts.rotate))
    .option('--prepare', tell(texts.optPrepare))
    .option('--rewrap-only', tell(texts.optRewrapOnly))
    .action((options: RotateOptions) => rotate(session, options));
  const retiring = newCommand(session, 'retire', tell(texts.retire))
    .argument('<version>', tell(texts.version))
    .action((version: string, options: CommonOptions) => retire(session, version, options));
  return newGroup(session, 'keys', say('groupKeys'))
    .addCommand(finish(session, list, 'sagsgang keys list'), { isDefault: true })
    .addCommand(finish(session, rotation, 'sagsgang keys rotate'))
    .addCommand(finish(session, retiring, 'sagsgang keys retire 2'));
}

function show(session: Session, { json }: CommonOptions): Promise<void> {
  const { tell, print } = session;
  return session.connected(async (backend) => {
    const versions = await backend.keys.versions();
    if (json) {
      printJson(session, versions);
      return;
    }
    const rows = versions.map(({ version, keys, rows: chained, active, index, held }) => [
      String(version),
      String(keys),
      String(chained),
      [
        ...(active ? [tell(texts.active)] : []),
        ...(index ? [tell(texts.index)] : []),
        ...(held ? [] : [tell(texts.absent)]),
      ].join(', '),
    ]);
    const columns: readonly Column[] = [
      { title: tell(texts.version), align: 'right' },
      { title: tell(texts.keys), align: 'right' },
      { title: tell(texts.rows), align: 'right' },
      { title: tell(texts.use) },
    ];
    print(table(columns, rows, session.io.columns));
  });
}

function rotate(session: Session, { json, prepare, rewrapOnly }: RotateOptions): Promise<void> {
  const { tell, print, paint } = session;
  if (prepare && rewrapOnly) throw new CliFailure(exitCodes.usage, tell(texts.oneOnly));
  const how = prepare ? 'prepare' : rewrapOnly ? 'rewrapOnly' : 'rotate';
  return session.connected(async (backend) => {
    const progress = progressBar(session);
    const done = await backend.keys.rotate(how, ({ moved, total }) => progress.show(moved, total));
    progress.end();
    if (json) {
      printJson(session, done);
      return;
    }
    if (prepare) print(fill(tell(texts.prepared), { version: done.version }));
    else {
      print(fill(tell(texts.rotated), { version: done.version, moved: done.moved, left: done.left }));
      print(paint('cyan', tell(texts.handOut)));
    }
    if (done.unusable > 0) print(paint('red', fill(tell(texts.unusable), { count: done.unusable })));
  });
}

function retire(session: Session, typed: string, { json }: CommonOptions): Promise<void> {
  const { tell, print } = session;
  const version = /^\d{1,6}$/.test(typed) ? Number(typed) : undefined;
  if (version === undefined) throw new CliFailure(exitCodes.usage, fill(tell(texts.notAVersion), { value: typed }));
  return session.connected(async (backend) => {
    await backend.keys.retire(version);
    if (json) printJson(session, { retired: version });
    else print(fill(tell(texts.retired), { version }));
  });
}
