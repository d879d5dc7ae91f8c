/** Marks an SQLite file as a Broadsheet index ("BrIx"), so that a foreign one is told apart. */
export const applicationId = 0x42724978

/** Raised whenever a table, or what is put in one, changes: an index of another version is made anew. */
export const schemaVersion = 2

/**
 * `articles.n` is the number by which the other tables know an article. What every search looks through is narrow and apart
 * from what only a few articles of it are read for: their rows, and the words of their texts in order (`word-sequence.ts`).
 * `postings.at` is a term's number and a block of article numbers (`posting-store.ts`).
 */
export const schema = `
CREATE TABLE articles (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version BLOB NOT NULL,
  scooped INTEGER NOT NULL,
  facts INTEGER NOT NULL,
  topic INTEGER NOT NULL,
  site INTEGER NOT NULL,
  domain INTEGER NOT NULL,
  byline INTEGER NOT NULL,
  curator INTEGER NOT NULL,
  language INTEGER NOT NULL,
  title_order TEXT NOT NULL
) STRICT;
CREATE INDEX articles_by_title ON articles (title_order);
CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE rows (n INTEGER PRIMARY KEY, row TEXT NOT NULL) STRICT;

CREATE TABLE tags (key TEXT NOT NULL, n INTEGER NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, PRIMARY KEY (key, n)) STRICT, WITHOUT ROWID;
CREATE INDEX tags_folded ON tags (folded);
CREATE INDEX tags_of_article ON tags (n);

CREATE TABLE keys (key TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (key, n)) STRICT, WITHOUT ROWID;
CREATE INDEX keys_of_article ON keys (n);

CREATE TABLE uses (
  article_id TEXT NOT NULL,
  digest_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  sent INTEGER NOT NULL,
  PRIMARY KEY (article_id, digest_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX uses_of_digest ON uses (digest_id);

CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE terms (id INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE postings (at INTEGER PRIMARY KEY, articles BLOB NOT NULL) STRICT;
CREATE TABLE texts (n INTEGER PRIMARY KEY, words BLOB NOT NULL) STRICT;
CREATE TABLE signatures (n INTEGER PRIMARY KEY, title INTEGER NOT NULL, text BLOB NOT NULL) STRICT;
`

/** Every table, each of which a sound index can be asked for. */
export const tables = ['articles', 'names', 'rows', 'tags', 'keys', 'uses', 'facts', 'terms', 'postings', 'texts', 'signatures'] as const
