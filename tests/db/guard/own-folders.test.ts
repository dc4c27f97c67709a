import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreBackup } from '../../../db/guard/restore.ts';
import { temporaryFolder } from '../blobs/open-blobs.ts';
import { contentOf, openTestGuard } from './open-guard.ts';

/** The office's own files, as they lie beside a catalogue. */
const OWN = { 'profiles/so-noi-vu.json': '{"id":"so-noi-vu"}', 'templates/bien-ban-giao-nhan.docx': 'mẫu' };

describe("the office's own profiles and forms", () => {
  it('go along in a copy, and come back with it', async () => {
    using home = temporaryFolder();
    const archive = openTestGuard(join(home.path, 'kho'));
    archive.save('Biên bản');
    for (const [name, text] of Object.entries(OWN)) {
      mkdirSync(join(archive.folder, name, '..'), { recursive: true });
      writeFileSync(join(archive.folder, name), text);
    }
    mkdirSync(join(archive.folder, 'templates', 'thư mục con'));
    const { path } = await archive.backUp(join(home.path, 'usb'));
    for (const name of Object.keys(OWN)) rmSync(join(archive.folder, name));
    await archive.close();

    const target = join(home.path, 'khôi phục');
    await restoreBackup({ backup: path, folder: target });

    for (const [name, text] of Object.entries(OWN))
      expect(readFileSync(join(target, name), 'utf8')).toBe(text);
    expect(contentOf(target)).toEqual(contentOf(path));
  });
});
