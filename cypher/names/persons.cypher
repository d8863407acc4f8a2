/**
 * What are all persons called?
 *
 * @return id           ID
 * @return name         String    the main name
 * @return nameLocal    String?   in its own script
 * @return names        [String]  every spelling
 * @scan   2
 */
MATCH (p:Person)
RETURN p.id AS id, p.name AS name, p.nameLocal AS nameLocal, p.names AS names
ORDER BY id
