/**
 * Which holdings are there in these companies (they are the object)?
 *
 * @param  ids      [ID]    the companies held
 * @param  on       Date    keeps holdings that may hold on this day; '' keeps those of every day
 * @param  knownOn  Date    keeps holdings that could be known on this day
 * @return anchor   ID      the id asked about: the object
 * @return subject  ID      the holder
 * @return id       ID      the fact's id
 * @return fact     List    the fact's record in the order of HOLDING_RECORD; whether it holds is decided by validity.ts
 * @return rare     List?   what few have of it, in the order of RARE_IN_HOLDING; null where it has nothing of that
 * @return endType  String  Company or Person: what the other end is
 * @return other    List    the other end's record in the order of PARTY_RECORD
 * @scan   6
 */
UNWIND $ids AS anchor
MATCH (o:Entity {id: anchor})
WITH anchor, o
MATCH (o)<-[r:HOLDS]-(s:Entity)
WHERE r.knownFrom <= $knownOn AND ($on = '' OR (r.holdsFrom <= $on AND r.holdsUntil > $on))
RETURN anchor AS anchor, s.id AS subject, r.id AS id,
       [r.id, r.`from`, r.knownFrom, r.basis, r.shares, r.percent, r.interest, r.direct, r.nominee,
        r.accounting, r.citationSources, r.citationPlaces, r.citationLines, r.citationDays] AS fact,
       CASE WHEN r.rareFields = true THEN [r.`to`, r.knownTo, r.supersededBy, r.supersededFrom,
        r.supersededKnownFrom, r.note, r.percentMin, r.percentMinExclusive, r.percentMax,
        r.percentMaxExclusive, r.via, r.planned, r.price, r.currency, r.exact, r.shareClass, r.account,
        r.block, r.votingPower, r.disposalPower, r.right, r.majority, r.citationLineEnds,
        r.citationPointers] ELSE null END AS rare,
       CASE WHEN s:Company THEN 'Company' WHEN s:Person THEN 'Person' ELSE '' END AS endType,
       [s.id, s.name, s.nameLocal, s.kind, s.listed, s.jurisdiction, s.born, s.names, s.identifiers] AS other
ORDER BY anchor, id
