import fs from 'node:fs/promises';
import path from 'node:path';
import { ArchiveError, HandoverProfile, type HandoverProfiles, type InputIssue } from '#contract';
import { readProfileFile } from './profile-file.ts';
import bags from './profiles/bags.json' with { type: 'json' };
import sip from './profiles/eark-sip.json' with { type: 'json' };
import excelTree from './profiles/excel-tree.json' with { type: 'json' };
import party from './profiles/party-49.json' with { type: 'json' };

/** Folder of the archive for profiles an office adds: one JSON file each, of the same form as the shipped ones. */
const OWN = 'profiles';

const shipped = [...bags, excelTree, party, sip].map((profile) => HandoverProfile.parse(profile));

/** The profiles there are: those that came with the program, then the office's own by file name. */
export async function profilesOf(archiveFolder: string): Promise<HandoverProfiles> {
  const folder = path.join(archiveFolder, OWN);
  const names = (await fs.readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const profiles = [...shipped];
  const refused: HandoverProfiles['refused'] = [];
  for (const file of names) {
    const read = await readProfileFile(path.join(folder, file));
    if (!('profile' in read)) refused.push({ file, issues: [...read.issues] });
    else if (profiles.some(({ id }) => id === read.profile.id))
      refused.push({ file, issues: [{ path: `id = ${read.profile.id}`, rule: 'taken' }] });
    else profiles.push(read.profile);
  }
  return { profiles, refused };
}

/**
 * The profile of an id, or of a JSON file where one is named. Fails with `invalid_input` where there is none, or where
 * the file tells of none.
 */
export async function findProfile(archiveFolder: string, wanted: string): Promise<HandoverProfile> {
  if (wanted.endsWith('.json')) {
    const read = await readProfileFile(wanted);
    if ('profile' in read) return read.profile;
    throw refusal(path.basename(wanted), read.issues);
  }
  const { profiles, refused } = await profilesOf(archiveFolder);
  const found = profiles.find(({ id }) => id === wanted);
  if (found) return found;
  const broken = refused.find(({ file }) => path.basename(file, '.json') === wanted);
  throw broken
    ? refusal(broken.file, broken.issues)
    : refusal('profile', [{ path: wanted, rule: 'unknown' }]);
}

const refusal = (file: string, issues: readonly InputIssue[]): ArchiveError =>
  new ArchiveError({
    code: 'invalid_input',
    issues: issues.map(({ path: at, rule }) => ({ path: at === '' ? file : `${file}: ${at}`, rule })),
  });
