export const parts = {
  busy: '処理しています…',
  required: '必須',
  close: '閉じる',
  again: 'もう一度試す',
  code: (code: string) => `種類: ${code}`,
  unreachable: {
    title: 'サーバーにつながりません',
    detail:
      'ネットワークが切れているか、サーバーが応答していません。少し待ってからもう一度お試しください。入力した内容は画面に残っています。',
  },
  loading: '読み込んでいます…',
  due: '期限',
  overdue: '期限超過',
  /** Between 期限超過 and the day that it was. */
  wasDue: '',
  waited: (days: number) => (days === 0 ? '今日から' : `${days}日待ち`),
  noDay: '日付を入れてください',
  listed: (words: readonly string[]) => words.join('・'),
  pages: 'ページの移動',
  previousPage: '前のページへ',
  nextPage: '次のページへ',
  page: (page: number, pages: number, count: number) => `${page} / ${pages} ページ(${count}件)`,
};
