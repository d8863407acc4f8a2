// What the embedded engine needs before a load; one statement per line-group, ended by a semicolon.
// A unique constraint makes no index there, so each has an index beside it.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE CONSTRAINT fact_key_id IF NOT EXISTS FOR (n:FactKey) REQUIRE n.id IS UNIQUE;
CREATE INDEX fact_key_id_index IF NOT EXISTS FOR (n:FactKey) ON (n.id);
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE;
CREATE INDEX meta_id_index IF NOT EXISTS FOR (n:Meta) ON (n.id);
