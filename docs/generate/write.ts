import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { closingPage } from './closing';
import { commandsPage } from './commands';
import { errorsPage } from './errors';
import { laddersPage } from './ladders';
import { lawTablePage } from './law-table';

/** The generated pages, by file name under docs/. */
const pages: Readonly<Record<string, () => string>> = {
  'closing-causes.md': closingPage,
  'commands.md': commandsPage,
  'errors.md': errorsPage,
  'ladders.md': laddersPage,
  'law-table.md': lawTablePage,
};

const docs = path.resolve('docs');
for (const [file, page] of Object.entries(pages)) writeFileSync(path.join(docs, file), page());
