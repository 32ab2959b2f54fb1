type Facts = Readonly<Record<string, unknown>>;

/** What a user reads when the system says no to something about a year's review. */
export const reviewWords: Readonly<Record<string, (facts: Facts) => string>> = {
  'review-frozen': ({ version }) =>
    `第${text(version)}版は固定され、回議中です。直すには、引き戻すか差し戻しを待ってください。`,
  'review-approved': ({ version }) =>
    `第${text(version)}版は決裁が済んでいます。公表してから、訂正の手続きで直してください。`,
  'review-published': () => '公表済みで、手続き中の版がありません。直すには、理由を書いて訂正を始めてください。',
  'already-frozen': ({ version, unchanged }) =>
    unchanged
      ? `いまの内容のまま、第${text(version)}版として固定され、回議中です。固定の後に変わったところはありません。`
      : `第${text(version)}版は固定され、回議中です。固定の後に内容が変わっています。反映するには、引き戻すか差し戻しを待って、固定し直してください。`,
  'nothing-settled': () =>
    'この年度の進捗報告に、確定したものがまだ一つもありません。一つでも確定してから固定してください。',
  'correction-unchanged': ({ version }) =>
    `公表した第${text(version)}版と内容が同じため、訂正になりません。訂正するところを直してから固定してください。`,
  'not-settled-yet': ({ version }) =>
    `第${text(version)}版の決裁が済んでいないため、公表できません。固定し、決裁を受けてから公表してください。`,
  'not-published-yet': () => 'まだ公表していないため、訂正は始められません。公表の前は、そのまま直して固定し直せます。',
  'correction-begun': ({ version }) => `第${text(version)}版への訂正がすでに始まっています。それを続けてください。`,
  'no-correction': () => '手続き中の訂正がありません。画面を読み直してください。',
  'correction-frozen': ({ version }) =>
    `第${text(version)}版は一度固定されています。やめるには、その案件を取り下げてください。`,
  'day-ahead': ({ day }) => `${text(day)}は先の日です。今日か、それより前の日を指定してください。`,
  'day-before-approval': ({ approvedOn }) =>
    `公表日が決裁の日(${text(approvedOn)})より前です。決裁の日から今日までの日を指定してください。`,
  'not-your-opinion': () => 'この意見には、項目の推進担当課の担当者か課長だけが回答できます。担当課にご依頼ください。',
  'opinion-unknown': ({ opinion }) => `意見「${text(opinion)}」はありません。画面を読み直してください。`,
  'chapter-unknown': ({ chapter }) => `第${text(chapter)}章はこの計画にありません。章をお確かめください。`,
  'version-unknown': ({ version }) => `第${text(version)}版はまだありません。版の番号をお確かめください。`,
  'part-unknown': ({ part }) => `「${text(part)}」という部分は報告書にありません。載せる部分を選び直してください。`,
  'sheets-missing': () => '項目ごとのシートは報告書から外せません。載せる部分に加えてください。',
  'body-missing': () => '意見を述べた会議体の名が書かれていません。会議体の名を書いてください。',
  'answer-missing': () => '回答が書かれていません。回答を書いてください。',
};

const text = (fact: unknown): string => (typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '');
