/** Marks an SQLite file as a Broadsheet index ("BrIx"), so that a foreign one is told apart. */
export const applicationId = 0x42724978

/** Raised whenever a table, or what is put in one, changes: an index of another version is made anew. */
export const schemaVersion = 2

/** `articles.n` is the number by which the other tables, and the full text, know an article. */
export const schema = `
CREATE TABLE articles (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version BLOB NOT NULL,
  title_order TEXT NOT NULL,
  site TEXT NOT NULL,
  curator TEXT NOT NULL,
  topic_id TEXT,
  state TEXT NOT NULL,
  starred INTEGER NOT NULL,
  scooped_at TEXT NOT NULL,
  row TEXT NOT NULL
) STRICT;
CREATE INDEX articles_by_date ON articles (scooped_at);
CREATE INDEX articles_by_title ON articles (title_order);
CREATE INDEX articles_by_site ON articles (site);
CREATE INDEX articles_by_curator ON articles (curator);
CREATE INDEX articles_by_topic ON articles (topic_id);
CREATE INDEX articles_by_state ON articles (state);
CREATE INDEX articles_starred ON articles (n) WHERE starred = 1;

CREATE TABLE tags (key TEXT NOT NULL, n INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (key, n)) STRICT, WITHOUT ROWID;
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

CREATE VIRTUAL TABLE words USING fts5 (
  title, insight, tags, excerpt, source, body,
  content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO words (words, rank) VALUES ('rank', 'bm25(12.0, 6.0, 6.0, 3.0, 3.0, 1.0)');
`
