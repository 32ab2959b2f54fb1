export const chase = {
  toBoard: '進行管理に戻る',
  none: '項目が選ばれていません',
  noneHint: '進行管理で項目を選んでから、もう一度お越しください。',
  resultTitle: (title: string) => `${title}の結果`,
  caption: '対象の項目と、いまの番の職',
  item: '項目',
  who: 'いまの番の職・職員',
  state: '状態・期限',
  nobody: '担当課が未定です',
  vacant: '欠員のため届きません',
  lastReminded: '督促済',
  done: '済み',
  refused: 'できませんでした',
  remindTitle: '督促の確認',
  remindMeans:
    'いまの番の職の方の「あなたの番」に、督促が表示されます。案件は動きません。同じ方には、同じ案件を一日に一度だけ督促します。',
  message: '添える言葉',
  messageHint: '書かなくても督促できます。書いた言葉は、すべての方に同じものが届きます。',
  remind: (count: number) => `${count}件を督促する`,
  reminded: (done: number, refused: number) =>
    refused === 0 ? `${done}件を督促しました。` : `${done}件を督促しました。${refused}件は督促できませんでした。`,
  extendTitle: '期限の延長',
  extendMeans:
    '選んだ項目だけの期限を延ばします。その照会では、起案から決裁まで、新しい期限の日までは期限超過になりません。',
  extend: (count: number) => `${count}件の期限を延ばす`,
  extended: (done: number, refused: number) =>
    refused === 0
      ? `${done}件の期限を延ばしました。`
      : `${done}件の期限を延ばしました。${refused}件は延ばせませんでした。`,
  extendCycleTitle: '照会の期限の延長',
  extendCycleMeans: (count: number) =>
    `この照会の全項目(${count}項目)の期限を延ばします。段階ごとに日数の定めがある案件では、その日数が優先します。`,
  extendCycle: '照会の期限を延ばす',
  dueNow: '今の期限:',
  newDue: '新しい期限',
  reason: '延ばす理由',
  dayMissing: '新しい期限を入力してください。',
  dayNotLater: '今の期限より後の日を入力してください。',
  reasonMissing: '延ばす理由を入力してください。履歴に残ります。',
};
