/**
 * What makes each state of the database out of the one before: only ever added to, since databases of every earlier
 * state are somewhere. SQLite's `user_version` says how many were done.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE sealed_line (
     journal TEXT NOT NULL,
     n       INTEGER NOT NULL,
     text    TEXT NOT NULL,
     PRIMARY KEY (journal, n)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE owned_record (
     id         TEXT NOT NULL PRIMARY KEY,
     kind       TEXT NOT NULL,
     owner      TEXT NOT NULL,
     body       TEXT NOT NULL,
     version    INTEGER NOT NULL,
     created_at TEXT NOT NULL,
     changed_at TEXT NOT NULL
   ) STRICT;
   CREATE INDEX owned_record_by_kind ON owned_record (kind, owner, created_at);`,
  `CREATE TABLE journal_head (journal TEXT NOT NULL PRIMARY KEY, seal TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE watch_state (watch TEXT NOT NULL PRIMARY KEY, graph TEXT NOT NULL, snapshot TEXT NOT NULL) STRICT;
   CREATE TABLE watch_change (
     n     INTEGER PRIMARY KEY AUTOINCREMENT,
     id    TEXT NOT NULL UNIQUE,
     watch TEXT NOT NULL,
     owner TEXT NOT NULL,
     body  TEXT NOT NULL
   ) STRICT;
   CREATE INDEX watch_change_by_owner ON watch_change (owner, n);
   CREATE TABLE webhook_delivery (
     id      TEXT NOT NULL PRIMARY KEY,
     watch   TEXT NOT NULL,
     body    TEXT NOT NULL,
     tries   INTEGER NOT NULL,
     next_at INTEGER,
     said    TEXT NOT NULL
   ) STRICT;`,
];
