/** What this folder says, in English. */
export const en = {
  unknownShare: 'How much {holder} holds of {held} directly is unknown.',
  unknownShareOf: 'How much {holder} holds of {held} directly is unknown ({figure}).',
  ofRecord: 'Holder of record; the owner behind it is unknown.',
  noHolder: 'No holder of it is known.',
  unnamed: 'somebody not named',
  shares: '{number} shares',
  percent: '{number} %',
  passes: '{from} passes {much} of {company} to {holder}',
  issues: '{company} issues {much} to {holder}',
  holds: '{holder} holds {much} of {company}',
  sourceAsOf: '{source}, as of {day}',
  sourceOfNoDay: '{source}, day not said',
  notNamed:
    'What {holder} holds of {company} was last stated as of {day}, and the later table of holders ({table}) does not name it: it is the last that was stated, and counts in no total.',
  overWhole: 'The {count} direct holdings in {company} add up to more than the whole: at least {percent} %.',
  listed: ', ',
  holdsItself: '{company} holds itself',
  ring: 'Ring of {companies}',
  ringAndMore: 'Ring of {companies} and {more} more',
  cut: 'More than {parties} parties or {levels} levels are connected; the farthest are left out.',
  chainsCut: 'There are more than {chains} chains; the longest are left out, so every sum is a lower bound.',
  unknownSize: 'an unknown share',
  ownShares:
    '{company} holds {size} of itself (treasury shares): they carry no vote, so votes are counted over the rest, and in the integrated figures the other holders share their value.',
  diverges:
    'Round the cycle {companies} the whole or more is held: no finite integrated share can be given of what it leads to.',
  direct: '{sum} direct',
  through: '{sum} through {member}, which it controls',
  perhapsThrough: '{sum} through {member}, which it may control',
  votesUnknown: 'votes unknown ({share} of the capital)',
  withoutVote: '{share} without the vote',
  theSame: 'the same {share}',
  ownNoVote: '; the company’s own shares carry no vote',
  noVote: '; the shares of {holder} carry no vote ({rule})',
  perhapsNoVote: '; the shares of {holder} perhaps carry no vote ({rule})',
  statedTogether: '{share} stated, direct and indirect together',
  statedIndirect: '{share} stated as indirect',
  ofMember: '{stated}, of {member}, which it controls',
  CAPITAL: 'capital standing in for votes',
  MIXED: 'capital standing in for votes where no votes are stated',
  'FATF_25-title': 'FATF, 25 %',
  'FATF_25-text':
    'Natural persons with a controlling ownership interest: at least 25 %, multiplied along chains, or through companies they control by majority.',
  'FATF_25-citation':
    'FATF Recommendation 24 and its Interpretive Note (2022), footnote on controlling ownership: a percentage set by the risk, of at most 25 %. Known from quotations only; these say "more than", so exactly 25 % counts here for safety',
  'EU_AMLR_25-title': 'EU anti-money-laundering regulation, 25 %',
  'EU_AMLR_25-text':
    'Natural persons with 25 % or more of the shares or votes, multiplied along chains and added up, or through entities of whose shares or votes they have more than half at each level.',
  'EU_AMLR_25-citation':
    'Regulation (EU) 2024/1624, applying from 10 July 2027. Article 52(1): direct or indirect ownership of 25 % or more, the indirect one multiplied along each chain and the results added (springlex.eu/en/packages/aml/amlr-regulation/article-52). Article 53(2): control is ownership of 50 % plus one of the shares or votes, an intermediate entity being controlled at each level (gwvo.de/?p=173, in German). Article 54: where both meet in one chain, who controls an entity with an ownership interest is an owner (springlex.eu/en/packages/aml/amlr-regulation/article-54)',
  'UK_PSC-title': 'UK, persons with significant control',
  'UK_PSC-text':
    'Persons with more than 25 % of the shares or votes, directly or through companies in which they have a majority stake, given as a band.',
  'UK_PSC-citation':
    'Companies Act 2006, Schedule 1A, paragraphs 2 and 3: more than 25 % of the shares, or of the voting rights, directly or indirectly (legislation.gov.uk/ukpga/2006/46/schedule/1A); paragraph 18(1): indirectly means through an entity in which one has a majority stake, each of a chain having one in the next (legislation.gov.uk/ukpga/2006/46/schedule/1A/part/3). Bands: S.I. 2016/339, Schedule 2, statements 1 to 6 (legislation.gov.uk/uksi/2016/339/schedules)',
  'JP_25-title': 'Japan, 25 %',
  'JP_25-text':
    'Natural persons with more than 25 % of the votes, directly or through corporations in which they hold more than half; nobody else when one holds more than half.',
  'JP_25-citation':
    'Enforcement Rules of the Act on Prevention of Transfer of Criminal Proceeds, since 1 October 2016. Article 11(2)(i) was read as far as "more than one quarter of the votes, directly or indirectly" (ebisudo-office.com/?p=27099); what counts as indirect, paragraph 3, and that an owner of more than half excludes others are known from banks\' and lawyers\' explanations only (tneobank.netbk.co.jp and iflr.com)',
  'OFAC_50-title': 'OFAC, 50 % rule',
  'OFAC_50-text':
    'Natural persons to whom 50 % or more of the capital or of the votes comes, directly or through entities owned 50 % or more, each of which then counts in full. The rule also adds up what several blocked persons own; who is blocked is not known here, so each person stands alone.',
  'OFAC_50-citation':
    "OFAC, FAQ 401: indirectly means through entities that are 50 percent or more owned in the aggregate by blocked persons, and each such entity's holding counts whole (ofac.treasury.gov/faqs/401); FAQ 398: the rule speaks of ownership only and not of control (ofac.treasury.gov/faqs/398)",
  'band-25-50': 'more than 25 % but not more than 50 %',
  'band-50-75': 'more than 50 % but less than 75 %',
  'band-75-100': '75 % or more',
} as const;
