import fs from 'node:fs/promises';
import path from 'node:path';
import { ArchiveError, type HandoverPart, type HandoverProfile } from '#contract';
import { FONT_FILES } from '../forms/fonts.ts';
import { SCHEMA_FILES } from '../sip/schema-files.ts';

/** Where the program keeps what goes into packages. */
export type ProgramFiles = {
  readonly viewerPage: string;
  readonly forms: { readonly fonts: string };
  readonly schemas: string;
};

/**
 * Fails with `program_damaged` where a file of the program that the package is made with is gone: told before the first
 * byte, and never as a fault of the disk that the package goes to.
 */
export async function mustBeInstalled({ parts }: HandoverProfile, files: ProgramFiles): Promise<void> {
  const needed: Partial<Record<HandoverPart, readonly string[]>> = {
    viewer: [files.viewerPage],
    forms: FONT_FILES.map((name) => path.join(files.forms.fonts, name)),
    sip: SCHEMA_FILES.map((name) => path.join(files.schemas, name)),
  };
  for (const file of parts.flatMap((part) => needed[part] ?? [])) {
    await fs.access(file, fs.constants.R_OK).catch((error) => {
      throw new ArchiveError({ code: 'program_damaged', name: path.basename(file) }, { cause: error });
    });
  }
}
