// Written by `npm run codegen` from docs/glossary.md. Edit that, not this file.

/** The words of the field and of this program, under their headings. */
export const GLOSSARY = [
  {
    "heading": "Companies, boards and people",
    "words": [
      {
        "id": "accounting-auditor",
        "word": "accounting auditor",
        "japanese": "会計監査人",
        "meaning": "the certified accountant or audit firm that audits a company's accounts",
        "source": "Art. 396"
      },
      {
        "id": "audit-and-supervisory-committee",
        "word": "audit and supervisory committee",
        "japanese": "監査等委員会",
        "meaning": "the committee of directors that audits in a company that has one in place of company auditors",
        "source": "Art. 2(xi-2), 399-2"
      },
      {
        "id": "board-of-company-auditors",
        "word": "board of company auditors",
        "japanese": "監査役会",
        "meaning": "all company auditors of a company together",
        "source": "Art. 390"
      },
      {
        "id": "company-auditor",
        "word": "company auditor",
        "japanese": "監査役",
        "meaning": "an officer who audits the directors' execution of their duties and sits on no board of directors",
        "source": "Art. 381"
      },
      {
        "id": "degree-of-kinship",
        "word": "degree of kinship",
        "japanese": "親等",
        "meaning": "generations counted up to the common ancestor and down again",
        "source": "Civil Code, Art. 726"
      },
      {
        "id": "executive-director",
        "word": "executive director",
        "japanese": "業務執行取締役",
        "meaning": "a director who represents the company, is appointed to execute its business, or has executed it",
        "source": "Art. 2(xv)(a), 363(1)"
      },
      {
        "id": "executive-officer",
        "word": "executive officer",
        "japanese": "執行役",
        "meaning": "who executes the business of a company with three committees",
        "source": "Art. 402, 418"
      },
      {
        "id": "independent-officer",
        "word": "independent officer",
        "japanese": "独立役員",
        "meaning": "an outside officer named to the exchange as one whose interests cannot conflict with those of ordinary shareholders",
        "source": "Tokyo Stock Exchange, Securities Listing Regulations, Rule 436-2"
      },
      {
        "id": "liability-contract",
        "word": "liability contract",
        "japanese": "責任限定契約",
        "meaning": "a contract that limits what a non-executive officer owes the company",
        "source": "Art. 427"
      },
      {
        "id": "nomination",
        "word": "nomination",
        "japanese": "",
        "meaning": "a proposal that somebody be elected at a meeting of shareholders",
        "source": "Art. 301; Ordinance for Enforcement, Art. 74 to 76"
      },
      {
        "id": "outside-company-auditor",
        "word": "outside company auditor",
        "japanese": "社外監査役",
        "meaning": "a company auditor who meets the negative conditions of the Act",
        "source": "Art. 2(xvi)"
      },
      {
        "id": "outside-director",
        "word": "outside director",
        "japanese": "社外取締役",
        "meaning": "a director who meets the negative conditions of the Act; what the company calls outside is its claim, not a verdict",
        "source": "Art. 2(xv)"
      },
      {
        "id": "post",
        "word": "post",
        "japanese": "",
        "meaning": "work for a company outside its boards",
        "source": "this program (WORKS_FOR)"
      },
      {
        "id": "relative",
        "word": "relative",
        "japanese": "親族",
        "meaning": "relations by blood to the sixth degree, spouses, and relations by marriage to the third",
        "source": "Civil Code, Art. 725"
      },
      {
        "id": "representative-director",
        "word": "representative director",
        "japanese": "代表取締役",
        "meaning": "a director who represents the company",
        "source": "Art. 47(1), 349"
      },
      {
        "id": "seat",
        "word": "seat",
        "japanese": "",
        "meaning": "a person's membership of a board, with title and term",
        "source": "this program (SITS_ON)"
      },
      {
        "id": "three-committees",
        "word": "three committees, company with",
        "japanese": "指名委員会等設置会社",
        "meaning": "a company with nomination, audit and compensation committees",
        "source": "Art. 2(xii), 404"
      }
    ]
  },
  {
    "heading": "Holdings, votes and control",
    "words": [
      {
        "id": "affiliated-company",
        "word": "affiliated company",
        "japanese": "関連会社",
        "meaning": "a company whose decisions another one can influence materially without being its parent",
        "source": "Regulations on Financial Statements, Art. 8(5)"
      },
      {
        "id": "attribution-of-votes",
        "word": "attribution of votes",
        "japanese": "",
        "meaning": "counting the votes of those whom somebody controls as that person's own",
        "source": "German Securities Trading Act, s. 34"
      },
      {
        "id": "beneficial-owner",
        "word": "beneficial owner",
        "japanese": "実質的支配者",
        "meaning": "the natural person who can control a company's business",
        "source": "Act on Prevention of Transfer of Criminal Proceeds, Art. 4(1)(iv)"
      },
      {
        "id": "block",
        "word": "block",
        "japanese": "",
        "meaning": "shares that count once, however many holders report them",
        "source": "this program (JOINT_BLOCK)"
      },
      {
        "id": "by-path",
        "word": "by path",
        "japanese": "",
        "meaning": "product of the shares along each chain that meets no company twice, added up over the chains",
        "source": "this program; server/ownership/exact/chain-sums.ts"
      },
      {
        "id": "consolidated-subsidiary",
        "word": "consolidated subsidiary",
        "japanese": "連結子会社",
        "meaning": "a subsidiary that is within the scope of consolidation",
        "source": "Regulations on Consolidated Financial Statements, Art. 2(iv)"
      },
      {
        "id": "control-group",
        "word": "control group",
        "japanese": "",
        "meaning": "a holder and every company that it controls, their votes counted together",
        "source": "this program; server/ownership/exact/controlled-nodes.ts"
      },
      {
        "id": "controlling-shareholder",
        "word": "controlling shareholder",
        "japanese": "支配株主",
        "meaning": "a parent, or a main shareholder with a majority together with relatives and companies",
        "source": "Tokyo Stock Exchange, Securities Listing Regulations, Rule 2(42-2)"
      },
      {
        "id": "cross-held-shares",
        "word": "cross-held shares",
        "japanese": "相互保有株式",
        "meaning": "shares without votes, because the company has a quarter of the votes of whoever holds them",
        "source": "Art. 308(1); Ordinance for Enforcement, Art. 67"
      },
      {
        "id": "direct",
        "word": "direct, indirect",
        "japanese": "",
        "meaning": "held in the own name, or through somebody between; a source may state both together",
        "source": "this program"
      },
      {
        "id": "holder-of-record",
        "word": "holder of record",
        "japanese": "",
        "meaning": "in whose name shares stand; the owner may be another",
        "source": "this program"
      },
      {
        "id": "integrated-share",
        "word": "integrated share",
        "japanese": "",
        "meaning": "everything of a company that reaches a holder along all chains, cycles included: (I − A)⁻¹",
        "source": "Brioschi, Buzzacchi, Colombo 1989; Baldone, Brioschi, Paleari 1998"
      },
      {
        "id": "interlock",
        "word": "interlock",
        "japanese": "",
        "meaning": "one person on the boards, or among the officers, of two companies",
        "source": "Clayton Act, s. 8, for competitors"
      },
      {
        "id": "joint-holder",
        "word": "joint holder",
        "japanese": "共同保有者",
        "meaning": "somebody with whom a holder agreed to acquire, dispose of or vote shares",
        "source": "Financial Instruments and Exchange Act, Art. 27-23(5)"
      },
      {
        "id": "large-shareholding-report",
        "word": "large shareholding report",
        "japanese": "大量保有報告書",
        "meaning": "the report of whoever holds more than five per cent of a listed company",
        "source": "Financial Instruments and Exchange Act, Art. 27-23"
      },
      {
        "id": "main-shareholder",
        "word": "main shareholder",
        "japanese": "主要株主",
        "meaning": "who holds ten per cent of the votes or more",
        "source": "Financial Instruments and Exchange Act, Art. 163(1)"
      },
      {
        "id": "nominee",
        "word": "nominee",
        "japanese": "",
        "meaning": "who holds in the own name for another",
        "source": "this program (NOMINEE_FOR)"
      },
      {
        "id": "parent",
        "word": "parent",
        "japanese": "親会社",
        "meaning": "a company that controls another one's financial and business decisions",
        "source": "Art. 2(iv); Ordinance for Enforcement, Art. 3"
      },
      {
        "id": "power",
        "word": "power",
        "japanese": "",
        "meaning": "control without votes: to appoint the board, to veto, by contract",
        "source": "this program"
      },
      {
        "id": "record-date",
        "word": "record date",
        "japanese": "基準日",
        "meaning": "the day on which the register decides who exercises shareholders' rights",
        "source": "Art. 124"
      },
      {
        "id": "subsidiary",
        "word": "subsidiary",
        "japanese": "子会社",
        "meaning": "a company whose decisions another one controls",
        "source": "Art. 2(iii); Ordinance for Enforcement, Art. 3"
      },
      {
        "id": "treasury-shares",
        "word": "treasury shares",
        "japanese": "自己株式",
        "meaning": "a company's own shares, held by itself; they have no vote",
        "source": "Art. 113(4), 308(2)"
      },
      {
        "id": "ultimate-owner",
        "word": "ultimate owner",
        "japanese": "",
        "meaning": "the natural persons behind all chains, under a policy that says what counts",
        "source": "this program; policies in server/ownership/exact/policies.ts"
      },
      {
        "id": "voting-right",
        "word": "voting right",
        "japanese": "議決権",
        "meaning": "one for each share, or each unit of shares",
        "source": "Art. 308(1)"
      }
    ]
  },
  {
    "heading": "Facts and time",
    "words": [
      {
        "id": "annual-securities-report",
        "word": "annual securities report",
        "japanese": "有価証券報告書",
        "meaning": "the yearly report of a listed company",
        "source": "Financial Instruments and Exchange Act, Art. 24"
      },
      {
        "id": "basis",
        "word": "basis",
        "japanese": "",
        "meaning": "whether a source states a fact, or it was derived or inferred",
        "source": "this program"
      },
      {
        "id": "certainty",
        "word": "certainty",
        "japanese": "",
        "meaning": "CERTAIN, or POSSIBLE where sources leave it open on the day asked about",
        "source": "time.md"
      },
      {
        "id": "citation",
        "word": "citation",
        "japanese": "",
        "meaning": "source and place in it: a line, a cell, a record, a pointer",
        "source": "this program"
      },
      {
        "id": "coverage",
        "word": "coverage",
        "japanese": "",
        "meaning": "how much of a matter a source tells: all, the largest, the important, some",
        "source": "this program (COVERED_BY)"
      },
      {
        "id": "fact",
        "word": "fact",
        "japanese": "",
        "meaning": "one statement about the world, with its citations, its time and since when it could be known",
        "source": "this program"
      },
      {
        "id": "finding",
        "word": "finding",
        "japanese": "",
        "meaning": "where the sources contradict each other, miscount, or leave something out",
        "source": "this program"
      },
      {
        "id": "known-time",
        "word": "known time (knownOn)",
        "japanese": "",
        "meaning": "the day of the asker: what was published later is not known",
        "source": "time.md"
      },
      {
        "id": "partial-date",
        "word": "partial date",
        "japanese": "",
        "meaning": "a year, a month or a day: as much as the source gives",
        "source": "time.md"
      },
      {
        "id": "series",
        "word": "series",
        "japanese": "",
        "meaning": "statements of one thing on several days; the later takes the place of the earlier",
        "source": "time.md"
      },
      {
        "id": "source",
        "word": "source",
        "japanese": "",
        "meaning": "a document, with the day on which it was published",
        "source": "this program"
      },
      {
        "id": "statement",
        "word": "statement",
        "japanese": "",
        "meaning": "in an import: what a file says, before it is a fact. Of a fact: what it says beside its parties",
        "source": "this program"
      },
      {
        "id": "supersede",
        "word": "supersede",
        "japanese": "",
        "meaning": "to take the place of an earlier figure of the same series",
        "source": "time.md"
      },
      {
        "id": "unknown",
        "word": "unknown",
        "japanese": "",
        "meaning": "what no source says; never zero, never \"no\"",
        "source": "this program"
      },
      {
        "id": "valid-time",
        "word": "valid time (on)",
        "japanese": "",
        "meaning": "the day in the world",
        "source": "time.md"
      }
    ]
  },
  {
    "heading": "Rules and verdicts",
    "words": [
      {
        "id": "book",
        "word": "book",
        "japanese": "",
        "meaning": "the rules of one text of law, code or policy, with their versions",
        "source": "rulebooks.md"
      },
      {
        "id": "case",
        "word": "case",
        "japanese": "",
        "meaning": "a small world in which a rule must trigger, stay clear or stay unknown",
        "source": "rulebooks.md"
      },
      {
        "id": "check",
        "word": "check",
        "japanese": "",
        "meaning": "a rule asked of the company itself",
        "source": "rulebooks.md"
      },
      {
        "id": "criterion",
        "word": "criterion",
        "japanese": "",
        "meaning": "one rule asked of one person, with its outcome and the facts behind it",
        "source": "rulebooks.md"
      },
      {
        "id": "determination",
        "word": "determination",
        "japanese": "",
        "meaning": "what an auditor concluded on an open criterion, recorded and sealed; it changes no verdict",
        "source": "rulebooks.md"
      },
      {
        "id": "duty-to-disclose",
        "word": "duty to disclose",
        "japanese": "",
        "meaning": "a rule that a document tells something, so that its silence weighs a little",
        "source": "rulebooks.md"
      },
      {
        "id": "limb",
        "word": "limb",
        "japanese": "",
        "meaning": "one alternative or condition of a rule's text",
        "source": "rulebooks.md"
      },
      {
        "id": "look-back",
        "word": "look-back",
        "japanese": "",
        "meaning": "how far into the past a rule reaches",
        "source": "rulebooks.md"
      },
      {
        "id": "pattern",
        "word": "pattern",
        "japanese": "",
        "meaning": "a question a rule can ask of the graph, with parameters",
        "source": "rulebooks.md"
      },
      {
        "id": "reference-documents",
        "word": "reference documents",
        "japanese": "株主総会参考書類",
        "meaning": "what shareholders are sent to decide on proposals",
        "source": "Art. 301; Ordinance for Enforcement, Art. 73"
      },
      {
        "id": "verdict",
        "word": "verdict",
        "japanese": "",
        "meaning": "what all rules of a book make of one person; silence never makes it clear",
        "source": "rulebooks.md"
      },
      {
        "id": "weak-negative",
        "word": "weak negative",
        "japanese": "",
        "meaning": "the silence of a document that had a duty to speak",
        "source": "rulebooks.md"
      },
      {
        "id": "world",
        "word": "world",
        "japanese": "",
        "meaning": "everything known around one company, in which its people are judged",
        "source": "this program; server/rules/world/"
      }
    ]
  }
] as const;
