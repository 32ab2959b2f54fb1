export const session = {
  title: 'ログイン',
  login: 'ログイン名',
  password: 'パスワード',
  signIn: 'ログインする',
  unsentTitle: '送っていない入力があります',
  unsent: (drafts: number, others: number) =>
    [
      drafts > 0 ? `サーバーに保存できていない下書きが${drafts}件、この端末にあります。` : '',
      others > 0 ? `送っていない意見・理由・経路の入力が${others}件あり、ログアウトすると消えます。` : '',
      'この端末をほかの方も使うため、ログアウトすると、この端末には何も残しません。',
    ].join(''),
  couldNotSave: '保存できない下書きがあります。つながるのを待つか、その様式を開いて残すものを選んでください。',
  saveAndLeave: '保存してログアウトする',
  saveDraftsAndLeave: '下書きを保存し、ほかは消してログアウトする',
  forgetAndLeave: 'この端末から消してログアウトする',
  expiredTitle: 'もう一度ログインしてください',
  expired: (name: string) =>
    `時間が過ぎたため、ログインが切れました。${name}さんのパスワードを入力すると、入力中の内容を残したまま続けられます。`,
  somebodyElse: '別の方としてログインする(保存されていない入力は消えます)',
};
