import { en } from './en/index.ts';
import type { ErrorSentences } from './error-sentences.ts';
import { packageErrorsEn } from './package-errors.en.ts';

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 ** 2)} MB`;
const SAFE = 'Everything saved is safe.';
const UNTOUCHED = 'Nothing was changed.';

export const errorsEn: ErrorSentences = {
  not_found: ({ entity }) => ({
    what: `This ${en.kinds.entity[entity]} is no longer in the archive.`,
    safe: 'It may just have been deleted in another window; deleted entries stay in the bin for 30 days.',
    next: 'Go back to the list, or look in the bin.',
  }),
  conflict: () => ({
    what: 'This entry was just changed elsewhere.',
    safe: 'Both versions are kept.',
    next: 'Compare the two and choose which fields to keep.',
  }),
  invalid_input: ({ issues }) => ({
    what: `${issues.length} fields are not right yet.`,
    safe: 'Nothing was changed; the draft is kept.',
    next: 'Look at the marked fields, correct them and save again.',
  }),
  unknown_procedure: () => ({
    what: 'This window belongs to another version than the archive’s keeper.',
    safe: SAFE,
    next: 'Close Tàng Thư and open it again.',
  }),
  not_allowed: () => ({
    what: 'You may not do this.',
    safe: UNTOUCHED,
    next: 'Ask the person in charge of the archive.',
  }),
  read_only: () => ({
    what: 'The archive is open for reading, so it cannot be changed.',
    safe: SAFE,
    next: 'Close the window that holds the archive elsewhere, then open it again here.',
  }),
  in_use: ({ entity, count }) => ({
    what: `This ${en.kinds.entity[entity]} cannot be deleted: ${count} places still use it.`,
    safe: UNTOUCHED,
    next: 'Remove it there first, or only hide it.',
  }),
  cannot_undo: ({ reason }) => ({
    what: {
      nothing: 'There is nothing to undo.',
      changed_since: 'This cannot be undone: the entry was changed again afterwards.',
      not_undoable: 'This cannot be undone.',
    }[reason],
    safe: SAFE,
    next: 'Open the history of the entry to get an earlier version.',
  }),
  cancelled: () => ({ what: 'Stopped as asked.', safe: SAFE, next: 'It can be done again at any time.' }),
  not_yet: () => ({
    what: 'This version cannot do that yet.',
    safe: UNTOUCHED,
    next: 'Wait for the next one.',
  }),
  archive_locked: ({ holder, machine, sameMachine }) => ({
    what: sameMachine
      ? `The archive is open in another window on this computer (${holder}).`
      : `The archive is open on ${machine} by ${holder}.`,
    safe: 'Only one place may write at a time, so that no work is lost.',
    next: 'Open it for reading, or wait until it is closed there.',
  }),
  archive_newer_than_app: ({ archive, app }) => ({
    what: `The archive was written by a newer version (archive ${archive}, this program reads up to ${app}).`,
    safe: 'The archive was not touched.',
    next: 'Install the new version of Tàng Thư, or open an older backup.',
  }),
  archive_older_than_app: ({ archive, app }) => ({
    what: `The archive was written by an older version (archive ${archive}, this program uses ${app}) and cannot be opened only for reading.`,
    safe: 'The archive was not touched.',
    next: 'Open it for writing once: it is kept as it was in the folder backups, then brought up to date. If its disk can only be read, copy the archive to this computer first.',
  }),
  archive_damaged: () => ({
    what: 'The file archive.sqlite is damaged.',
    safe: 'Tàng Thư repairs and overwrites nothing. The original files lie apart in the folder blobs.',
    next: 'Open what can still be read, or restore the latest backup.',
  }),
  archive_foreign: () => ({
    what: 'The file archive.sqlite in this folder is not an archive of Tàng Thư.',
    safe: 'That file was not touched.',
    next: 'Choose the right folder, or create an archive in another one.',
  }),
  archive_missing: ({ folder }) => ({
    what: `There is no archive in ${folder}.`,
    safe: UNTOUCHED,
    next: 'Plug in the disk or stick that holds it, or choose another folder.',
  }),
  archive_exists: ({ folder }) => ({
    what: `${folder} already holds an archive.`,
    safe: 'That archive was not touched.',
    next: 'Open it, or choose another folder for a new one.',
  }),
  folder_not_empty: ({ folder }) => ({
    what: `${folder} holds other files.`,
    safe: 'They were not touched.',
    next: 'Choose an empty folder, or type the name of a new one after it.',
  }),
  folder_not_writable: ({ folder }) => ({
    what: `Writing into ${folder} is not permitted.`,
    safe: UNTOUCHED,
    next: 'Choose another folder, for example in your Documents, or ask for the right to write there.',
  }),
  folder_on_network: ({ folder }) => ({
    what: `${folder} lies on a network drive. An archive cannot be written there: a shaky network would damage it.`,
    safe: 'Nothing was changed.',
    next: 'Copy the archive to a disk of this computer and open it there, or open it for reading. Keep backups on the network drive.',
  }),
  folder_name_refused: ({ folder, rule }) => ({
    what: `No archive can be made in ${folder}: ${
      {
        reserved: 'the path has a name that Windows keeps for devices (CON, NUL, COM1…).',
        characters: 'the path has characters that Windows does not allow.',
        trailing: 'the path has a name that ends with a dot or a space, which Windows drops.',
        too_long: 'the path is too long: many programs of Windows could not open files in it.',
      }[rule]
    }`,
    safe: UNTOUCHED,
    next: 'Choose another folder with a short name, for example D:\\TangThu.',
  }),
  disk_full: ({ neededBytes }) => ({
    what:
      neededBytes === null
        ? 'The disk is full.'
        : `The disk is full; about ${megabytes(neededBytes)} more are needed.`,
    safe: 'Everything saved before is safe; this last step was not written.',
    next: 'Make room on the disk and do it again.',
  }),
  file_missing: ({ name }) => ({
    what: `The file ${name} is no longer there.`,
    safe: SAFE,
    next: 'See whether it is still in its place, plug in the stick or card again, then add it again.',
  }),
  file_unreadable: ({ name }) => ({
    what: `The file ${name} cannot be read.`,
    safe: 'It was not taken in; the other files are fine.',
    next: 'Close the program that has it open, plug in the stick or card again, then add it again.',
  }),
  file_changed: ({ name }) => ({
    what: `The file ${name} changed while it was being copied.`,
    safe: 'It was not taken in.',
    next: 'Close the program that writes it, then add it again.',
  }),
  file_name_refused: ({ name, rule }) => ({
    what: {
      traversal: `The file name ${name} points outside its folder.`,
      reserved: `The file name ${name} is a device name of Windows.`,
      too_long: 'The file name is too long.',
      empty: 'The file has no name.',
      control: 'The file name holds control characters.',
    }[rule],
    safe: 'It was not taken in.',
    next: 'Give the file a short, clear name and add it again.',
  }),
  file_damaged: ({ name }) => ({
    what: `The file ${name} is damaged or cut short; there is no preview.`,
    safe: 'The original is kept byte for byte as it came.',
    next: 'If there is a whole copy, add that one.',
  }),
  secret_refused: () => ({
    what: 'Files of secret papers may not be put into this archive.',
    safe: 'Their description can be kept.',
    next: 'Write the description and where the paper lies, without a file.',
  }),
  import_refused: ({ line, field, value }) => ({
    what: `Line ${line}, column ${field}: “${value}” cannot be taken.`,
    safe: 'No line of this import was written.',
    next: 'Correct the line in the file and import the whole file again.',
  }),
  rule_file_refused: ({ reason, rule, field }) => ({
    what: {
      not_rules: 'This is not a rule file of Tàng Thư.',
      unknown_field: `The rule file has an unknown field “${field}”${rule ? ` in rule ${rule}` : ''}.`,
      field: `“${field}”${rule ? ` of rule ${rule}` : ''} has a value that cannot be.`,
      overlap: `Rule ${rule} stands twice for the same day.`,
      signature: `The signature of version ${field} does not fit: the file was damaged or changed after its issue.`,
      version_taken: `Version ${field} is in the archive already, with another content.`,
      older_version: `The file is version ${field}, older than the rules in use.`,
    }[reason],
    safe: 'The rules in use are as they were; nothing has changed.',
    next:
      reason === 'older_version'
        ? 'To go back, choose among the versions at hand; to bring the rules up to date, ask for a newer file.'
        : 'Ask for the file again where it was issued, and take it in anew.',
  }),
  template_refused: ({ file, tag, reason }) => ({
    what: {
      not_docx: `The template "${file}" cannot be opened: it is not a whole Word file (.docx).`,
      unknown_field: `The template "${file}" has a field {${tag}} that this form does not know.`,
      syntax: `The template "${file}" has the field {${tag}} wrong: a brace or its end is missing.`,
    }[reason],
    safe: 'The archive was not changed.',
    next: 'Correct the template in Word and try again, or take it out of the folder "templates" of the archive.',
  }),
  backup_damaged: ({ path }) => ({
    what: `The backup ${path} is damaged.`,
    safe: 'The archive in use is not affected.',
    next: 'Choose another backup, and make a new one now if the archive in use is sound.',
  }),
  handover_blocked: ({ count }) => ({
    what: `It cannot be handed over yet: ${count} things must be repaired first.`,
    safe: 'Nothing was written; the archive is as it was.',
    next: 'Repair what is named and export again, or choose to export all the same.',
  }),
  ...packageErrorsEn,
  update_refused: ({ reason, installed, offered }) => ({
    what: {
      no_key:
        'This build takes no update from a file: it has no key to check the signature of a release with.',
      no_manifest:
        'The description (.json) and the signature (.sig) that go with the installer are not beside it.',
      not_signed:
        'The signature of the release is wrong: the file does not come from the makers of Tàng Thư.',
      not_for_this_file: 'The description belongs to another installer.',
      older: `The installer holds version ${offered}, older than ${installed}, which is in use.`,
      same: `Version ${installed} is the one already in use.`,
      cut_off: 'The installer was not copied whole: it is shorter or longer than the release.',
      wrong_content: 'The installer is not what was signed.',
      archive_too_old: `Version ${offered} cannot read an archive as old as the open one.`,
      not_here: 'A window in the browser cannot install by itself.',
    }[reason],
    safe: 'Nothing was installed; program and archive are as they were.',
    next: {
      no_key: 'Close Tàng Thư and double-click the installer.',
      no_manifest: 'Copy the whole release folder to the stick, not the installer alone.',
      not_signed: 'Do not run this file. Ask for the release again.',
      not_for_this_file: 'Copy the whole release folder again and keep the names of its files.',
      older: 'The archive may be in a form an older version cannot read. Choose a newer one.',
      same: 'Nothing to do.',
      cut_off: 'Copy it again from its source, eject the stick properly, and choose again.',
      wrong_content:
        'Do not run this file. Copy it again; if that does not help, tell whoever gave it to you.',
      archive_too_old: 'Install the versions in between first.',
      not_here: 'Close Tàng Thư and double-click the installer.',
    }[reason],
  }),
  core_stopped: () => ({
    what: 'The keeper of the archive stopped suddenly.',
    safe: 'Everything saved is safe, drafts too.',
    next: 'Close Tàng Thư and open it again.',
  }),
  connection_lost: () => ({
    what: 'The archive does not answer.',
    safe: SAFE,
    next: 'Try again. If it does not help, close this page and open Tàng Thư again.',
  }),
  internal: ({ incident }) => ({
    what: `The program failed. Incident: ${incident}.`,
    safe: 'This last step was not written; everything saved is safe.',
    next: 'Try again. If it fails again, read the incident to the support.',
  }),
};
