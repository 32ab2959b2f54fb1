export const draft = {
  saving: '下書きを保存しています…',
  saved: (time: string) => `下書き保存 ${time}`,
  kept: (time: string) => `この端末に保存 ${time}`,
  keptUntil: 'サーバーにつながると、自動で保存します。',
  discard: '下書きを破棄する',
  discardTitle: '下書きを破棄しますか',
  discardText: '提出していない入力がすべて消え、元に戻せません。提出済みの内容は変わりません。',
  clashTitle: '同じ下書きが別の画面で書き換えられています',
  clash: {
    server: '別のタブか端末で、この下書きが保存されました。両方を見比べて、項目ごとに残すものを選んでください。',
    device: 'この端末に、サーバーへ送れなかった下書きが残っていました。項目ごとに残すものを選んでください。',
  },
  theirs: { server: '別の画面で保存したもの', device: 'この端末に残っていたもの' },
  overtakenTitle: (name: string) => `入力中に ${name} さんが提出しました`,
  overtaken:
    '提出された内容と、あなたが入力した内容が違います。項目ごとに残すものを選ぶと、続きを入力できます。選ぶまで何も消えません。',
  arrivedTitle: 'あなたが提出した内容と、入力中の内容が違います',
  arrived:
    'この下書きの後に、あなたが提出しています。提出したものでよければ、すべて相手のものを選んでください。項目ごとに残すものを選べます。',
  submittedBy: (name: string) => `${name} さんが提出したもの`,
  mine: 'この画面で入力したもの',
  both: '両方残す(つなげて続きから直す)',
  allMine: 'すべて、この画面のものを選ぶ',
  allTheirs: 'すべて、相手のものを選ぶ',
  chooseFirst: (names: readonly string[]) => `まだ選んでいない項目があります: ${names.join('、')}`,
  goOn: '選んだ内容で入力を続ける',
  empty: '(空欄)',
};
