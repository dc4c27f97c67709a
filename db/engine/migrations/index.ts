import { ArchiveError } from '#contract';
import { APPLICATION_ID, type Db } from '../connection.ts';
import { migration as m1 } from './0001-acts.ts';
import { migration as m2 } from './0002-agents.ts';
import { migration as m3 } from './0003-arrangement.ts';
import { migration as m4 } from './0004-entries.ts';
import { migration as m5 } from './0005-awards.ts';
import { migration as m6 } from './0006-blobs.ts';
import { migration as m7 } from './0007-vocabularies.ts';
import { migration as m8 } from './0008-holdings.ts';
import { migration as m9 } from './0009-agent-keys.ts';
import { migration as m10 } from './0010-award-life.ts';
import { migration as m11 } from './0011-recipient-links.ts';
import { migration as m12 } from './0012-proposal-checks.ts';
import { migration as m13 } from './0013-agent-mergers.ts';
import { migration as m14 } from './0014-saved-searches.ts';
import { migration as m15 } from './0015-retention-desk.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  m1,
  m2,
  m3,
  m4,
  m5,
  m6,
  m7,
  m8,
  m9,
  m10,
  m11,
  m12,
  m13,
  m14,
  m15,
];

/** Version of the file format this program writes. */
export const SCHEMA_VERSION = migrations.length;

/** Version of an open file: the id of the last migration it has seen. */
export const schemaVersion = (db: Db): number => Number(db.pragma('user_version', { simple: true }));

/** Brings an archive up to `target`, one transaction a step. The caller has made a backup of a used one. */
export function migrate(db: Db, target = SCHEMA_VERSION): void {
  const current = schemaVersion(db);
  if (current > target)
    throw new ArchiveError({ code: 'archive_newer_than_app', archive: current, app: target });
  db.pragma('foreign_keys = OFF');
  try {
    for (const step of migrations) {
      if (step.id > current && step.id <= target) db.transaction(apply).immediate(db, step);
    }
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function apply(db: Db, step: Migration): void {
  step.up(db);
  const dangling = db.pragma('foreign_key_check');
  if (Array.isArray(dangling) && dangling.length > 0) {
    throw new Error(`migration ${step.id} ${step.name}: ${dangling.length} dangling references`);
  }
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${step.id}`);
}
