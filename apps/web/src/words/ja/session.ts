export const session = {
  title: 'ログイン',
  login: 'ログイン名',
  password: 'パスワード',
  signIn: 'ログインする',
  expiredTitle: 'もう一度ログインしてください',
  expired: (name: string) =>
    `時間が過ぎたため、ログインが切れました。${name}さんのパスワードを入力すると、入力中の内容を残したまま続けられます。`,
  somebodyElse: '別の方としてログインする(保存されていない入力は消えます)',
};
