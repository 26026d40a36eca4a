import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorsPage } from './errors';

/** The generated pages, by file name under docs/. */
const pages: Readonly<Record<string, () => string>> = { 'errors.md': errorsPage };

const docs = path.resolve('docs');
for (const [file, page] of Object.entries(pages)) writeFileSync(path.join(docs, file), page());
