-- The project file: a documented contract. Offsets are Unicode code points, spans half-open.
-- Logged tables have no column defaults, no cascades and no UNIQUE on what users type: the log
-- must say everything that happens to a row. `id` is local to this file; `uid` (UUIDv7) names a row everywhere.

CREATE TABLE project_meta (key TEXT PRIMARY KEY, value TEXT) STRICT, WITHOUT ROWID;

-- One row for each installation's own copy of the project.
CREATE TABLE replica (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, installation TEXT NOT NULL, created TEXT NOT NULL
) STRICT;

CREATE TABLE coder (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT;
CREATE TABLE kind (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  position INTEGER, colour TEXT, definition TEXT
) STRICT;
CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, colour TEXT) STRICT;
CREATE TABLE stance (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  score REAL, colour TEXT, key TEXT, position INTEGER
) STRICT;
CREATE TABLE speaker (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  kind TEXT NOT NULL, colour TEXT, note TEXT
) STRICT;
CREATE TABLE speaker_alias (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  speaker_id INTEGER NOT NULL REFERENCES speaker(id), alias TEXT NOT NULL
) STRICT;
CREATE INDEX speaker_alias_speaker ON speaker_alias(speaker_id);
CREATE TABLE speaker_role (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  speaker_id INTEGER NOT NULL REFERENCES speaker(id), role TEXT,
  organization_id INTEGER REFERENCES speaker(id), "from" TEXT, until TEXT
) STRICT;
CREATE INDEX speaker_role_speaker ON speaker_role(speaker_id);
CREATE INDEX speaker_role_organization ON speaker_role(organization_id);
CREATE TABLE concept (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  parent_id INTEGER REFERENCES concept(id), definition TEXT, colour TEXT, position INTEGER
) STRICT;
CREATE INDEX concept_parent ON concept(parent_id);

CREATE TABLE article_group (id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT) STRICT;
CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  title TEXT, outlet TEXT, author TEXT, published TEXT, published_sort TEXT, url TEXT, language TEXT,
  status TEXT, status_reason TEXT, memo TEXT, group_id INTEGER REFERENCES article_group(id), source_name TEXT
) STRICT;
CREATE INDEX article_published ON article(published_sort, id);
CREATE INDEX article_group_of ON article(group_id) WHERE group_id IS NOT NULL;
-- The text has a row of its own: metadata edits never rewrite it, and its records hold the sha256 only.
CREATE TABLE article_text (
  article_id INTEGER PRIMARY KEY REFERENCES article(id), sha256 TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX article_text_sha256 ON article_text(sha256);
-- Texts that a change took away: filled just before the removal, never emptied.
CREATE TABLE text_version (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE article_mark (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES article(id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, type TEXT NOT NULL, value TEXT,
  CHECK (start >= 0 AND "end" >= start)
) STRICT;
CREATE INDEX article_mark_article ON article_mark(article_id, start);
-- The file that an article was read from; its bytes are kept once by their sha256.
CREATE TABLE article_source (
  article_id INTEGER PRIMARY KEY REFERENCES article(id), name TEXT, media_type TEXT, sha256 TEXT NOT NULL
) STRICT;
CREATE TABLE source_bytes (sha256 TEXT PRIMARY KEY, encoding TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;

CREATE TABLE statement (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES article(id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL,
  kind_id INTEGER REFERENCES kind(id), speaker_id INTEGER REFERENCES speaker(id),
  organization_id INTEGER REFERENCES speaker(id), concept_id INTEGER REFERENCES concept(id),
  stance_id INTEGER REFERENCES stance(id), coder_id INTEGER REFERENCES coder(id),
  note TEXT, created TEXT NOT NULL, modified TEXT NOT NULL, origin TEXT,
  CHECK (start >= 0 AND "end" > start)
) STRICT;
CREATE INDEX statement_article ON statement(article_id, start);
CREATE INDEX statement_speaker ON statement(speaker_id, stance_id);
CREATE INDEX statement_concept ON statement(concept_id, stance_id);
CREATE INDEX statement_organization ON statement(organization_id) WHERE organization_id IS NOT NULL;
CREATE TABLE statement_tag (
  statement_id INTEGER NOT NULL REFERENCES statement(id), tag_id INTEGER NOT NULL REFERENCES tag(id),
  PRIMARY KEY (statement_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_tag_tag ON statement_tag(tag_id);

-- Variables of the project's own. `owner` says what they belong to: statement, speaker or article.
CREATE TABLE field (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, label TEXT NOT NULL, owner TEXT NOT NULL,
  type TEXT NOT NULL, required INTEGER, multiple INTEGER, position INTEGER, definition TEXT
) STRICT;
CREATE TABLE field_kind (
  field_id INTEGER NOT NULL REFERENCES field(id), kind_id INTEGER NOT NULL REFERENCES kind(id),
  PRIMARY KEY (field_id, kind_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX field_kind_kind ON field_kind(kind_id);
CREATE TABLE field_option (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, field_id INTEGER NOT NULL REFERENCES field(id),
  name TEXT NOT NULL, parent_id INTEGER REFERENCES field_option(id), colour TEXT, attributes TEXT, position INTEGER
) STRICT;
CREATE INDEX field_option_field ON field_option(field_id);
CREATE INDEX field_option_parent ON field_option(parent_id) WHERE parent_id IS NOT NULL;
CREATE TABLE field_value (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, field_id INTEGER NOT NULL REFERENCES field(id),
  statement_id INTEGER REFERENCES statement(id), speaker_id INTEGER REFERENCES speaker(id),
  article_id INTEGER REFERENCES article(id), option_id INTEGER REFERENCES field_option(id), value TEXT
) STRICT;
CREATE INDEX field_value_field ON field_value(field_id);
CREATE INDEX field_value_statement ON field_value(statement_id) WHERE statement_id IS NOT NULL;
CREATE INDEX field_value_speaker ON field_value(speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX field_value_article ON field_value(article_id) WHERE article_id IS NOT NULL;
CREATE INDEX field_value_option ON field_value(option_id) WHERE option_id IS NOT NULL;

-- The log. A change is named (replica, seq) outside this file; `id` is this file's order of arrival.
-- lamport is greater than every lamport seen when the change was made.
-- form: rows = one record a row, JSON objects; bulk = JSON arrays along `columns`;
--       inverse = no records: the exact inverse of the change named in `undoes`.
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL, replica INTEGER NOT NULL REFERENCES replica(id),
  seq INTEGER NOT NULL, lamport INTEGER NOT NULL, coder TEXT, made_utc TEXT NOT NULL, app_version TEXT NOT NULL,
  schema_version INTEGER NOT NULL, action TEXT NOT NULL, args TEXT, undoes INTEGER REFERENCES change(id),
  form TEXT NOT NULL, columns TEXT,
  UNIQUE (replica, seq)
) STRICT;
CREATE INDEX change_undoes ON change(undoes) WHERE undoes IS NOT NULL;
CREATE TABLE change_row (
  change INTEGER NOT NULL REFERENCES change(id), n INTEGER NOT NULL,
  "table" TEXT NOT NULL, row_uid TEXT NOT NULL, op TEXT NOT NULL, before TEXT, after TEXT,
  PRIMARY KEY (change, n)
) STRICT, WITHOUT ROWID;

CREATE VIEW v_statement AS
SELECT s.uid AS statement_id, a.uid AS article_id, a.title AS article_title, a.outlet, a.author, a.published, a.url,
  a.language, s.start, s."end", k.name AS kind, s.quote, p.name AS speaker, p.kind AS speaker_kind,
  o.name AS organization, c.name AS concept, t.name AS stance, t.score AS stance_score,
  (SELECT group_concat(name, '; ') FROM (SELECT g.name FROM statement_tag st JOIN tag g ON g.id = st.tag_id
    WHERE st.statement_id = s.id ORDER BY g.name)) AS tags,
  s.note, d.name AS coder, s.created, s.modified, s.origin
FROM statement s
JOIN article a ON a.id = s.article_id
LEFT JOIN kind k ON k.id = s.kind_id
LEFT JOIN speaker p ON p.id = s.speaker_id
LEFT JOIN speaker o ON o.id = s.organization_id
LEFT JOIN concept c ON c.id = s.concept_id
LEFT JOIN stance t ON t.id = s.stance_id
LEFT JOIN coder d ON d.id = s.coder_id;
