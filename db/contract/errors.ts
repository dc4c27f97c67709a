/** What an error can be about; the word for it is in the message tables. */
export type EntityName =
  | 'entry'
  | 'attachment'
  | 'link'
  | 'agent'
  | 'body_event'
  | 'agent_merger'
  | 'dossier'
  | 'fonds'
  | 'draft'
  | 'term'
  | 'vocabulary'
  | 'setting'
  | 'job'
  | 'blob'
  | 'act'
  | 'backup'
  | 'rules'
  | 'proposal_list'
  | 'saved_search';

/** One field that was refused: where, by which rule, and the rule's number where it has one. */
export type InputIssue = { readonly path: string; readonly rule: string; readonly limit?: number };

/**
 * Why a disk takes no more: full, pulled out or failing, locked, of a format that bounds the size of files, or because
 * another program holds what is on it.
 */
export type UnfinishedReason = 'disk_full' | 'disk_gone' | 'not_writable' | 'file_too_large' | 'held';

/** Every way a call can fail that a person can act on. Codes are stored in logs: never reuse one. */
export type ErrorDetail =
  | { code: 'not_found'; entity: EntityName; id: string }
  | {
      code: 'conflict';
      entity: EntityName;
      id: string;
      expected: number;
      actual: number;
      mine: unknown;
      theirs: unknown;
    }
  | { code: 'invalid_input'; issues: readonly InputIssue[] }
  | { code: 'unknown_procedure'; procedure: string }
  | { code: 'not_allowed'; role: string }
  | { code: 'read_only' }
  | { code: 'in_use'; entity: EntityName; id: string; count: number }
  | { code: 'cannot_undo'; reason: 'nothing' | 'changed_since' | 'not_undoable' }
  | { code: 'cancelled' }
  | { code: 'not_yet'; what: string }
  | { code: 'archive_locked'; holder: string; machine: string; since: string; sameMachine: boolean }
  | { code: 'archive_newer_than_app'; archive: number; app: number }
  | { code: 'archive_older_than_app'; archive: number; app: number }
  | { code: 'archive_damaged'; details: string }
  | { code: 'archive_foreign' }
  | { code: 'archive_missing'; folder: string }
  | { code: 'archive_exists'; folder: string }
  | { code: 'folder_not_empty'; folder: string }
  | { code: 'folder_not_writable'; folder: string }
  | { code: 'folder_on_network'; folder: string }
  | {
      code: 'folder_name_refused';
      folder: string;
      rule: 'reserved' | 'characters' | 'trailing' | 'too_long';
    }
  | { code: 'disk_full'; neededBytes: number | null }
  | { code: 'file_missing'; name: string }
  | { code: 'file_unreadable'; name: string }
  | { code: 'file_changed'; name: string }
  | {
      code: 'file_name_refused';
      name: string;
      rule: 'traversal' | 'reserved' | 'too_long' | 'empty' | 'control';
    }
  | { code: 'file_damaged'; name: string; mediaType: string | null }
  | { code: 'secret_refused' }
  | { code: 'import_refused'; line: number; field: string; rule: string; value: string }
  | {
      code: 'rule_file_refused';
      reason:
        | 'not_rules'
        | 'unknown_field'
        | 'field'
        | 'overlap'
        | 'signature'
        | 'version_taken'
        | 'older_version';
      rule: string;
      field: string;
    }
  /** `tag`: the name between braces that is wrong; empty where it is the file itself. */
  | { code: 'template_refused'; file: string; tag: string; reason: 'not_docx' | 'unknown_field' | 'syntax' }
  | { code: 'backup_damaged'; path: string }
  | { code: 'handover_blocked'; rule: string; count: number }
  | { code: 'package_sender'; office: string; known: string | null; found: string | null }
  /** The disk took no more of a package: what is written lies at `path`, of no use until it is gone on with. */
  | { code: 'package_unfinished'; reason: UnfinishedReason; path: string }
  /** What an order to encrypt was given is lost with the run of the program: what is written lies at `path`. */
  | { code: 'passphrase_gone'; path: string }
  | { code: 'passphrase_needed'; name: string }
  | { code: 'passphrase_wrong'; name: string }
  /** A packed file that is not unpacked; `entry` is what of it stands in the way, empty where it is the file itself. */
  | {
      code: 'packed_refused';
      name: string;
      entry: string;
      reason:
        | 'not_packed'
        | 'damaged'
        | 'outside'
        | 'link'
        | 'name'
        | 'clash'
        | 'too_large'
        | 'too_many'
        | 'encrypted_zip';
    }
  /** A file of the program itself is gone: it must be installed anew. */
  | { code: 'program_damaged'; name: string }
  | { code: 'package_damaged'; name: string; fault: string; count: number }
  | {
      code: 'update_refused';
      reason:
        | 'no_key'
        | 'no_manifest'
        | 'not_signed'
        | 'not_for_this_file'
        | 'older'
        | 'same'
        | 'cut_off'
        | 'wrong_content'
        | 'archive_too_old'
        | 'not_here';
      /** Version of the program that runs, and the one on offer where it could be read. */
      installed: string;
      offered: string;
    }
  | { code: 'core_stopped' }
  | { code: 'connection_lost' }
  | { code: 'internal'; incident: string };

export type ErrorCode = ErrorDetail['code'];

/** An expected failure. Anything else that is thrown is a bug and reaches the caller as `internal`. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly detail: ErrorDetail;

  constructor(detail: ErrorDetail, options?: ErrorOptions) {
    super(detail.code, options);
    this.detail = detail;
  }
}
