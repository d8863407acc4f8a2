// Written by `npm run codegen` from docs/glossary.md and docs/glossary.ja.md. Edit those, not this file.

/** The words of the field and of this program, under their headings. */
export const GLOSSARY = [
  {
    "heading": "Companies, boards and people",
    "headingInJapanese": "会社、機関、人",
    "words": [
      {
        "id": "accounting-auditor",
        "word": "accounting auditor",
        "japanese": "会計監査人",
        "meaning": "the certified accountant or audit firm that audits a company's accounts",
        "source": "Art. 396",
        "inJapanese": "会計監査人",
        "meaningInJapanese": "会社の計算書類を監査する公認会計士または監査法人",
        "sourceInJapanese": "396条"
      },
      {
        "id": "audit-and-supervisory-committee",
        "word": "audit and supervisory committee",
        "japanese": "監査等委員会",
        "meaning": "the committee of directors that audits in a company that has one in place of company auditors",
        "source": "Art. 2(xi-2), 399-2",
        "inJapanese": "監査等委員会",
        "meaningInJapanese": "監査役を置かない会社で監査を行う、取締役からなる委員会",
        "sourceInJapanese": "2条11号の2、399条の2"
      },
      {
        "id": "board-of-company-auditors",
        "word": "board of company auditors",
        "japanese": "監査役会",
        "meaning": "all company auditors of a company together",
        "source": "Art. 390",
        "inJapanese": "監査役会",
        "meaningInJapanese": "会社のすべての監査役からなる機関",
        "sourceInJapanese": "390条"
      },
      {
        "id": "company-auditor",
        "word": "company auditor",
        "japanese": "監査役",
        "meaning": "an officer who audits the directors' execution of their duties and sits on no board of directors",
        "source": "Art. 381",
        "inJapanese": "監査役",
        "meaningInJapanese": "取締役の職務の執行を監査する役員。取締役会の構成員ではない",
        "sourceInJapanese": "381条"
      },
      {
        "id": "degree-of-kinship",
        "word": "degree of kinship",
        "japanese": "親等",
        "meaning": "generations counted up to the common ancestor and down again",
        "source": "Civil Code, Art. 726",
        "inJapanese": "親等",
        "meaningInJapanese": "共同の祖先までさかのぼり、また下る世代の数",
        "sourceInJapanese": "民法726条"
      },
      {
        "id": "executive-director",
        "word": "executive director",
        "japanese": "業務執行取締役",
        "meaning": "a director who represents the company, is appointed to execute its business, or has executed it",
        "source": "Art. 2(xv)(a), 363(1)",
        "inJapanese": "業務執行取締役",
        "meaningInJapanese": "会社を代表する取締役、業務を執行すると定められた取締役、または業務を執行した取締役",
        "sourceInJapanese": "2条15号イ、363条1項"
      },
      {
        "id": "executive-officer",
        "word": "executive officer",
        "japanese": "執行役",
        "meaning": "who executes the business of a company with three committees",
        "source": "Art. 402, 418",
        "inJapanese": "執行役",
        "meaningInJapanese": "指名委員会等設置会社の業務を執行する者",
        "sourceInJapanese": "402条、418条"
      },
      {
        "id": "independent-officer",
        "word": "independent officer",
        "japanese": "独立役員",
        "meaning": "an outside officer named to the exchange as one whose interests cannot conflict with those of ordinary shareholders",
        "source": "Tokyo Stock Exchange, Securities Listing Regulations, Rule 436-2",
        "inJapanese": "独立役員",
        "meaningInJapanese": "一般株主と利益相反が生じるおそれのない社外役員として取引所に届け出られた者",
        "sourceInJapanese": "東京証券取引所 有価証券上場規程436条の2"
      },
      {
        "id": "liability-contract",
        "word": "liability contract",
        "japanese": "責任限定契約",
        "meaning": "a contract that limits what a non-executive officer owes the company",
        "source": "Art. 427",
        "inJapanese": "責任限定契約",
        "meaningInJapanese": "業務を執行しない役員が会社に負う責任を限る契約",
        "sourceInJapanese": "427条"
      },
      {
        "id": "nomination",
        "word": "nomination",
        "japanese": "",
        "meaning": "a proposal that somebody be elected at a meeting of shareholders",
        "source": "Art. 301; Ordinance for Enforcement, Art. 74 to 76",
        "inJapanese": "候補者の提案",
        "meaningInJapanese": "株主総会で選任するよう求める提案",
        "sourceInJapanese": "301条、会社法施行規則74条から76条"
      },
      {
        "id": "outside-company-auditor",
        "word": "outside company auditor",
        "japanese": "社外監査役",
        "meaning": "a company auditor who meets the negative conditions of the Act",
        "source": "Art. 2(xvi)",
        "inJapanese": "社外監査役",
        "meaningInJapanese": "会社法の消極的要件を満たす監査役",
        "sourceInJapanese": "2条16号"
      },
      {
        "id": "outside-director",
        "word": "outside director",
        "japanese": "社外取締役",
        "meaning": "a director who meets the negative conditions of the Act; what the company calls outside is its claim, not a verdict",
        "source": "Art. 2(xv)",
        "inJapanese": "社外取締役",
        "meaningInJapanese": "会社法の消極的要件を満たす取締役。会社が社外と呼ぶことは会社の主張であり、判定ではない",
        "sourceInJapanese": "2条15号"
      },
      {
        "id": "post",
        "word": "post",
        "japanese": "",
        "meaning": "work for a company outside its boards",
        "source": "this program (WORKS_FOR)",
        "inJapanese": "職",
        "meaningInJapanese": "取締役会や監査役会の席でない、会社での仕事",
        "sourceInJapanese": "このプログラム (WORKS_FOR)"
      },
      {
        "id": "relative",
        "word": "relative",
        "japanese": "親族",
        "meaning": "relations by blood to the sixth degree, spouses, and relations by marriage to the third",
        "source": "Civil Code, Art. 725",
        "inJapanese": "親族",
        "meaningInJapanese": "六親等内の血族、配偶者、三親等内の姻族",
        "sourceInJapanese": "民法725条"
      },
      {
        "id": "representative-director",
        "word": "representative director",
        "japanese": "代表取締役",
        "meaning": "a director who represents the company",
        "source": "Art. 47(1), 349",
        "inJapanese": "代表取締役",
        "meaningInJapanese": "会社を代表する取締役",
        "sourceInJapanese": "47条1項、349条"
      },
      {
        "id": "seat",
        "word": "seat",
        "japanese": "",
        "meaning": "a person's membership of a board, with title and term",
        "source": "this program (SITS_ON)",
        "inJapanese": "席",
        "meaningInJapanese": "ある機関の構成員であること。肩書と任期を伴う",
        "sourceInJapanese": "このプログラム (SITS_ON)"
      },
      {
        "id": "three-committees",
        "word": "three committees, company with",
        "japanese": "指名委員会等設置会社",
        "meaning": "a company with nomination, audit and compensation committees",
        "source": "Art. 2(xii), 404",
        "inJapanese": "指名委員会等設置会社",
        "meaningInJapanese": "指名委員会、監査委員会、報酬委員会を置く会社",
        "sourceInJapanese": "2条12号、404条"
      }
    ]
  },
  {
    "heading": "Holdings, votes and control",
    "headingInJapanese": "保有、議決権、支配",
    "words": [
      {
        "id": "affiliated-company",
        "word": "affiliated company",
        "japanese": "関連会社",
        "meaning": "a company whose decisions another one can influence materially without being its parent",
        "source": "Regulations on Financial Statements, Art. 8(5)",
        "inJapanese": "関連会社",
        "meaningInJapanese": "親会社ではない他の会社が、その決定に重要な影響を与えることができる会社",
        "sourceInJapanese": "財務諸表等規則8条5項"
      },
      {
        "id": "attribution-of-votes",
        "word": "attribution of votes",
        "japanese": "",
        "meaning": "counting the votes of those whom somebody controls as that person's own",
        "source": "German Securities Trading Act, s. 34",
        "inJapanese": "議決権の帰属",
        "meaningInJapanese": "ある者が支配する者の議決権を、その者自身の議決権として数えること",
        "sourceInJapanese": "ドイツ証券取引法34条"
      },
      {
        "id": "beneficial-owner",
        "word": "beneficial owner",
        "japanese": "実質的支配者",
        "meaning": "the natural person who can control a company's business",
        "source": "Act on Prevention of Transfer of Criminal Proceeds, Art. 4(1)(iv)",
        "inJapanese": "実質的支配者",
        "meaningInJapanese": "会社の事業を支配することができる自然人",
        "sourceInJapanese": "犯罪収益移転防止法4条1項4号"
      },
      {
        "id": "block",
        "word": "block",
        "japanese": "",
        "meaning": "shares that count once, however many holders report them",
        "source": "this program (JOINT_BLOCK)",
        "inJapanese": "ブロック",
        "meaningInJapanese": "何人の保有者が報告しても一度だけ数える株式",
        "sourceInJapanese": "このプログラム (JOINT_BLOCK)"
      },
      {
        "id": "by-path",
        "word": "by path",
        "japanese": "",
        "meaning": "product of the shares along each chain that meets no company twice, added up over the chains",
        "source": "this program; server/ownership/exact/chain-sums.ts",
        "inJapanese": "経路による割合",
        "meaningInJapanese": "どの会社にも二度出会わない連鎖ごとに割合を掛け、連鎖について合計したもの",
        "sourceInJapanese": "このプログラム、server/ownership/exact/chain-sums.ts"
      },
      {
        "id": "consolidated-subsidiary",
        "word": "consolidated subsidiary",
        "japanese": "連結子会社",
        "meaning": "a subsidiary that is within the scope of consolidation",
        "source": "Regulations on Consolidated Financial Statements, Art. 2(iv)",
        "inJapanese": "連結子会社",
        "meaningInJapanese": "連結の範囲に含まれる子会社",
        "sourceInJapanese": "連結財務諸表規則2条4号"
      },
      {
        "id": "control-group",
        "word": "control group",
        "japanese": "",
        "meaning": "a holder and every company that it controls, their votes counted together",
        "source": "this program; server/ownership/exact/controlled-nodes.ts",
        "inJapanese": "支配グループ",
        "meaningInJapanese": "保有者と、その者が支配するすべての会社。議決権は合わせて数える",
        "sourceInJapanese": "このプログラム、server/ownership/exact/controlled-nodes.ts"
      },
      {
        "id": "controlling-shareholder",
        "word": "controlling shareholder",
        "japanese": "支配株主",
        "meaning": "a parent, or a main shareholder with a majority together with relatives and companies",
        "source": "Tokyo Stock Exchange, Securities Listing Regulations, Rule 2(42-2)",
        "inJapanese": "支配株主",
        "meaningInJapanese": "親会社、または近親者や会社と合わせて過半数を占める主要株主",
        "sourceInJapanese": "東京証券取引所 有価証券上場規程2条42号の2"
      },
      {
        "id": "cross-held-shares",
        "word": "cross-held shares",
        "japanese": "相互保有株式",
        "meaning": "shares without votes, because the company has a quarter of the votes of whoever holds them",
        "source": "Art. 308(1); Ordinance for Enforcement, Art. 67",
        "inJapanese": "相互保有株式",
        "meaningInJapanese": "保有者の議決権の四分の一以上をその会社が持つために、議決権のない株式",
        "sourceInJapanese": "308条1項、会社法施行規則67条"
      },
      {
        "id": "direct",
        "word": "direct, indirect",
        "japanese": "",
        "meaning": "held in the own name, or through somebody between; a source may state both together",
        "source": "this program",
        "inJapanese": "直接、間接",
        "meaningInJapanese": "自己の名義で持つか、間に立つ者を通じて持つか。両者を合わせて示す資料もある",
        "sourceInJapanese": "このプログラム"
      },
      {
        "id": "holder-of-record",
        "word": "holder of record",
        "japanese": "",
        "meaning": "in whose name shares stand; the owner may be another",
        "source": "this program",
        "inJapanese": "名義人",
        "meaningInJapanese": "株式がその名義になっている者。所有者は別でありうる",
        "sourceInJapanese": "このプログラム"
      },
      {
        "id": "integrated-share",
        "word": "integrated share",
        "japanese": "",
        "meaning": "everything of a company that reaches a holder along all chains, cycles included: (I − A)⁻¹",
        "source": "Brioschi, Buzzacchi, Colombo 1989; Baldone, Brioschi, Paleari 1998",
        "inJapanese": "統合割合",
        "meaningInJapanese": "循環を含むすべての連鎖を通じて保有者に届く、会社の全部分: (I − A)⁻¹",
        "sourceInJapanese": "Brioschi, Buzzacchi, Colombo 1989、Baldone, Brioschi, Paleari 1998"
      },
      {
        "id": "interlock",
        "word": "interlock",
        "japanese": "",
        "meaning": "one person on the boards, or among the officers, of two companies",
        "source": "Clayton Act, s. 8, for competitors",
        "inJapanese": "役員兼任",
        "meaningInJapanese": "一人が二つの会社の機関または役員を兼ねること",
        "sourceInJapanese": "競争者についてはクレイトン法8条"
      },
      {
        "id": "joint-holder",
        "word": "joint holder",
        "japanese": "共同保有者",
        "meaning": "somebody with whom a holder agreed to acquire, dispose of or vote shares",
        "source": "Financial Instruments and Exchange Act, Art. 27-23(5)",
        "inJapanese": "共同保有者",
        "meaningInJapanese": "株式の取得、譲渡または議決権の行使を保有者と合意した者",
        "sourceInJapanese": "金融商品取引法27条の23第5項"
      },
      {
        "id": "large-shareholding-report",
        "word": "large shareholding report",
        "japanese": "大量保有報告書",
        "meaning": "the report of whoever holds more than five per cent of a listed company",
        "source": "Financial Instruments and Exchange Act, Art. 27-23",
        "inJapanese": "大量保有報告書",
        "meaningInJapanese": "上場会社の株式を百分の五を超えて持つ者の報告書",
        "sourceInJapanese": "金融商品取引法27条の23"
      },
      {
        "id": "main-shareholder",
        "word": "main shareholder",
        "japanese": "主要株主",
        "meaning": "who holds ten per cent of the votes or more",
        "source": "Financial Instruments and Exchange Act, Art. 163(1)",
        "inJapanese": "主要株主",
        "meaningInJapanese": "議決権の百分の十以上を持つ者",
        "sourceInJapanese": "金融商品取引法163条1項"
      },
      {
        "id": "nominee",
        "word": "nominee",
        "japanese": "",
        "meaning": "who holds in the own name for another",
        "source": "this program (NOMINEE_FOR)",
        "inJapanese": "名義上の保有者",
        "meaningInJapanese": "他人のために自己の名義で持つ者",
        "sourceInJapanese": "このプログラム (NOMINEE_FOR)"
      },
      {
        "id": "parent",
        "word": "parent",
        "japanese": "親会社",
        "meaning": "a company that controls another one's financial and business decisions",
        "source": "Art. 2(iv); Ordinance for Enforcement, Art. 3",
        "inJapanese": "親会社",
        "meaningInJapanese": "他の会社の財務および事業の方針の決定を支配する会社",
        "sourceInJapanese": "2条4号、会社法施行規則3条"
      },
      {
        "id": "power",
        "word": "power",
        "japanese": "",
        "meaning": "control without votes: to appoint the board, to veto, by contract",
        "source": "this program",
        "inJapanese": "権限",
        "meaningInJapanese": "議決権によらない支配。役員の選任、拒否権、契約などによる",
        "sourceInJapanese": "このプログラム"
      },
      {
        "id": "record-date",
        "word": "record date",
        "japanese": "基準日",
        "meaning": "the day on which the register decides who exercises shareholders' rights",
        "source": "Art. 124",
        "inJapanese": "基準日",
        "meaningInJapanese": "株主の権利を行使する者を株主名簿で定める日",
        "sourceInJapanese": "124条"
      },
      {
        "id": "subsidiary",
        "word": "subsidiary",
        "japanese": "子会社",
        "meaning": "a company whose decisions another one controls",
        "source": "Art. 2(iii); Ordinance for Enforcement, Art. 3",
        "inJapanese": "子会社",
        "meaningInJapanese": "他の会社にその決定を支配されている会社",
        "sourceInJapanese": "2条3号、会社法施行規則3条"
      },
      {
        "id": "treasury-shares",
        "word": "treasury shares",
        "japanese": "自己株式",
        "meaning": "a company's own shares, held by itself; they have no vote",
        "source": "Art. 113(4), 308(2)",
        "inJapanese": "自己株式",
        "meaningInJapanese": "会社が自ら持つ自社の株式。議決権はない",
        "sourceInJapanese": "113条4項、308条2項"
      },
      {
        "id": "ultimate-owner",
        "word": "ultimate owner",
        "japanese": "",
        "meaning": "the natural persons behind all chains, under a policy that says what counts",
        "source": "this program; policies in server/ownership/exact/policies.ts",
        "inJapanese": "最終的な所有者",
        "meaningInJapanese": "すべての連鎖の先にいる自然人。何を数えるかは方針による",
        "sourceInJapanese": "このプログラム、server/ownership/exact/policies.ts の方針"
      },
      {
        "id": "voting-right",
        "word": "voting right",
        "japanese": "議決権",
        "meaning": "one for each share, or each unit of shares",
        "source": "Art. 308(1)",
        "inJapanese": "議決権",
        "meaningInJapanese": "一株または一単元につき一個",
        "sourceInJapanese": "308条1項"
      }
    ]
  },
  {
    "heading": "Facts and time",
    "headingInJapanese": "事実と時点",
    "words": [
      {
        "id": "annual-securities-report",
        "word": "annual securities report",
        "japanese": "有価証券報告書",
        "meaning": "the yearly report of a listed company",
        "source": "Financial Instruments and Exchange Act, Art. 24",
        "inJapanese": "有価証券報告書",
        "meaningInJapanese": "上場会社の年次の報告書",
        "sourceInJapanese": "金融商品取引法24条"
      },
      {
        "id": "basis",
        "word": "basis",
        "japanese": "",
        "meaning": "whether a source states a fact, or it was derived or inferred",
        "source": "this program",
        "inJapanese": "根拠",
        "meaningInJapanese": "事実が資料に示されているか、導かれたものか、推測されたものか",
        "sourceInJapanese": "このプログラム"
      },
      {
        "id": "certainty",
        "word": "certainty",
        "japanese": "",
        "meaning": "CERTAIN, or POSSIBLE where sources leave it open on the day asked about",
        "source": "time.md",
        "inJapanese": "確実性",
        "meaningInJapanese": "CERTAIN。資料からはその日に成り立つか決まらなければ POSSIBLE",
        "sourceInJapanese": "time.md"
      },
      {
        "id": "citation",
        "word": "citation",
        "japanese": "",
        "meaning": "source and place in it: a line, a cell, a record, a pointer",
        "source": "this program",
        "inJapanese": "引用箇所",
        "meaningInJapanese": "資料とその中の場所。行、セル、記録、ポインター",
        "sourceInJapanese": "このプログラム"
      },
      {
        "id": "coverage",
        "word": "coverage",
        "japanese": "",
        "meaning": "how much of a matter a source tells: all, the largest, the important, some",
        "source": "this program (COVERED_BY)",
        "inJapanese": "記載の範囲",
        "meaningInJapanese": "ある事柄について資料がどこまで述べるか。すべて、最大のもの、重要なもの、一部",
        "sourceInJapanese": "このプログラム (COVERED_BY)"
      },
      {
        "id": "fact",
        "word": "fact",
        "japanese": "",
        "meaning": "one statement about the world, with its citations, its time and since when it could be known",
        "source": "this program",
        "inJapanese": "事実",
        "meaningInJapanese": "世界についての一つの記載。引用箇所、成り立つ時、知りうるようになった時を伴う",
        "sourceInJapanese": "このプログラム"
      },
      {
        "id": "finding",
        "word": "finding",
        "japanese": "",
        "meaning": "where the sources contradict each other, miscount, or leave something out",
        "source": "this program",
        "inJapanese": "指摘",
        "meaningInJapanese": "資料が互いに矛盾し、数え違い、または何かを省いているところ",
        "sourceInJapanese": "このプログラム"
      },
      {
        "id": "known-time",
        "word": "known time (knownOn)",
        "japanese": "",
        "meaning": "the day of the asker: what was published later is not known",
        "source": "time.md",
        "inJapanese": "知りうる時 (knownOn)",
        "meaningInJapanese": "尋ねる者の日。それより後に公表されたものは知られていない",
        "sourceInJapanese": "time.md"
      },
      {
        "id": "partial-date",
        "word": "partial date",
        "japanese": "",
        "meaning": "a year, a month or a day: as much as the source gives",
        "source": "time.md",
        "inJapanese": "部分的な日付",
        "meaningInJapanese": "年、月または日。資料が示すところまで",
        "sourceInJapanese": "time.md"
      },
      {
        "id": "series",
        "word": "series",
        "japanese": "",
        "meaning": "statements of one thing on several days; the later takes the place of the earlier",
        "source": "time.md",
        "inJapanese": "系列",
        "meaningInJapanese": "同じものについての何日かの記載。後のものが前のものに代わる",
        "sourceInJapanese": "time.md"
      },
      {
        "id": "source",
        "word": "source",
        "japanese": "",
        "meaning": "a document, with the day on which it was published",
        "source": "this program",
        "inJapanese": "資料",
        "meaningInJapanese": "公表された日のある文書",
        "sourceInJapanese": "このプログラム"
      },
      {
        "id": "statement",
        "word": "statement",
        "japanese": "",
        "meaning": "in an import: what a file says, before it is a fact. Of a fact: what it says beside its parties",
        "source": "this program",
        "inJapanese": "記載",
        "meaningInJapanese": "取り込みでは、事実になる前の、ファイルの述べるところ。事実では、当事者のほかに述べること",
        "sourceInJapanese": "このプログラム"
      },
      {
        "id": "supersede",
        "word": "supersede",
        "japanese": "",
        "meaning": "to take the place of an earlier figure of the same series",
        "source": "time.md",
        "inJapanese": "置き換える",
        "meaningInJapanese": "同じ系列の前の数値に代わること",
        "sourceInJapanese": "time.md"
      },
      {
        "id": "unknown",
        "word": "unknown",
        "japanese": "",
        "meaning": "what no source says; never zero, never \"no\"",
        "source": "this program",
        "inJapanese": "不明",
        "meaningInJapanese": "どの資料も述べていないこと。ゼロでも「なし」でもない",
        "sourceInJapanese": "このプログラム"
      },
      {
        "id": "valid-time",
        "word": "valid time (on)",
        "japanese": "",
        "meaning": "the day in the world",
        "source": "time.md",
        "inJapanese": "成り立つ時 (on)",
        "meaningInJapanese": "世界の中の日",
        "sourceInJapanese": "time.md"
      }
    ]
  },
  {
    "heading": "Rules and verdicts",
    "headingInJapanese": "規則と判定",
    "words": [
      {
        "id": "book",
        "word": "book",
        "japanese": "",
        "meaning": "the rules of one text of law, code or policy, with their versions",
        "source": "rulebooks.md",
        "inJapanese": "規則集",
        "meaningInJapanese": "一つの法律、コードまたは方針の規則とその各版",
        "sourceInJapanese": "rulebooks.md"
      },
      {
        "id": "case",
        "word": "case",
        "japanese": "",
        "meaning": "a small world in which a rule must trigger, stay clear or stay unknown",
        "source": "rulebooks.md",
        "inJapanese": "事例",
        "meaningInJapanese": "規則が該当し、該当せず、または不明でなければならない小さな世界",
        "sourceInJapanese": "rulebooks.md"
      },
      {
        "id": "check",
        "word": "check",
        "japanese": "",
        "meaning": "a rule asked of the company itself",
        "source": "rulebooks.md",
        "inJapanese": "点検",
        "meaningInJapanese": "会社そのものについて問う規則",
        "sourceInJapanese": "rulebooks.md"
      },
      {
        "id": "criterion",
        "word": "criterion",
        "japanese": "",
        "meaning": "one rule asked of one person, with its outcome and the facts behind it",
        "source": "rulebooks.md",
        "inJapanese": "基準",
        "meaningInJapanese": "一人について問う一つの規則。結果とそのもとになる事実を伴う",
        "sourceInJapanese": "rulebooks.md"
      },
      {
        "id": "determination",
        "word": "determination",
        "japanese": "",
        "meaning": "what an auditor concluded on an open criterion, recorded and sealed; it changes no verdict",
        "source": "rulebooks.md",
        "inJapanese": "判断の記録",
        "meaningInJapanese": "未決の基準について監査する者が下した結論。記録され封印されるが、判定は変えない",
        "sourceInJapanese": "rulebooks.md"
      },
      {
        "id": "duty-to-disclose",
        "word": "duty to disclose",
        "japanese": "",
        "meaning": "a rule that a document tells something, so that its silence weighs a little",
        "source": "rulebooks.md",
        "inJapanese": "開示義務",
        "meaningInJapanese": "文書が何かを述べるよう求める規則。そのため沈黙にわずかな重みがある",
        "sourceInJapanese": "rulebooks.md"
      },
      {
        "id": "limb",
        "word": "limb",
        "japanese": "",
        "meaning": "one alternative or condition of a rule's text",
        "source": "rulebooks.md",
        "inJapanese": "構成部分",
        "meaningInJapanese": "規則の文言の一つの選択肢または条件",
        "sourceInJapanese": "rulebooks.md"
      },
      {
        "id": "look-back",
        "word": "look-back",
        "japanese": "",
        "meaning": "how far into the past a rule reaches",
        "source": "rulebooks.md",
        "inJapanese": "遡及期間",
        "meaningInJapanese": "規則がどこまで過去に及ぶか",
        "sourceInJapanese": "rulebooks.md"
      },
      {
        "id": "pattern",
        "word": "pattern",
        "japanese": "",
        "meaning": "a question a rule can ask of the graph, with parameters",
        "source": "rulebooks.md",
        "inJapanese": "型",
        "meaningInJapanese": "規則がグラフに問うことのできる、値を伴う問い",
        "sourceInJapanese": "rulebooks.md"
      },
      {
        "id": "reference-documents",
        "word": "reference documents",
        "japanese": "株主総会参考書類",
        "meaning": "what shareholders are sent to decide on proposals",
        "source": "Art. 301; Ordinance for Enforcement, Art. 73",
        "inJapanese": "株主総会参考書類",
        "meaningInJapanese": "議案について決めるために株主に送られる書類",
        "sourceInJapanese": "301条、会社法施行規則73条"
      },
      {
        "id": "verdict",
        "word": "verdict",
        "japanese": "",
        "meaning": "what all rules of a book make of one person; silence never makes it clear",
        "source": "rulebooks.md",
        "inJapanese": "判定",
        "meaningInJapanese": "一つの規則集のすべての規則が一人について示す結論。沈黙から問題なしとはならない",
        "sourceInJapanese": "rulebooks.md"
      },
      {
        "id": "weak-negative",
        "word": "weak negative",
        "japanese": "",
        "meaning": "the silence of a document that had a duty to speak",
        "source": "rulebooks.md",
        "inJapanese": "弱い否定",
        "meaningInJapanese": "述べる義務のあった文書の沈黙",
        "sourceInJapanese": "rulebooks.md"
      },
      {
        "id": "world",
        "word": "world",
        "japanese": "",
        "meaning": "everything known around one company, in which its people are judged",
        "source": "this program; server/rules/world/",
        "inJapanese": "世界",
        "meaningInJapanese": "ある会社の周りで知られているすべて。その中で人を判定する",
        "sourceInJapanese": "このプログラム、server/rules/world/"
      }
    ]
  }
] as const;
