import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { FormFormat, FormId } from '#contract';
import type { JobHandle } from '../../engine/jobs/runner.ts';
import type { HandoverYear } from '../year/survey.ts';
import type { FormSetting } from './builders/setting.ts';
import { formTexts } from './form-texts.ts';
import { builders } from './forms.ts';
import { type FormsOptions, FormsThread } from './thread/forms-thread.ts';

/** Folder inside an archive where an office puts its own DOCX for a form, under the name the form's file has. */
const TEMPLATES = 'templates';

export type FormsWanted = {
  /** The archive, for the templates of the office. */
  readonly archive: string;
  readonly folder: string;
  readonly forms: readonly FormId[];
  readonly formats: readonly FormFormat[];
  readonly setting: FormSetting;
};

/**
 * Writes forms of a survey into a folder and tells the names of the files: the part of a package that is printed, and
 * what is asked for alone. Every number on them is one of the survey. Stops when the job is to stop.
 */
export async function writeForms(
  year: HandoverYear,
  wanted: FormsWanted,
  options: FormsOptions,
  job: Pick<JobHandle, 'signal' | 'progress' | 'giveWay'>,
): Promise<readonly string[]> {
  const { archive, folder, forms, formats, setting } = wanted;
  await fs.mkdir(folder, { recursive: true });
  const thread = new FormsThread(options, job.signal);
  const files: string[] = [];
  try {
    for (const [n, id] of forms.entries()) {
      const form = builders[id](year, setting);
      job.progress(n, forms.length, form.title);
      const template = templateOf(archive, id);
      files.push(...(await thread.write(form, { folder, formats, template }, () => job.giveWay())));
    }
    job.progress(forms.length, forms.length);
    return files;
  } finally {
    await thread.close();
  }
}

function templateOf(archive: string, id: FormId): string | null {
  const file = path.join(archive, TEMPLATES, `${formTexts.forms[id].fileName}.docx`);
  return existsSync(file) ? file : null;
}
