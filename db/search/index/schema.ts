import { TERM_MARKS } from '../words.ts';

/**
 * Version of what this program writes into `search.sqlite`. Raise it with every change of the tables below, of a
 * document's fields or terms, and of `fold` or `searchKey`: an index of another version is dropped and made again.
 */
export const FORMAT = 8;

const TERMS = `content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '${TERM_MARKS}'"`;

/**
 * `term` holds nothing but which term stands in which document (`detail = none`, contentless): no positions and no
 * columns, a quarter of the size, since neighbours are terms of their own and what matched is looked up in the
 * catalogue. Its rowids are places, so that the newest documents of a term come first without sorting. People, bodies and households stand in
 * `agent_term`: few among many, they would be far behind all that has a date. `passage` holds
 * the words of long texts, piece by piece; its rowids are places with the number of the piece behind. `vocabulary` is
 * all words and pairs with their counts, packed; `fresh` what was counted since, in the order in which it came, so that
 * whoever only reads the index need not read it all again. `place.card` is what ranking looks at, in the numbers of
 * `word`: reading a hundred contents from the catalogue instead took most of a search's time.
 */
export const SCHEMA = `
  CREATE TABLE stamp (
    archive_id   TEXT    NOT NULL,
    format       INTEGER NOT NULL,
    seq          INTEGER NOT NULL,   -- last change that has been read
    mark         TEXT    NOT NULL,   -- what that change was: tells another history from this one
    documents    INTEGER NOT NULL,
    is_counted   INTEGER NOT NULL,   -- whether vocabulary and fresh together tell of every document
    packed       INTEGER NOT NULL,   -- how often the vocabulary has been packed
    walk_entity  TEXT,               -- where the walk through the catalogue stands; null when it is done
    walk_before  INTEGER
  ) STRICT;

  CREATE TABLE document (
    id       BLOB    NOT NULL PRIMARY KEY,   -- of 16 bytes
    place    INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    passages INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE place (
    place  INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,                 -- row and kind
    card   BLOB    NOT NULL                  -- the words of its short texts
  ) STRICT;

  CREATE TABLE word (
    id      INTEGER PRIMARY KEY,
    spelled TEXT    NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE vocabulary (
    part  TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE fresh (
    seq   INTEGER PRIMARY KEY,
    term  TEXT    NOT NULL,
    count INTEGER NOT NULL
  ) STRICT;

  CREATE VIRTUAL TABLE term USING fts5 (terms, ${TERMS});

  CREATE VIRTUAL TABLE agent_term USING fts5 (terms, ${TERMS});

  CREATE VIRTUAL TABLE passage USING fts5 (terms, ${TERMS});`;
