/**
 * What are all companies called?
 *
 * @return id           ID
 * @return name         String    the main name
 * @return nameLocal    String?   in its own script
 * @return names        [String]  every spelling
 * @return identifiers  [String]  `scheme:value`
 * @scan   2
 */
MATCH (p:Company)
RETURN p.id AS id, p.name AS name, p.nameLocal AS nameLocal, p.names AS names, p.identifiers AS identifiers
ORDER BY id
