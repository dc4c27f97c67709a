import type { ErrorSentences } from './error-sentences.ts';

type Codes =
  | 'package_sender'
  | 'package_unfinished'
  | 'passphrase_gone'
  | 'passphrase_needed'
  | 'passphrase_wrong'
  | 'packed_refused'
  | 'program_damaged'
  | 'package_damaged';

/** Failures of packages that go out and come in, told in three parts. */
export const packageErrorsEn: Pick<ErrorSentences, Codes> = {
  package_sender: ({ office }) => ({
    what: `The package of ${office} is signed with another key than before.`,
    safe: 'Nothing was taken in.',
    next: 'Ask the sending office; if the key is new indeed, accept it and take the package in again.',
  }),
  package_unfinished: ({ reason, path }) => ({
    what: {
      disk_full: 'The disk filled up midway: the package is not finished and cannot be handed over.',
      disk_gone:
        'The disk was lost (pulled out, or failing): the package is not finished and cannot be handed over.',
      not_writable: 'The disk takes no more writing: the package is not finished and cannot be handed over.',
      file_too_large:
        'The disk takes no file as large as that (FAT32 only below 4 GB): the package is not finished.',
      held: 'Another program holds the package (a virus scanner, or an open folder window): it has no name yet and cannot be handed over.',
    }[reason],
    safe: `The archive is not affected. What was written lies in ${path} and is of no use yet.`,
    next: {
      disk_full: 'Make room on the disk and export into the same folder again: it goes on where it stopped.',
      disk_gone: 'Plug the disk in and export into the same folder again: it goes on where it stopped.',
      not_writable: 'Unlock the disk and export into the same folder again: it goes on where it stopped.',
      file_too_large: 'Choose a disk formatted as exFAT or NTFS and export again.',
      held: 'Close that program and export into the same folder again: it goes on where it stopped.',
    }[reason].concat(' If you no longer need it, delete the folder that ends in .part.'),
  }),
  passphrase_gone: ({ path }) => ({
    what: 'The program was closed before the package was encrypted. The passphrase is kept nowhere, so it cannot go on by itself.',
    safe: `There is no package to hand over yet. What was written, NOT encrypted, lies in ${path}.`,
    next: 'Type the passphrase again and export into the same folder: it goes on where it stopped. If you no longer need it, delete the folder that ends in .part.',
  }),
  passphrase_needed: ({ name }) => ({
    what: `The package ${name} is encrypted: the sender’s passphrase is needed.`,
    safe: 'Nothing was taken in.',
    next: 'Ask the sender, type the passphrase, and look the package through again.',
  }),
  passphrase_wrong: ({ name }) => ({
    what: `The passphrase does not open the package ${name}.`,
    safe: 'Nothing was taken in, and nothing was unpacked.',
    next: 'Type it again, with marks and capitals as they are. If it is right, the file is damaged at its beginning or was encrypted for a key: ask the sender for it anew.',
  }),
  packed_refused: ({ name, entry, reason }) => ({
    what: `${name} is not unpacked: ${packedFaults[reason]}${entry === '' ? '' : ` (${entry})`}.`,
    safe: 'Nothing was taken in; what had been unpacked is gone again.',
    next:
      reason === 'not_packed'
        ? 'Choose the folder of a package, or a .zip, .tar or .tar.age file.'
        : 'Do not use this file; ask the sender for the package anew.',
  }),
  program_damaged: ({ name }) => ({
    what: `The program lacks its own file ${name}.`,
    safe: 'The archive is not affected; nothing was written.',
    next: 'Install Tàng Thư again and try once more.',
  }),
  package_damaged: ({ name, fault, count }) => ({
    what: damagedPackageEn(name, fault, count),
    safe: 'Nothing was taken in; the archive is not affected.',
    next:
      fault === 'not_a_bag'
        ? 'Choose the folder the sending office exported, or the folder of its volumes.'
        : 'Do not use this package. Check the disk and export again, or ask the sender for it anew.',
  }),
};

/** Why a packed file is not unpacked. */
const packedFaults = {
  not_packed: 'this is no ZIP, tar or age file',
  damaged: 'it is damaged or cut off',
  outside: 'a name in it leads out of the folder',
  link: 'there is a link or a device in it, not only files',
  name: 'there is a name in it that Windows does not take',
  clash: 'two names in it are one on other machines (they differ in case or in how marks are composed)',
  too_large: 'it unpacks to more than can be true for its size',
  too_many: 'there are too many files in it',
  encrypted_zip: 'a ZIP with a password; unpack it first, or ask for a package encrypted with age',
} as const;

function damagedPackageEn(name: string, fault: string, count: number): string {
  const more = count > 1 ? ` There are ${count - 1} more faults.` : '';
  if (fault === 'not_a_bag') return 'This folder is no package: there is no bagit.txt in it.';
  if (fault === 'signature')
    return `The signature does not fit (${name}): the package was changed, or not signed by that office.${more}`;
  if (fault === 'changed') return `The file ${name} of the package was changed.${more}`;
  if (fault === 'missing') return `The package lacks the file ${name}.${more}`;
  if (fault === 'unlisted') return `The package holds a file that is not listed: ${name}.${more}`;
  return `The package is not whole: ${name}.${more}`;
}
