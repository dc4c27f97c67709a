import { TERM_MARKS } from '../words.ts';

/**
 * Version of what this program writes into `search.sqlite`. Raise it with every change of the tables below, of a
 * document's fields or terms, and of `fold` or `searchKey`: an index of another version is dropped and made again.
 */
export const FORMAT = 1;

/**
 * `term` holds nothing but which term stands in which document (`detail = none`, contentless): no positions and no
 * columns, a quarter of the size, since neighbours are terms of their own and what matched is looked up in the
 * catalogue. Its rowids are places, so that the newest documents of a term come first without sorting. `word` lists
 * all plain words: the beginning of a word is searched as an OR of the words it can become, which stays lazy where a
 * prefix of FTS5 would first merge all their lists.
 */
export const SCHEMA = `
  CREATE TABLE stamp (
    archive_id   TEXT    NOT NULL,
    format       INTEGER NOT NULL,
    seq          INTEGER NOT NULL,   -- last change that has been read
    mark         TEXT    NOT NULL,   -- what that change was: tells another history from this one
    documents    INTEGER NOT NULL,
    walk_entity  TEXT,               -- where the walk through the catalogue stands; null when it is done
    walk_before  INTEGER
  ) STRICT;

  CREATE TABLE document (
    id       TEXT    NOT NULL PRIMARY KEY,
    place    INTEGER NOT NULL,
    checksum INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE word (
    word TEXT NOT NULL PRIMARY KEY
  ) STRICT, WITHOUT ROWID;

  CREATE VIRTUAL TABLE term USING fts5 (
    terms, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '${TERM_MARKS}'"
  );`;
