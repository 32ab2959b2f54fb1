export const frame = {
  product: 'Ayumi 歩み',
  subtitle: '行政改革計画の進捗管理と承認',
  skip: '本文へ移動する',
  navigation: '画面の一覧',
  plan: '計画',
  cycle: '照会',
  stages: { 'mid-year': '年度中間', 'year-end': '年度末' },
  closed: '(締切済み)',
  signOut: 'ログアウトする',
  offline: 'ネットワークにつながっていません。表示中の内容は少し前のものです。つながると自動で更新します。',
  notFoundTitle: 'ページが見つかりません',
  notFound: 'このアドレスの画面はありません。リンクが古いか、アドレスの打ち間違いかもしれません。',
  home: 'あなたの番へ戻る',
  failureTitle: '画面を表示できませんでした',
  failure:
    '画面のプログラムに誤りがあります。提出や承認の記録には影響ありません。読み直しても直らないときは、管理者にご連絡ください。',
  reload: 'この画面を読み直す',
};
