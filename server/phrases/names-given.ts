/** Names that readers of files give to parties and bodies that have none in the file. */
export const NAMES_GIVEN = `
Joint shareholding ⇒ 共同保有
Unknown person ⇒ 不明の人
Unknown party ⇒ 不明の者
Unknown publisher ⇒ 不明の発行者
Administrative organ ⇒ 業務執行機関
Supervisory organ ⇒ 監督機関
Management organ ⇒ 経営機関
`;
