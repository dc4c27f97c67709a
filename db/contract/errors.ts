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
  | 'proposal_list';

/** One field that was refused: where, by which rule, and the rule's number where it has one. */
export type InputIssue = { readonly path: string; readonly rule: string; readonly limit?: number };

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
  | { code: 'archive_damaged'; details: string }
  | { code: 'archive_foreign' }
  | { code: 'archive_missing'; folder: string }
  | { code: 'archive_exists'; folder: string }
  | { code: 'folder_not_empty'; folder: string }
  | { code: 'folder_not_writable'; folder: string }
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
      reason: 'not_rules' | 'unknown_field' | 'field' | 'overlap' | 'signature' | 'version_taken';
      rule: string;
      field: string;
    }
  | { code: 'backup_damaged'; path: string }
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
