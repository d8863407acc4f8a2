/**
 * What was found contradictory or missing about these companies, persons or boards?
 *
 * @param  ids      [ID]  whom the findings are about
 * @return about    ID    the id asked about; a finding about two of them comes twice
 * @return id       ID    the finding
 * @return finding  Map   the finding's record, for decodeFinding
 * @scan   4
 */
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
WITH wanted, e
MATCH (e)<-[a:ABOUT]-(f:Finding)
RETURN e.id AS about, f.id AS id, properties(f) AS finding
ORDER BY about, id
